// Which handler answers which address. The table is also what the OpenAPI document is made of.
#pragma once
#include "api/http.hpp"
#include <span>

namespace samdrift {

struct Route {
    std::string method;    // "GET", "POST", "PUT", "PATCH", "DELETE"
    std::string path;      // "/api/{key}/areas/{code}"
    std::string operation; // its name in the API: "area"
    std::string summary;
    const Entity* query = nullptr; // the parameters, all scalars
    const Entity* body = nullptr;
    const Entity* answer = nullptr; // none: not JSON of a described type
    std::string answer_type = "application/json";
    Handler handle = {};
};

struct Found {
    const Route* route = nullptr;
    std::string allow = {}; // no route, but the address answers these: "GET, HEAD"
};

class Router {
public:
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

    std::vector<Route> routes_;
    std::vector<Pattern> patterns_; // one for each route
};

} // namespace samdrift
