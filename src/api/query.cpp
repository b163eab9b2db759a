#include "api/query.hpp"
#include "api/http.hpp"
#include <charconv>

namespace samdrift {

std::optional<std::int64_t> whole_number(std::string_view written) {
    std::int64_t number = 0;
    const auto* end = written.data() + written.size();
    const auto read = std::from_chars(written.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{number} : std::nullopt;
}

namespace {

bool is_part(const Field& f) { return f.kind == Kind::object; }

// Absent when the text is not of the field's kind. Whether the value fits is for the field's own
// set().
Value read_parameter(const Field& f, const std::string& written) {
    switch (f.kind) {
    case Kind::boolean:
        if (written == "true") return true;
        if (written == "false") return false;
        return {};
    case Kind::integer:
    case Kind::money:
    case Kind::decimal:
    case Kind::reference: {
        const auto number = whole_number(written);
        return number ? Value{*number} : Value{};
    }
    default: return written;
    }
}

std::string known_parameters(const Entity& e) {
    std::string known;
    for (const auto* f : parameters_of(e))
        known += (known.empty() ? "" : ", ") + std::string{f->name};
    return known;
}

// A parameter, and the part of the query that it belongs to.
struct Parameter {
    const Field* field = nullptr;
    void* object = nullptr;
};

Parameter find_parameter(const Entity& e, void* object, std::string_view name) {
    for (const auto& f : e.fields) {
        if (!is_part(f) && f.name == name && f.set) return {&f, object};
        if (!is_part(f)) continue;
        if (const auto within = find_parameter(*f.item, const_cast<void*>(f.at(object, 0)), name);
            within.field)
            return within;
    }
    return {};
}

void check_parts(const Entity& e, const void* object, Problems& problems) {
    for (auto& p : check(e, to_record(e, object))) problems.push_back(std::move(p));
    for (const auto& f : e.fields)
        if (is_part(f)) check_parts(*f.item, f.at(object, 0), problems);
}

} // namespace

void read_query(const Request& request, const Entity& e, void* object, Problems& problems) {
    const auto before = problems.size();
    auto say = [&](std::string code, const std::string& name, const std::string& value) {
        problems.push_back({std::move(code), {.file = {}, .sheet = {}, .column = name}, value,
            {{"known", known_parameters(e)}}});
    };
    for (auto at = request.query.begin(); at != request.query.end(); ++at) {
        const auto& [name, written] = *at;
        const auto [f, part] = find_parameter(e, object, name);
        if (!f) {
            say("unknown_parameter", name, written);
        } else if (at != request.query.begin() && std::prev(at)->first == name) {
            say("repeated_parameter", name, written);
        } else if (!written.empty()) {
            const Value read = read_parameter(*f, written);
            if (absent(read) || !f->set(part, read)) say("wrong_type", name, written);
        }
    }
    if (problems.size() > before) return;
    check_parts(e, object, problems);
}

std::vector<const Field*> parameters_of(const Entity& query) {
    std::vector<const Field*> all;
    for (const auto& f : query.fields) {
        if (!is_part(f)) {
            all.push_back(&f);
            continue;
        }
        const auto within = parameters_of(*f.item);
        all.insert(all.end(), within.begin(), within.end());
    }
    return all;
}

} // namespace samdrift
