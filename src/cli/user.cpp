#include "app/accounts.hpp"
#include "app/forget_person.hpp"
#include "base/words.hpp"
#include "cli/commands.hpp"
#include <algorithm>
#include <cstdio>

namespace samdrift {
namespace {

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

int print_accounts(const Context& context, const Result<AccountList>& list) {
    if (!list) return refuse(list.problems);
    if (context.json) {
        print_json(*list);
        return done;
    }
    TextTable table{{"innlogging", "navn", "rolle", "nr", "slag"}};
    for (const auto& p : list->people) {
        const std::string kind = p.disabled           ? "stengt"
                                 : p.demo             ? "eksempel"
                                 : p.provider.empty() ? ""
                                                      : p.provider;
        if (p.grants.empty()) table.add({p.login, p.name, "ingen", "", kind});
        for (const auto& g : p.grants)
            table.add({p.login, p.name,
                std::string{choices_of<Role>[static_cast<std::size_t>(g.role)].word} +
                    (g.everywhere ? ", alle samarbeid" : ""),
                std::to_string(g.id), kind});
    }
    table.print();
    return done;
}

int print_answer(const Context& context, const Result<AccountAnswer>& answer) {
    if (!answer) return refuse(answer.problems);
    if (context.json)
        print_json(*answer);
    else if (answer->password)
        std::printf(
            "%s\n%s\n", sentence("user.password_once").nb.c_str(), answer->password->c_str());
    else
        std::printf("%s\n", sentence("user.done").nb.c_str());
    return done;
}

RoleWish wish_of(const UserOptions& o) {
    return {o.login, o.role, unless_empty(o.cooperation), unless_empty(o.municipality),
        unless_empty(o.area), unless_empty(o.supplier)};
}

} // namespace

int run_user_list(const Context& context, const UserOptions&) {
    App app{context.store, context.now};
    return print_accounts(context, account_list(app, context.user));
}

int run_user_add(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    const auto made = add_person(app, context.user, {o.name, o.login, o.provider});
    if (!made || o.role.empty()) return print_answer(context, made);
    const auto given = give_role(app, context.user, wish_of(o));
    if (given) {
        auto both = *given;
        both.password = made->password;
        return print_answer(context, both);
    }
    print_answer(context, made); // the account stands, and its password is told only now
    return print_answer(context, given);
}

int run_user_grant(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    return print_answer(context, give_role(app, context.user, wish_of(o)));
}

int run_user_revoke(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    return print_answer(context, take_role(app, context.user, o.grant));
}

int run_user_password(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    return print_answer(context, new_password(app, context.user, o.login));
}

int run_user_close(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    return print_answer(context, close_account(app, context.user, o.login, true));
}

int run_user_open(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    return print_answer(context, close_account(app, context.user, o.login, false));
}

int run_user_forget(const Context& context, const UserOptions& o) {
    App app{context.store, context.now};
    const auto list = account_list(app, context.user);
    if (!list) return refuse(list.problems);
    const auto found = std::ranges::find(list->people, folded(o.login), &PersonView::login);
    if (found == list->people.end()) return refuse({{"unknown_login", {}, o.login}});
    if (const auto problems = forget_person(app, context.user, found->id); !problems.empty())
        return refuse(problems);
    return print_answer(context, AccountAnswer{found->id, found->login, {}, {}});
}

int run_user_demo(const Context& context, const UserOptions&) {
    App app{context.store, context.now};
    return print_accounts(context, make_demo(app, context.user));
}

} // namespace samdrift
