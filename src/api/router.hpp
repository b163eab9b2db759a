// Which handler answers which address. The table is also what the OpenAPI document is made of.
#pragma once
#include "api/http.hpp"
#include "register/access.hpp"
#include <span>

namespace samdrift {

// Who may ask. There is no default: a route without a rule does not compile.
class Rule {
public:
    // Whoever may do this somewhere in the cooperation of the address; in an address without {key},
    // in the store as a whole.
    explicit Rule(Action action) : action_(action) {}
    static Rule anybody() { return Rule{false}; }
    static Rule person() { return Rule{true}; } // whoever has logged in

    std::optional<Action> action() const { return action_; }
    bool only_persons() const { return only_persons_; }

private:
    explicit Rule(bool only_persons) : only_persons_(only_persons) {}
    std::optional<Action> action_;
    bool only_persons_ = false;
};

struct Route {
    std::string method;    // "GET", "POST", "PUT", "PATCH", "DELETE"
    std::string path;      // "/api/{key}/areas/{code}"
    std::string operation; // its name in the API: "area"
    std::string summary;
    Rule rule;
    const Entity* query = nullptr; // the parameters, all scalars
    const Entity* body = nullptr;
    const Entity* answer = nullptr; // none: not JSON of a described type
    std::string answer_type = "application/json";
    Handler handle = {};
    bool asks_for_password = false; // told that it is wanted, programs bring it (see door.hpp)
};

struct Found {
    const Route* route = nullptr;
    std::string allow = {}; // no route, but the address answers these: "GET, HEAD"
};

// Finds out who asks and puts it in the request, before the handler; or the answer why not.
using Door = std::function<std::optional<Response>(const Route&, Request&)>;

class Router {
public:
    void behind(Door door) { door_ = std::move(door); }
    const Door& door() const { return door_; } // none: nobody looks who asks
    // Throws std::logic_error when the same method and path is there already.
    void add(Route);
    // Fills request.values. A literal segment goes before a {name}.
    Found find(Request&) const;
    std::span<const Route> routes() const { return routes_; } // in the order they were added

private:
    struct Segment {
        bool named = false;
        std::string text; // the literal, or the name
    };
    using Pattern = std::vector<Segment>;
    static Pattern pattern(std::string_view path);
    static bool fits(const Pattern&, const std::vector<std::string>& segments);

    Door door_;
    std::vector<Route> routes_;
    std::vector<Pattern> patterns_; // one for each route
};

} // namespace samdrift
