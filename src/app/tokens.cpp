#include "app/login.hpp"
#include "identity/secrets.hpp"
#include "register/cooperation.hpp"
#include "storage/accounts.hpp"
#include "storage/record_store.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::chrono::days longest_token{731};

Problems refused_tokens(const Asker& asker) {
    if (asker.by_token) return {{"not_with_a_token"}};
    if (asker.user.id == 0) return {{"login_needed"}};
    return {};
}

TokenPage page_of(Session& session, std::int64_t user) {
    TokenPage page;
    for (auto& token : api_tokens_of(session, user)) {
        TokenView view{token.id, std::move(token.name),
            token.scope == name_of(TokenScope::write) ? TokenScope::write : TokenScope::read, {},
            std::move(token.made), std::move(token.ends), std::move(token.revoked), {}};
        if (token.cooperation)
            if (const auto row = load_record(session, entity<Cooperation>(), *token.cooperation))
                view.cooperation = from_record<Cooperation>(*row).name;
        page.tokens.push_back(std::move(view));
    }
    return page;
}

// The cooperation that a token is for, which must be one that its owner may open.
Result<std::optional<std::int64_t>> cooperation_of(
    Session& session, const User& user, const std::optional<std::string>& key) {
    if (!key) return std::optional<std::int64_t>{};
    const auto found =
        load_records(session, entity<Cooperation>(), "\"key\" = $1", std::array<Value, 1>{*key});
    if (found.empty() ||
        !refused(user, Action::read_contracts, Id<Cooperation>{id_of(found[0])}).empty())
        return Problem{"unknown_cooperation", {}, *key};
    return std::optional{id_of(found[0])};
}

} // namespace

Result<TokenPage> token_page(App& app, const Asker& asker) {
    if (auto problems = refused_tokens(asker); !problems.empty()) return problems;
    auto held = app.session();
    return page_of(*held, asker.user.id);
}

Result<TokenPage> make_token(App& app, const Asker& asker, const TokenOrder& order) {
    if (auto problems = refused_tokens(asker); !problems.empty()) return problems;
    if (auto problems = check(entity<TokenOrder>(), to_record(order)); !problems.empty())
        return problems;
    const auto last = std::chrono::sys_days{order.ends};
    if (last < std::chrono::sys_days{app.today()} ||
        last > std::chrono::sys_days{app.today()} + longest_token)
        return Problem{
            "ends_too_late", {.file = {}, .sheet = {}, .column = "ends"}, iso(order.ends)};
    auto held = app.session();
    const auto cooperation = cooperation_of(*held, asker.user, order.cooperation);
    if (!cooperation) return cooperation.problems;
    const auto secret = std::string{token_begins} + random_secret();
    Transaction transaction{*held, true};
    const auto id = add_api_token(
        *held, {0, asker.user.id, digest_of(secret), order.name, std::string{name_of(order.scope)},
                   app.moment(), moment(last + std::chrono::days{1}), *cooperation, {}});
    transaction.commit();
    auto page = page_of(*held, asker.user.id);
    const auto made = std::ranges::find(page.tokens, id, &TokenView::id);
    if (made != page.tokens.end()) made->secret = secret;
    return page;
}

Result<TokenPage> revoke_token(App& app, const Asker& asker, std::int64_t id) {
    if (auto problems = refused_tokens(asker); !problems.empty()) return problems;
    auto held = app.session();
    const auto own = api_tokens_of(*held, asker.user.id);
    if (std::ranges::find(own, id, &ApiToken::id) == own.end())
        return Problem{"unknown_token", {}, std::to_string(id)};
    Transaction transaction{*held, true};
    revoke_api_token(*held, id, app.moment());
    transaction.commit();
    return page_of(*held, asker.user.id);
}

template <> const Entity& entity<TokenOrder>() {
    static const Entity e = describe<TokenOrder>({"TokenOrder"}, nullptr,
        field<&TokenOrder::name>("name", {.max_length = 100, .required = true}),
        field<&TokenOrder::scope>("scope"), field<&TokenOrder::cooperation>("cooperation"),
        field<&TokenOrder::ends>("ends"));
    return e;
}

template <> const Entity& entity<TokenView>() {
    static const Entity e = describe<TokenView>({"TokenView"}, nullptr, field<&TokenView::id>("id"),
        field<&TokenView::name>("name"), field<&TokenView::scope>("scope"),
        field<&TokenView::cooperation>("cooperation"), field<&TokenView::made>("made"),
        field<&TokenView::ends>("ends"), field<&TokenView::revoked>("revoked"),
        field<&TokenView::secret>("secret"));
    return e;
}

template <> const Entity& entity<TokenPage>() {
    static const Entity e =
        describe<TokenPage>({"TokenPage"}, nullptr, field<&TokenPage::tokens>("tokens"));
    return e;
}

} // namespace samdrift
