#include "schema/json.hpp"
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <cstring>

namespace samdrift {

static constexpr std::array<bool, 256> escaped = [] {
    std::array<bool, 256> marks{};
    for (std::size_t c = 0; c < 0x20; ++c) marks[c] = true;
    marks['"'] = marks['\\'] = true;
    return marks;
}();

namespace {

// Writes at the end of a text, which is longer than what is written until it is finished.
class Writer {
public:
    explicit Writer(std::string begun = {}) : text_(std::move(begun)), at_(text_.size()) {}
    std::string finished() {
        text_.resize(at_);
        return std::move(text_);
    }

    void raw(std::string_view s) {
        std::memcpy(room(s.size()), s.data(), s.size());
        at_ += s.size();
    }
    void raw(char c) {
        *room(1) = c;
        ++at_;
    }
    void number(std::int64_t number) {
        char* const from = room(longest_number);
        at_ +=
            static_cast<std::size_t>(std::to_chars(from, from + longest_number, number).ptr - from);
    }
    void truth(bool b) { raw(b ? std::string_view{"true"} : std::string_view{"false"}); }
    void none() { raw("null"); }
    // `"name":` behind what opens the object or parts it from the one before.
    void name(char before, std::string_view name) {
        char* const from = room(name.size() + 4);
        from[0] = before;
        from[1] = '"';
        std::memcpy(from + 2, name.data(), name.size());
        from[name.size() + 2] = '"';
        from[name.size() + 3] = ':';
        at_ += name.size() + 4;
    }
    void text(std::string_view s) {
        char* to = room(s.size() * longest_escape + 2);
        const char* const from = to;
        *to++ = '"';
        for (const char c : s)
            if (!escaped[static_cast<unsigned char>(c)])
                *to++ = c;
            else
                to = escape(to, c);
        *to++ = '"';
        at_ += static_cast<std::size_t>(to - from);
    }

private:
    static constexpr std::size_t longest_number = 20, longest_escape = 6;

    static char* escape(char* to, char c) {
        static constexpr char hex[] = "0123456789abcdef";
        *to++ = '\\';
        switch (c) {
        case '"':
        case '\\': *to++ = c; return to;
        case '\n': *to++ = 'n'; return to;
        case '\r': *to++ = 'r'; return to;
        case '\t': *to++ = 't'; return to;
        default:
            for (const char part : {'u', '0', '0', hex[c >> 4], hex[c & 15]}) *to++ = part;
            return to;
        }
    }
    char* room(std::size_t bytes) {
        if (text_.size() - at_ < bytes) text_.resize(std::max(2 * text_.size(), at_ + bytes));
        return text_.data() + at_;
    }
    std::string text_;
    std::size_t at_;
};

void write_seen(Writer& to, const Seen& seen) {
    if (const auto* s = std::get_if<std::string_view>(&seen))
        to.text(*s);
    else if (const auto* i = std::get_if<std::int64_t>(&seen))
        to.number(*i);
    else if (const auto* b = std::get_if<bool>(&seen))
        to.truth(*b);
    else if (const auto* day = std::get_if<Date>(&seen))
        to.text(iso(*day));
    else
        to.none();
}

void write_value(Writer& to, Kind kind, const Value& v) {
    if (const auto* s = std::get_if<std::string>(&v)) {
        if (kind == Kind::fraction)
            to.raw(*s);
        else
            to.text(*s);
    } else if (const auto* i = std::get_if<std::int64_t>(&v))
        to.number(*i);
    else if (const auto* b = std::get_if<bool>(&v))
        to.truth(*b);
    else
        to.none();
}

void write_object(Writer&, const Entity&, const void*);

void write_list(Writer& to, const Field& f, const void* object) {
    to.raw('[');
    const auto count = f.size(object);
    for (std::size_t i = 0; i < count; ++i) {
        if (i) to.raw(',');
        if (f.item)
            write_object(to, *f.item, f.at(object, i));
        else
            write_value(to, f.item_kind, f.value_at(object, i));
    }
    to.raw(']');
}

void write_field(Writer& to, const Field& f, const void* object) {
    if (f.see)
        write_seen(to, f.see(object));
    else if (f.kind == Kind::list)
        write_list(to, f, object);
    else if (f.kind != Kind::object)
        write_value(to, f.kind, f.get(object));
    else if (f.size(object))
        write_object(to, *f.item, f.at(object, 0));
    else
        to.none();
}

void write_object(Writer& to, const Entity& e, const void* object) {
    char before = '{';
    for (const auto& f : e.fields) {
        to.name(before, f.name);
        write_field(to, f, object);
        before = ',';
    }
    to.raw(e.fields.empty() ? std::string_view{"{}"} : std::string_view{"}"});
}

} // namespace

void append_json_text(std::string& out, std::string_view s) {
    Writer to{std::move(out)};
    to.text(s);
    out = to.finished();
}

std::string to_json(const Entity& e, const void* object) {
    Writer to;
    write_object(to, e, object);
    return to.finished();
}

std::string to_json(const Entity& e, const Record& r) {
    Writer to;
    for (std::size_t i = 0; i < r.size(); ++i) {
        to.name(i == 0 ? '{' : ',', e.fields[i].name);
        write_value(to, e.fields[i].kind, r[i]);
    }
    to.raw('}');
    return to.finished();
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
    case Kind::decimal:
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

void read_object(
    const Entity&, const boost::json::value&, const std::string& way, void*, Problems&);

// False when it is not a list.
bool read_list(const Field& f, const boost::json::value& from, const std::string& way, void* object,
    Problems& problems) {
    const auto* items = from.if_array();
    if (!items || !(f.add || f.add_value)) return false;
    for (std::size_t i = 0; i < items->size(); ++i) {
        const auto& item = (*items)[i];
        const auto way_to_item = way + "." + std::to_string(i);
        if (f.add) {
            read_object(*f.item, item, way_to_item, f.add(object), problems);
        } else if (const Value read = read_value(item);
                   (absent(read) && !item.is_null()) || !f.add_value(object, read)) {
            problems.push_back({"wrong_type", {.file = {}, .sheet = {}, .column = way_to_item}});
        }
    }
    return true;
}

void read_object(const Entity& e, const boost::json::value& from, const std::string& way,
    void* object, Problems& problems) {
    auto say = [&](std::string code, std::string column) {
        problems.push_back(
            {std::move(code), {.file = {}, .sheet = {}, .column = std::move(column)}});
    };
    if (!from.is_object()) return say("wrong_type", way);
    for (const auto& [key, value] : from.get_object()) {
        const std::string_view name{key.data(), key.size()};
        const auto way_to_field = (way.empty() ? "" : way + ".") + std::string{name};
        const Field* f = e.find(name);
        if (!f || !(f->set || f->kind == Kind::list)) {
            say("unknown_field", way_to_field);
            continue;
        }
        const Value read = read_value(value);
        const bool plain = value.is_null() || !absent(read);
        const bool taken = f->kind == Kind::list
                               ? read_list(*f, value, way_to_field, object, problems)
                               : plain && fits(*f, read) && f->set(object, read);
        if (!taken) say("wrong_type", way_to_field);
    }
}

} // namespace

Problems read_json(const Entity& e, std::string_view json, void* object) {
    boost::system::error_code error;
    const auto parsed = boost::json::parse({json.data(), json.size()}, error);
    if (error || !parsed.is_object()) return {{"not_json"}};
    Problems problems;
    read_object(e, parsed, {}, object, problems);
    return problems;
}

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

const Json* Json::find(std::string_view name) const {
    const auto at = std::ranges::find(names, name);
    return at == names.end() ? nullptr : &items[static_cast<std::size_t>(at - names.begin())];
}

std::optional<std::string_view> Json::text_of(std::string_view name) const {
    const auto* at = find(name);
    if (!at || at->is != Is::text) return std::nullopt;
    return at->text;
}

namespace {

// Takes what Boost's parser meets, and puts it where it belongs. A list or an object is built on
// top of `open`, and handed to the one below when it ends.
class AnyJsonHandler {
public:
    static constexpr std::size_t max_object_size = 1000, max_array_size = -1, max_key_size = -1,
                                 max_string_size = -1;
    using Error = boost::system::error_code;
    using Text = boost::json::string_view;

