// Who is asking, and what there is to open: the first that every page asks for.
#pragma once
#include "app/login.hpp"
#include "register/cooperation_ref.hpp"

namespace samdrift {

struct OpenCooperation {
    std::string key, name;
    CooperationKind kind = CooperationKind::merger;
    std::optional<Date> target_date;
    std::optional<std::string> host; // none: nobody is host
    std::string legal_form;
    std::vector<Action> may; // somewhere in it
};
// Another that vouches for people.
struct ProviderView {
    std::string name, label;
};
struct DemoView {
    std::string login, name;
    Role role = Role::reader;
};
struct SessionView {
    std::string user;        // "": nobody has logged in
    std::int64_t person = 0; // 0: nobody
    std::string role;        // the first that was given; "" for none
    std::string csrf;        // what a changing request must bring in x-csrf-token
    bool own_password = false, accounts = false, loopback_only = true;
    std::string version;
    std::vector<OpenCooperation> cooperations;
    std::vector<ProviderView> providers;
    std::vector<DemoView> demo; // accounts of an example, for whoever comes by
};
template <> const Entity& entity<SessionView>();
SessionView session_view(App&, const Asker&, std::string version);

} // namespace samdrift
