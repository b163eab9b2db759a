#include "api/openapi.hpp"
#include "api/query.hpp"
#include "schema/contract_files.hpp"
#include <algorithm>

namespace samdrift {
namespace {

constexpr std::string_view security_schemes =
    R"("securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"samdrift_session"},)"
    R"("token":{"type":"http","scheme":"bearer"},"login_and_token":{"type":"http","scheme":"basic"}})";

std::string quoted(std::string_view s) {
    std::string out;
    append_json_text(out, s);
    return out;
}

std::string parameter_schema(const Field& f) {
    switch (f.kind) {
    case Kind::boolean: return R"({"type":"boolean"})";
    case Kind::integer:
    case Kind::money:
    case Kind::decimal:
    case Kind::reference: return R"({"type":"integer","format":"int64"})";
    case Kind::date: return R"({"type":"string","format":"date"})";
    case Kind::choice: {
        std::string names;
        for (const auto& c : f.choices) names += (names.empty() ? "" : ",") + quoted(c.name);
        return R"({"type":"string","enum":[)" + names + "]}";
    }
    default: return R"({"type":"string"})";
    }
}

std::string parameter(
    std::string_view name, std::string_view in, bool required, const std::string& schema) {
    return "\n          {\"name\":" + quoted(name) + ",\"in\":" + quoted(in) +
           ",\"required\":" + (required ? "true" : "false") + ",\"schema\":" + schema + "}";
}

std::string parameters(const Route& route) {
    std::string out;
    const auto add = [&](const std::string& one) { out += (out.empty() ? "" : ",") + one; };
    for (std::size_t open = route.path.find('{'); open != std::string::npos;
         open = route.path.find('{', open + 1)) {
        const auto name =
            std::string_view{route.path}.substr(open + 1, route.path.find('}', open) - open - 1);
        add(parameter(name, "path", true, R"({"type":"string"})"));
    }
    if (route.query)
        for (const auto* f : parameters_of(*route.query))
            add(parameter(f->name, "query", f->rules.required, parameter_schema(*f)));
    return out.empty() ? "" : ",\n        \"parameters\":[" + out + "]";
}

std::string content(std::string_view type, const Entity* e) {
    const std::string schema =
        e ? "{\"$ref\":\"#/components/schemas/" + std::string{e->name} + "\"}" : std::string{"{}"};
    return "\"content\":{" + quoted(type) + ":{\"schema\":" + schema + "}}";
}

std::string operation(const Route& route) {
    std::string out = "      " + quoted([&] {
        std::string small = route.method;
        std::ranges::transform(
            small, small.begin(), [](char c) { return static_cast<char>(c | 0x20); });
        return small;
    }());
    out += ":{\"operationId\":" + quoted(route.operation) + ",\"summary\":" + quoted(route.summary);
    if (!route.rule.action() && !route.rule.only_persons()) out += ",\"security\":[]";
    if (route.asks_for_password)
        out += R"(,"security":[{"session":[]},{"token":[]},{"login_and_token":[]}])";
    out += parameters(route);
    if (route.body)
        out += ",\n        \"requestBody\":{\"required\":true," +
               content("application/json", route.body) + "}";
    out += ",\n        \"responses\":{\n          \"200\":{\"description\":\"OK\"," +
           content(route.answer_type, route.answer) + "}";
    if (route.method == "GET") out += ",\n          \"304\":{\"description\":\"Not modified\"}";
    out += ",\n          \"4XX\":{\"description\":\"Refused\"," +
           content("application/json", &entity<ErrorView>()) + "}";
    out += ",\n          \"5XX\":{\"description\":\"Failed\"," +
           content("application/json", &entity<ErrorView>()) + "}}}";
    return out;
}

std::string schemas(std::span<const Route> routes) {
    std::vector<const Entity*> entities{&entity<ErrorView>()};
    for (const auto& route : routes)
        for (const auto* e : {route.body, route.answer})
            if (e) entities.push_back(e);
    return openapi_schemas(entities);
}

} // namespace

std::string openapi(std::span<const Route> routes, std::string_view version) {
    std::vector<const Route*> sorted;
    for (const auto& route : routes) sorted.push_back(&route);
    std::ranges::sort(sorted, {}, [](const Route* r) { return std::pair{r->path, r->method}; });
    std::string out =
        "{\n  \"openapi\":\"3.1.0\",\n  \"info\":{\"title\":\"Samdrift\",\"version\":" +
        quoted(version) +
        "},\n  \"servers\":[{\"url\":\"/\"}],\n  \"security\":[{\"session\":[]},{\"token\":[]}],\n "
        " \"paths\":{";
    std::string_view path;
    for (const auto* route : sorted) {
        if (route->path != path)
            out += (path.empty() ? "\n    " : "},\n    ") + quoted(route->path) + ":{\n";
        else
            out += ",\n";
        path = route->path;
        out += operation(*route);
    }
    out += path.empty() ? "}" : "}\n  }";
    return out + ",\n  \"components\":{\n    " + std::string{security_schemes} +
           ",\n    \"schemas\":" + schemas(routes) + "\n  }\n}\n";
}

void add_openapi_route(Router& router, std::string_view version) {
    Route self{.method = "GET",
        .path = "/api/openapi.json",
        .operation = "openapi",
        .summary = "This document",
        .rule = Rule::anybody()};
    std::vector<Route> all{router.routes().begin(), router.routes().end()};
    all.push_back(self);
    self.handle = [document = openapi(all, version)](
                      const Request&) { return Response{.body = document}; };
    router.add(std::move(self));
}

} // namespace samdrift
