#include "identity/ldap.hpp"
#include "identity/http_client.hpp"
#include <algorithm>
#include <ldap.h>
#include <memory>
#include <optional>

namespace samdrift {
namespace {

constexpr std::array<std::string_view, 6> fault_names{
    "none", "empty", "too_long", "unknown", "wrong_password", "unreachable"};
constexpr std::size_t longest_name = 256, longest_password = 1024;
constexpr std::string_view placeholder = "{name}";

struct Unbind {
    void operator()(LDAP* ldap) const { ldap_unbind_ext_s(ldap, nullptr, nullptr); }
};
using Directory = std::unique_ptr<LDAP, Unbind>;
struct FreeMessage {
    void operator()(LDAPMessage* message) const { ldap_msgfree(message); }
};

// ldap://host:port taken apart. As read_web_address() reads it: the forms are the same.
struct ServerPlace {
    bool secure = false, loopback = false;
};
std::optional<ServerPlace> place_of(const std::string& address) {
    const bool secure = address.starts_with("ldaps://");
    if (!secure && !address.starts_with("ldap://")) return std::nullopt;
    const auto as_web = read_web_address("https" + address.substr(secure ? 5 : 4));
    if (!as_web || as_web->target != "/") return std::nullopt;
    return ServerPlace{secure, loopback_host(as_web->host)};
}

// Empty when all is well.
std::string fault_in(int code) { return code == LDAP_SUCCESS ? "" : ldap_err2string(code); }

bool set_options(LDAP* ldap, const LdapDirectory& d) {
    const int version = LDAP_VERSION3, demand = LDAP_OPT_X_TLS_DEMAND, client = 0,
              oldest = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    const timeval patience{.tv_sec = d.seconds, .tv_usec = 0};
    const auto set = [&](int option, const void* value) {
        return ldap_set_option(ldap, option, value) == LDAP_OPT_SUCCESS;
    };
    return set(LDAP_OPT_PROTOCOL_VERSION, &version) && set(LDAP_OPT_REFERRALS, LDAP_OPT_OFF) &&
           set(LDAP_OPT_RESTART, LDAP_OPT_ON) && set(LDAP_OPT_NETWORK_TIMEOUT, &patience) &&
           set(LDAP_OPT_TIMEOUT, &patience) && set(LDAP_OPT_X_TLS_REQUIRE_CERT, &demand) &&
           set(LDAP_OPT_X_TLS_PROTOCOL_MIN, &oldest) &&
           (d.authorities.empty() || set(LDAP_OPT_X_TLS_CACERTFILE, d.authorities.c_str())) &&
           set(LDAP_OPT_X_TLS_NEWCTX, &client);
}

Directory connect(const LdapDirectory& d, std::string& detail) {
    const auto place = place_of(d.address);
    LDAP* made = nullptr;
    if (!place || (!place->secure && !d.start_tls && !place->loopback)) {
        detail = "address not allowed: " + d.address;
        return nullptr;
    }
    detail = fault_in(ldap_initialize(&made, d.address.c_str()));
    Directory ldap{made};
    if (!ldap) return nullptr;
    if (!set_options(ldap.get(), d)) {
        detail = "cannot set TLS up";
        return nullptr;
    }
    if (place->secure || !d.start_tls) return ldap;
    const int code = ldap_start_tls_s(ldap.get(), nullptr, nullptr);
    if (code == LDAP_SUCCESS) return ldap;
    detail = "TLS: " + fault_in(code);
    return nullptr;
}

int bind(LDAP* ldap, const std::string& dn, std::string_view password) {
    berval secret{.bv_len = password.size(), .bv_val = const_cast<char*>(password.data())};
    return ldap_sasl_bind_s(ldap, dn.c_str(), LDAP_SASL_SIMPLE, &secret, nullptr, nullptr, nullptr);
}

std::string first_value(LDAP* ldap, LDAPMessage* entry, const std::string& attribute) {
    berval** const values = ldap_get_values_len(ldap, entry, attribute.c_str());
    std::string out;
    if (values && values[0]) out.assign(values[0]->bv_val, values[0]->bv_len);
    if (values) ldap_value_free_len(values);
    return out;
}

std::string filter_for(const LdapDirectory& d, std::string_view name) {
    std::string out = d.filter;
    const auto value = filter_escaped(name);
    for (auto at = out.find(placeholder); at != out.npos;
         at = out.find(placeholder, at + value.size()))
        out.replace(at, placeholder.size(), value);
    return out;
}

// Fills answer.person when there is exactly one of that name.
void find(LDAP* ldap, const LdapDirectory& d, std::string_view name, LdapAnswer& answer) {
    std::string name_attribute = d.name_attribute, mail_attribute = d.mail_attribute;
    char* attributes[] = {name_attribute.data(), mail_attribute.data(), nullptr};
    timeval patience{.tv_sec = d.seconds, .tv_usec = 0};
    LDAPMessage* found = nullptr;
    constexpr int at_most = 2; // more than one is enough to know
    const int code = ldap_search_ext_s(ldap, d.base.c_str(), LDAP_SCOPE_SUBTREE,
        filter_for(d, name).c_str(), attributes, 0, nullptr, nullptr, &patience, at_most, &found);
    const std::unique_ptr<LDAPMessage, FreeMessage> held{found};
    if (code != LDAP_SUCCESS && code != LDAP_SIZELIMIT_EXCEEDED) {
        answer = {LdapFault::unreachable, "search: " + fault_in(code)};
        return;
    }
    answer.fault = LdapFault::unknown;
    if (code != LDAP_SUCCESS || ldap_count_entries(ldap, found) != 1) return;
    LDAPMessage* const entry = ldap_first_entry(ldap, found);
    char* const dn = ldap_get_dn(ldap, entry);
    answer.person.dn = dn ? dn : "";
    ldap_memfree(dn);
    if (answer.person.dn.empty()) return; // a bind without a DN is nobody's, and succeeds
    answer.person.name = first_value(ldap, entry, d.name_attribute);
    answer.person.mail = first_value(ldap, entry, d.mail_attribute);
    answer.fault = LdapFault::none;
}

bool directory_said_no(int code) {
    return code == LDAP_INVALID_CREDENTIALS || code == LDAP_NO_SUCH_OBJECT ||
           code == LDAP_INAPPROPRIATE_AUTH || code == LDAP_CONSTRAINT_VIOLATION ||
           code == LDAP_UNWILLING_TO_PERFORM || code == LDAP_INSUFFICIENT_ACCESS;
}

std::string decoy(const LdapDirectory& d) {
    return d.decoy_dn.empty() ? "cn=samdrift-unknown-name," + d.base : d.decoy_dn;
}

void check_directory(const LdapDirectory& d, Problems& problems) {
    const auto say_of = [&](std::string code, std::string field, std::string value = {}) {
        problems.push_back({std::move(code), {.file = {}, .sheet = {}, .column = std::move(field)},
            std::move(value)});
    };
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (d.name.empty() || !std::ranges::all_of(d.name, plain))
        say_of("key_not_plain", "name", d.name);
    for (const auto& [field, value] : {std::pair{"label", &d.label}, {"base", &d.base}})
        if (value->empty()) say_of("missing_value", field);
    if (const auto place = place_of(d.address);
        !place || (!place->secure && !d.start_tls && !place->loopback))
        say_of("directory_not_secure", "address", d.address);
    if (!d.filter.starts_with('(') || !d.filter.ends_with(')') ||
        d.filter.find(placeholder) == d.filter.npos)
        say_of("search_filter_unusable", "filter", d.filter);
    if (!d.bind_dn.empty() && d.bind_password.empty()) say_of("missing_value", "bind_password");
    if (d.seconds < 1) say_of("below_zero", "seconds", std::to_string(d.seconds));
}

} // namespace

template <> const Entity& entity<LdapDirectory>() {
    static const Entity e = describe<LdapDirectory>({"LdapDirectory"}, check_directory,
        field<&LdapDirectory::name>("name"), field<&LdapDirectory::label>("label"),
        field<&LdapDirectory::address>("address"), field<&LdapDirectory::start_tls>("start_tls"),
        field<&LdapDirectory::authorities>("authorities"),
        field<&LdapDirectory::bind_dn>("bind_dn"),
        field<&LdapDirectory::bind_password>("bind_password"), field<&LdapDirectory::base>("base"),
        field<&LdapDirectory::filter>("filter"),
        field<&LdapDirectory::name_attribute>("name_attribute"),
        field<&LdapDirectory::mail_attribute>("mail_attribute"),
        field<&LdapDirectory::decoy_dn>("decoy_dn"), field<&LdapDirectory::seconds>("seconds"));
    return e;
}

std::string_view name_of(LdapFault fault) { return fault_names[static_cast<std::size_t>(fault)]; }

std::string_view problem_of(LdapFault fault) {
    return fault == LdapFault::unreachable ? "directory_unreachable" : "directory_refused";
}

std::string filter_escaped(std::string_view value) {
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= ' ' && byte < 0x7f &&
            std::string_view{"*()\\"}.find(c) == std::string_view::npos)
            out += c;
        else
            out += {'\\', hex[byte >> 4], hex[byte & 15]};
    }
    return out;
}

LdapAnswer ldap_login(const LdapDirectory& d, std::string_view name, std::string_view password) {
    if (name.empty() || password.empty()) return {LdapFault::empty};
    if (name.size() > longest_name || password.size() > longest_password)
        return {LdapFault::too_long};
    LdapAnswer answer;
    const auto ldap = connect(d, answer.detail);
    if (!ldap) return {LdapFault::unreachable, answer.detail};
    if (!d.bind_dn.empty())
        if (const int code = bind(ldap.get(), d.bind_dn, d.bind_password); code != LDAP_SUCCESS)
            return {LdapFault::unreachable, "bind to search: " + fault_in(code)};
    find(ldap.get(), d, name, answer);
    if (answer.fault == LdapFault::unreachable) return answer;
    const bool known = answer.fault == LdapFault::none;
    const int code = bind(ldap.get(), known ? answer.person.dn : decoy(d), password);
    if (known && code == LDAP_SUCCESS) return answer;
    if (code != LDAP_SUCCESS && !directory_said_no(code))
        return {LdapFault::unreachable, "bind: " + fault_in(code)};
    return {known ? LdapFault::wrong_password : LdapFault::unknown, answer.detail};
}

} // namespace samdrift
