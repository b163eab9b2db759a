// Logging in with the name and password of a directory (LDAP, RFC 4511; simple bind, RFC 4513): the
// person is looked for, and then the directory is asked whether the password is theirs.
#pragma once
#include "schema/entity.hpp"
#include <chrono>
#include <string>
#include <string_view>

namespace samdrift {

struct LdapDirectory {
    std::string name;    // in addresses and beside the DN: a-z, 0-9 and hyphen
    std::string label;   // what the form says
    std::string address; // ldaps://host[:port], or ldap://host[:port] with start_tls or on loopback
    bool start_tls = false;
    std::string authorities = {}; // PEM file the server's certificate leads to; empty: the system's
    std::string bind_dn = {}, bind_password = {}; // who may search; empty: nobody in particular
    std::string base;                             // below which people stand
    std::string filter;                           // (&(objectClass=person)(uid={name}))
    std::string name_attribute = "cn", mail_attribute = "mail";
    // An account that exists and has no rights. Where a name is unknown the password is tried on
    // it, so that the directory works as long as for a known one. Empty: one that does not exist.
    std::string decoy_dn = {};
    int seconds = 5; // for each question
};
template <> const Entity& entity<LdapDirectory>();

enum class LdapFault {
    none,
    empty,          // no name or no password: nothing is asked (RFC 4513 section 5.1.2)
    too_long,       // name over 256 bytes, or password over 1024
    unknown,        // nobody, or several, of that name
    wrong_password, // or locked, or expired: the directory says no
    unreachable,    // no answer, no TLS, or a search that is refused
};
std::string_view name_of(LdapFault);
// The code of the sentence people read. It does not tell an unknown name from a wrong password.
std::string_view problem_of(LdapFault);

struct LdapPerson {
    std::string dn, name, mail;
};
struct LdapAnswer {
    LdapFault fault = LdapFault::none;
    std::string detail = {}; // for the log
    LdapPerson person = {};
    explicit operator bool() const { return fault == LdapFault::none; }
};

// Blocks the thread: a search and a bind, whether or not the name is known. No password is sent but
// over TLS or to this machine. Referrals are not followed.
LdapAnswer ldap_login(const LdapDirectory&, std::string_view name, std::string_view password);

// A value in a filter, where none of it is read as filter: RFC 4515 section 3.
std::string filter_escaped(std::string_view value);

} // namespace samdrift
