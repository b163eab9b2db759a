#include "schema/contract_files.hpp"
#include "schema/json.hpp"
#include <algorithm>
#include <map>

namespace samdrift {
namespace {

// Every described type and every choice, once, in the order of the alphabet.
struct Collected {
    std::map<std::string, const Entity*, std::less<>> types;
    std::map<std::string, std::span<const Choice>, std::less<>> choices;

    void add(const Entity& e) {
        if (!types.emplace(e.name, &e).second) return;
        for (const auto& f : e.fields) {
            if (!f.choices.empty()) choices.emplace(f.choice_type, f.choices);
            if (f.item) add(*f.item);
        }
    }
};

std::string ts_scalar(Kind kind, std::string_view choice_type) {
    switch (kind) {
    case Kind::boolean: return "boolean";
    case Kind::integer:
    case Kind::money:
    case Kind::decimal:
    case Kind::reference:
    case Kind::fraction: return "number";
    case Kind::choice: return std::string{choice_type};
    case Kind::any: return "string | number | boolean | null";
    default: return "string";
    }
}

std::string ts_type(const Field& f) {
    std::string type;
    if (f.kind == Kind::list) {
        type = f.item ? std::string{f.item->name} : ts_scalar(f.item_kind, f.choice_type);
        return (f.item_kind == Kind::any ? "(" + type + ")" : type) + "[]";
    }
    type = f.item ? std::string{f.item->name} : ts_scalar(f.kind, f.choice_type);
    return f.required ? type : type + " | null";
}

std::string scalar_schema(Kind kind, std::string_view choice_type, bool nullable) {
    const std::string null = nullable ? ",\"null\"]" : "]";
    switch (kind) {
    case Kind::boolean: return "{\"type\":[\"boolean\"" + null + "}";
    case Kind::integer:
    case Kind::reference: return "{\"type\":[\"integer\"" + null + ",\"format\":\"int64\"}";
    case Kind::money:
        return "{\"type\":[\"integer\"" + null + ",\"format\":\"int64\",\"description\":\"øre\"}";
    case Kind::decimal:
        return "{\"type\":[\"integer\"" + null +
               ",\"format\":\"int64\",\"description\":\"hundredths\"}";
    case Kind::fraction: return "{\"type\":[\"number\"" + null + ",\"minimum\":0,\"maximum\":1}";
    case Kind::date: return "{\"type\":[\"string\"" + null + ",\"format\":\"date\"}";
    case Kind::any: return "{\"type\":[\"string\",\"number\",\"boolean\",\"null\"]}";
    case Kind::choice: {
        const std::string ref =
            "{\"$ref\":\"#/components/schemas/" + std::string{choice_type} + "\"}";
        return nullable ? "{\"oneOf\":[" + ref + ",{\"type\":\"null\"}]}" : ref;
    }
    default: return "{\"type\":[\"string\"" + null + "}";
    }
}

std::string field_schema(const Field& f) {
    const std::string ref =
        f.item ? "{\"$ref\":\"#/components/schemas/" + std::string{f.item->name} + "\"}" : "";
    if (f.kind == Kind::list)
        return "{\"type\":\"array\",\"items\":" +
               (f.item ? ref : scalar_schema(f.item_kind, f.choice_type, false)) + "}";
    if (f.item) return f.required ? ref : "{\"oneOf\":[" + ref + ",{\"type\":\"null\"}]}";
    std::string schema = scalar_schema(f.kind, f.choice_type, !f.required);
    if (f.kind == Kind::choice) return schema;
    schema.pop_back();
    if (f.rules.max_length) schema += ",\"maxLength\":" + std::to_string(f.rules.max_length);
    if (f.rules.minimum) schema += ",\"minimum\":" + std::to_string(*f.rules.minimum);
    if (f.rules.read_only) schema += ",\"readOnly\":true";
    return schema + "}";
}

std::string type_schema(const Entity& e) {
    std::string properties, required;
    for (const auto& f : e.fields) {
        if (!properties.empty()) properties += ",\n        ";
        append_json_text(properties, f.name);
        properties += ":" + field_schema(f);
        if (!required.empty()) required += ",";
        append_json_text(required, f.name);
    }
    return "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[" + required +
           "],\n      \"properties\":{\n        " + properties + "}}";
}

Collected collect(std::span<const Entity* const> entities) {
    Collected all;
    for (const auto* e : entities) all.add(*e);
    return all;
}

} // namespace

std::string typescript(std::span<const Entity* const> entities) {
    const auto all = collect(entities);
    std::string out =
        "// Written from the descriptions in src/ by `samdrift-describe typescript`. Do not edit.\n"
        "// Money is whole øre, decimals are whole hundredths, dates are ISO texts, fractions are "
        "between 0 and 1.\n\n";
    for (const auto& [name, choices] : all.choices) {
        out += "export type " + name + " =";
        for (const auto& c : choices)
            out += (&c == choices.data() ? " \"" : " | \"") + std::string{c.name} + "\"";
        out += ";\n";
    }
    for (const auto& [name, e] : all.types) {
        out += "\nexport interface " + name + " {\n";
        for (const auto& f : e->fields)
            out += "  " + std::string{f.name} + ": " + ts_type(f) + ";\n";
        out += "}\n";
    }
    return out;
}

std::string openapi_schemas(std::span<const Entity* const> entities) {
    const auto all = collect(entities);
    std::string out;
    for (const auto& [name, choices] : all.choices) {
        out += (out.empty() ? "{\n      \"" : ",\n      \"") + name +
               "\":{\"type\":\"string\",\"enum\":[";
        for (const auto& c : choices) {
            if (&c != choices.data()) out += ",";
            append_json_text(out, c.name);
        }
        out += "]}";
    }
    for (const auto& [name, e] : all.types)
        out += (out.empty() ? "{\n      \"" : ",\n      \"") + name + "\":" + type_schema(*e);
    return out + "\n    }";
}

} // namespace samdrift
