#include "schema/json.hpp"
#include <boost/json/src.hpp>
#include <charconv>

namespace samdrift {

static constexpr std::array<bool, 256> escaped = [] {
    std::array<bool, 256> marks{};
    for (std::size_t c = 0; c < 0x20; ++c) marks[c] = true;
    marks['"'] = marks['\\'] = true;
    return marks;
}();

void append_json_text(std::string& out, std::string_view s) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (!escaped[c]) continue;
        out.append(s.substr(from, i - from));
        from = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(s.substr(from));
    out += '"';
}

namespace {

void append_value(std::string& out, Kind kind, const Value& v) {
    if (const auto* s = std::get_if<std::string>(&v)) {
        if (kind == Kind::fraction)
            out += *s;
        else
            append_json_text(out, *s);
    } else if (const auto* i = std::get_if<std::int64_t>(&v)) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, *i).ptr;
        out.append(digits, static_cast<std::size_t>(end - digits));
    } else if (const auto* b = std::get_if<bool>(&v)) {
        out += *b ? "true" : "false";
    } else {
        out += "null";
    }
}

void append_list(std::string& out, const Field& f, const void* object) {
    out += '[';
    const auto count = f.size(object);
    for (std::size_t i = 0; i < count; ++i) {
        if (i) out += ',';
        if (f.item)
            append_json(out, *f.item, f.at(object, i));
        else
            append_value(out, f.item_kind, f.value_at(object, i));
    }
    out += ']';
}

void append_field(std::string& out, const Field& f, const void* object) {
    if (f.view) {
        if (const auto s = f.view(object))
            append_json_text(out, *s);
        else
            out += "null";
    } else if (f.kind == Kind::list)
        append_list(out, f, object);
    else if (f.kind != Kind::object)
        append_value(out, f.kind, f.get(object));
    else if (f.size(object))
        append_json(out, *f.item, f.at(object, 0));
    else
        out += "null";
}

void append_name(std::string& out, bool first, std::string_view name) {
    out += first ? "{\"" : ",\"";
    out += name;
    out += "\":";
}

} // namespace

void append_json(std::string& out, const Field& f, const Value& v) { append_value(out, f.kind, v); }

void append_json(std::string& out, const Entity& e, const void* object) {
    bool first = true;
    for (const auto& f : e.fields) {
        append_name(out, first, f.name);
        append_field(out, f, object);
        first = false;
    }
    out += first ? "{}" : "}";
}

std::string to_json(const Entity& e, const void* object) {
    std::string out;
    append_json(out, e, object);
    return out;
}

std::string to_json(const Entity& e, const Record& r) {
    std::string out;
    for (std::size_t i = 0; i < r.size(); ++i) {
        append_name(out, i == 0, e.fields[i].name);
        append_value(out, e.fields[i].kind, r[i]);
    }
    return out + "}";
}

namespace {

Value read_value(const boost::json::value& v) {
    switch (v.kind()) {
    case boost::json::kind::bool_: return v.get_bool();
    case boost::json::kind::int64: return v.get_int64();
    case boost::json::kind::string: return std::string{v.get_string()};
    default: return {};
    }
}

bool fits(const Field& f, const Value& v) {
    if (absent(v)) return !f.required;
    switch (f.kind) {
    case Kind::boolean: return std::holds_alternative<bool>(v);
    case Kind::integer:
    case Kind::money:
    case Kind::reference: return std::holds_alternative<std::int64_t>(v);
    case Kind::date:
        return std::holds_alternative<std::string>(v) && read_iso(std::get<std::string>(v));
    case Kind::choice:
        for (const auto& c : f.choices)
            if (const auto* s = std::get_if<std::string>(&v); s && *s == c.name) return true;
        return false;
    case Kind::text: return std::holds_alternative<std::string>(v);
    default: return true;
    }
}

} // namespace

Problems read_json(const Entity& e, std::string_view json, Record& record) {
    boost::system::error_code error;
    const auto parsed = boost::json::parse({json.data(), json.size()}, error);
    if (error || !parsed.is_object()) return {{"not_json"}};
    Problems problems;
    for (const auto& [name, value] : parsed.get_object()) {
        const Field* f = e.find({name.data(), name.size()});
        const Place place{.file = {}, .sheet = {}, .column = std::string{name}};
        if (!f || !f->set) {
            problems.push_back({"unknown_field", place});
            continue;
        }
        Value read = read_value(value);
        const bool plain = value.is_null() || !absent(read);
        if (plain && fits(*f, read))
            record[static_cast<std::size_t>(f - e.fields.data())] = std::move(read);
        else
            problems.push_back({"wrong_type", place});
    }
    return problems;
}

std::vector<std::pair<std::string, std::string>> read_flat_json(std::string_view json) {
    std::vector<std::pair<std::string, std::string>> pairs;
    boost::system::error_code error;
    const auto parsed = boost::json::parse({json.data(), json.size()}, error);
    if (error || !parsed.is_object()) return pairs;
    for (const auto& [name, value] : parsed.get_object())
        if (value.is_string())
            pairs.emplace_back(std::string{name}, std::string{value.get_string()});
    return pairs;
}

std::string flat_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string out = "{";
    for (const auto& [name, value] : pairs) {
        if (out.size() > 1) out += ',';
        append_json_text(out, name);
        out += ':';
        append_json_text(out, value);
    }
    return out + "}";
}

} // namespace samdrift