    Json whole;

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return begin(Json::Is::object); }
    bool on_array_begin(Error&) { return begin(Json::Is::list); }
    bool on_object_end(std::size_t, Error&) { return end(); }
    bool on_array_end(std::size_t, Error&) { return end(); }
    bool on_key_part(Text s, std::size_t, Error&) { return part(s); }
    bool on_key(Text s, std::size_t, Error& error) {
        part(s);
        if (open_.back().find(text_)) return refuse(error);
        open_.back().names.push_back(std::exchange(text_, {}));
        return true;
    }
    bool on_string_part(Text s, std::size_t, Error&) { return part(s); }
    bool on_string(Text s, std::size_t, Error&) {
        part(s);
        return put({.is = Json::Is::text, .text = std::exchange(text_, {})});
    }
    bool on_number_part(Text, Error&) { return true; }
    bool on_int64(std::int64_t i, Text, Error&) {
        return put({.is = Json::Is::number, .number = i});
    }
    bool on_uint64(std::uint64_t, Text, Error& error) { return refuse(error); }
    bool on_double(auto d, Text, Error& error) {
        constexpr auto most = 9.0e18;
        if (!(d > -most && d < most)) return refuse(error);
        const auto cut = static_cast<std::int64_t>(d);
        return put(
            {.is = Json::Is::number, .number = static_cast<decltype(d)>(cut) > d ? cut - 1 : cut});
    }
    bool on_bool(bool b, Error&) { return put({.is = Json::Is::truth, .truth = b}); }
    bool on_null(Error&) { return put({}); }
    bool on_comment_part(Text, Error&) { return true; }
    bool on_comment(Text, Error&) { return true; }

private:
    static bool refuse(Error& error) {
        error = boost::json::error::extra_data;
        return false;
    }
    bool part(Text s) {
        text_.append(s.data(), s.size());
        return true;
    }
    bool begin(Json::Is is) {
        open_.push_back({.is = is});
        return true;
    }
    bool end() {
        Json done = std::move(open_.back());
        open_.pop_back();
        return put(std::move(done));
    }
    bool put(Json&& value) {
        (open_.empty() ? whole : open_.back().items.emplace_back()) = std::move(value);
        return true;
    }
    std::vector<Json> open_;
    std::string text_;
};

} // namespace

std::optional<Json> read_any_json(std::string_view json) {
    boost::json::basic_parser<AnyJsonHandler> parser{boost::json::parse_options{}};
    boost::system::error_code error;
    const auto read = parser.write_some(false, json.data(), json.size(), error);
    if (error || read != json.size()) return std::nullopt;
    return std::move(parser.handler().whole);
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
