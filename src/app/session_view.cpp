#include "app/session_view.hpp"
#include "app/login_ways.hpp"
#include "app/who.hpp"
#include "register/landscape.hpp"
#include "storage/accounts.hpp"

namespace samdrift {
namespace {

std::string first_role(const User& user) {
    return user.grants.empty() || user.id == 0 ? std::string{}
                                               : std::string{name_of(user.grants.front().role)};
}

std::vector<Action> actions_in(const User& user, Id<Cooperation> cooperation) {
    std::vector<Action> may;
    for (std::size_t i = 0; i < choices_of<Action>.size(); ++i)
        if (const auto action = static_cast<Action>(i); may_somewhere(user, action, cooperation))
            may.push_back(action);
    return may;
}

void add_accounts(Session& session, const User& user, SessionView& view) {
    for (const auto& account : accounts(session)) {
        view.accounts = true;
        if (account.user == user.id) view.own_password = account.provider.empty();
        if (!account.demo || account.disabled || user.id != 0) continue;
        const auto whom = load_user(session, account.user);
        if (!whom.grants.empty())
            view.demo.push_back({account.login, account.name, whom.grants.front().role});
    }
}

} // namespace

SessionView session_view(App& app, const Asker& asker, std::string version) {
    const auto& user = asker.user;
    SessionView view;
    view.person = user.id;
    view.user = user.id == 0 ? std::string{} : user.name;
    view.role = first_role(user);
    view.csrf = asker.csrf;
    view.version = std::move(version);
    view.providers = app.login_ways().providers();
    if (!app.has_store()) return view; // nothing has been imported yet
    {
        auto held = app.session();
        Transaction reading{*held, false};
        add_accounts(*held, user, view);
        reading.commit();
    }
    const auto landscape = app.landscape();
    for (const auto& c : landscape->cooperations) {
        auto may = actions_in(user, c.picture->row.id);
        if (may.empty()) continue;
        auto ref = reference_to(c.picture->row);
        view.cooperations.push_back({std::move(ref.key), std::move(ref.name), ref.kind,
            ref.target_date, std::move(ref.host), std::move(ref.legal_form), std::move(may)});
    }
    return view;
}

template <> const Entity& entity<OpenCooperation>() {
    static const Entity e = describe<OpenCooperation>({"OpenCooperation"}, nullptr,
        field<&OpenCooperation::key>("key"), field<&OpenCooperation::name>("name"),
        field<&OpenCooperation::kind>("kind"), field<&OpenCooperation::target_date>("target_date"),
        field<&OpenCooperation::host>("host"), field<&OpenCooperation::legal_form>("legal_form"),
        field<&OpenCooperation::may>("may"));
    return e;
}

template <> const Entity& entity<ProviderView>() {
    static const Entity e = describe<ProviderView>({"ProviderView"}, nullptr,
        field<&ProviderView::name>("name"), field<&ProviderView::label>("label"));
    return e;
}

template <> const Entity& entity<DemoView>() {
    static const Entity e =
        describe<DemoView>({"DemoView"}, nullptr, field<&DemoView::login>("login"),
            field<&DemoView::name>("name"), field<&DemoView::role>("role"));
    return e;
}

template <> const Entity& entity<SessionView>() {
    static const Entity e = describe<SessionView>({"SessionView"}, nullptr,
        field<&SessionView::user>("user"), field<&SessionView::person>("person"),
        field<&SessionView::role>("role"), field<&SessionView::csrf>("csrf"),
        field<&SessionView::own_password>("own_password"),
        field<&SessionView::accounts>("accounts"),
        field<&SessionView::loopback_only>("loopback_only"),
        field<&SessionView::version>("version"), field<&SessionView::cooperations>("cooperations"),
        field<&SessionView::providers>("providers"), field<&SessionView::demo>("demo"));
    return e;
}

} // namespace samdrift
