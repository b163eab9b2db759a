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
    std::optional<std::string> known_at = {}; // moment(); none: as it is known now
};

// The day a page is about, and when what it shows was known: of every request that shows the
// register, alone or as the member `day` of its query.
struct DayQuery {
    std::optional<Date> as_of;           // none: today
    std::optional<std::string> known_at; // as a person writes it; none: now
};
template <> const Entity& entity<DayQuery>();

struct ReadRequest {
    std::string key;
    std::optional<Date> as_of;
    std::optional<std::string> known_at;
};
inline ReadRequest on_day(const std::string& key, const DayQuery& day) {
    return {key, day.as_of, day.known_at};
}

// What the user may see of the cooperation: action is read_register, or what a narrower page asks
// for. Codes: login_needed, unknown_cooperation, not_a_moment, not_known_then,
// forbidden.
Result<Reading> read(App&, const User&, const ReadRequest&, Action = Action::read_register);

} // namespace samdrift
