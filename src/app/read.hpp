// Reading: which cooperation, which day, and the picture of the register that all of a page is made
// from.
#pragma once
#include "app/app.hpp"
#include "base/result.hpp"
#include "register/cooperation_ref.hpp"
#include "register/landscape.hpp"

namespace samdrift {

struct Reading {
    std::shared_ptr<const Landscape>
        landscape; // kept while the page is made, whatever others change
    std::size_t cooperation = 0;
    Date as_of{};
};

struct ReadRequest {
    std::string key;
    std::optional<Date> as_of;           // none: today
    std::optional<std::string> known_at; // read_moment(); none: as it is known now
};

// Codes: unknown_cooperation, forbidden.
Result<Reading> read(App&, const User&, const ReadRequest&);

// Who is asking, and what there is to open.
struct SessionView {
    std::string user, role;
    bool loopback_only = true;
    std::string version;
    std::vector<CooperationRef> cooperations;
};
template <> const Entity& entity<SessionView>();
SessionView session_view(App&, const User&, std::string version);

} // namespace samdrift
