#include "schema/record.hpp"
#include <cassert>

namespace samdrift {

const Field* Entity::find(std::string_view field) const {
    for (const auto& f : fields)
        if (f.name == field) return &f;
    return nullptr;
}

std::size_t Entity::index(std::string_view field) const {
    const Field* f = find(field);
    assert(f);
    return static_cast<std::size_t>(f - fields.data());
}

std::optional<std::size_t> choice_at(std::span<const Choice> choices, const Value& v) {
    const auto* name = std::get_if<std::string>(&v);
    if (!name) return std::nullopt;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].name == *name) return i;
    return std::nullopt;
}

Value value_of(const Seen& seen) {
    if (const auto* s = std::get_if<std::string_view>(&seen)) return std::string{*s};
    if (const auto* i = std::get_if<std::int64_t>(&seen)) return *i;
    if (const auto* b = std::get_if<bool>(&seen)) return *b;
    if (const auto* day = std::get_if<Date>(&seen)) return iso(*day);
    return {};
}

namespace {

class Held {
public:
    explicit Held(const Entity& e) : entity_(e), object_(e.make()) {}
    ~Held() { entity_.destroy(object_); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    void* object() const { return object_; }

private:
    const Entity& entity_;
    void* object_;
};

void check_field(const Field& f, const Value& v, Problems& problems) {
    if (!f.scalar()) return; // a list, or an object: records hold none
    const std::string name{f.name};
    auto say = [&](std::string code, std::vector<Argument> arguments = {}) {
        problems.push_back(
            {std::move(code), {.file = {}, .sheet = {}, .column = name}, {}, std::move(arguments)});
    };
    if (absent(v)) {
        if (f.required) say("missing_value");
        return;
    }
    if (const auto* s = std::get_if<std::string>(&v)) {
        const bool no_day = f.kind == Kind::date && !read_iso(*s); // of a new row
        if (no_day || (f.rules.required && s->empty())) say("missing_value");
        if (f.rules.max_length && s->size() > f.rules.max_length)
            say("too_long", {{"most", std::to_string(f.rules.max_length)}});
    }
    if (const auto* i = std::get_if<std::int64_t>(&v)) {
        // A limit as people say it: decimals are held in hundredths, money in øre.
        const auto said = [&](std::int64_t limit) {
            if (f.kind == Kind::money) return std::to_string(limit / f.rules.unit);
            return std::to_string(f.kind == Kind::decimal ? limit / 100 : limit);
        };
        if (f.rules.minimum && *i < *f.rules.minimum)
            say(*f.rules.minimum == 0 ? "below_zero" : "too_small",
                {{"least", said(*f.rules.minimum)}});
        if (f.rules.maximum && *i > *f.rules.maximum)
            say("too_large", {{"most", said(*f.rules.maximum)}});
    }
}

} // namespace

Record to_record(const Entity& e, const void* object) {
    Record r;
    r.reserve(e.fields.size());
    for (const auto& f : e.fields) r.push_back(f.scalar() ? f.get(object) : Value{});
    return r;
}

void from_record(const Entity& e, const Record& r, void* object) {
    assert(r.size() == e.fields.size());
    for (std::size_t i = 0; i < r.size(); ++i)
        if (e.fields[i].set && !e.fields[i].set(object, r[i])) assert(false);
}

Record blank_record(const Entity& e) {
    const Held held{e};
    return to_record(e, held.object());
}

Problems check_fields(const Entity& e, const Record& r) {
    Problems problems;
    for (std::size_t i = 0; i < r.size(); ++i) check_field(e.fields[i], r[i], problems);
    return problems;
}

Problems check(const Entity& e, const Record& r) {
    auto problems = check_fields(e, r);
    if (problems.empty() && e.check) {
        const Held held{e};
        from_record(e, r, held.object());
        e.check(held.object(), problems);
    }
    return problems;
}

std::vector<std::string_view> differences(
    const Entity& e, const Record& before, const Record& after) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < e.fields.size(); ++i)
        if (!e.fields[i].rules.read_only && before[i] != after[i])
            names.push_back(e.fields[i].name);
    return names;
}

} // namespace samdrift
