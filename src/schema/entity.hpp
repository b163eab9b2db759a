// One description of an entity, read by every consumer (JSON, SQL, OpenAPI, TypeScript, sheets,
// forms, journal) as plain data. Templates end in this file: consumers are ordinary functions,
// compiled once.
#pragma once
#include "base/problem.hpp"
#include "schema/value.hpp"
#include <span>
#include <typeinfo>
#include <vector>

namespace samdrift {

struct Rules {
    std::size_t max_length = 0; // text, in bytes: 0 means unlimited
    std::optional<std::int64_t> minimum = {},
                                maximum = {}; // integer; money in øre, decimal in hundredths
    bool required = false;                    // a text that may not be empty
    bool key = false;                         // one of the fields that tell a row from another
    bool read_only = false;                   // set by the server; ignored on the way in
    std::string_view column = {}; // its heading in the sheets; none: not read from sheets
    std::int64_t unit = 100;      // money: øre in one of what the sheet's column counts
    std::size_t digits = 0;       // a code of so many; a sheet that took it for a number lost its 0
    bool catalogue = false;       // a name not known yet makes a new row of the catalogue
    bool blank_is_default = false; // an empty cell leaves the default
};

struct Entity;

struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    bool required = false; // false: may be absent (std::optional)
    Rules rules = {};
    std::span<const Choice> choices = {};
    std::string_view choice_type = {};      // name of the enum
    const std::type_info* target = nullptr; // references: the entity's type
    const Entity* item = nullptr;           // objects, and lists of described types
    Kind item_kind = Kind::object;          // lists: what they hold
    // Scalars:
    Seen (*see)(const void*) = nullptr;
    Value (*pack)(const void*) = nullptr; // instead, where the kind has no form to be seen in
    bool (*set)(void*, const Value&) = nullptr;
    // Lists and objects (an absent object has size 0):
    std::size_t (*size)(const void*) = nullptr;
    const void* (*at)(const void*, std::size_t) = nullptr;
    Value (*value_at)(const void*, std::size_t) = nullptr;
    // Lists: one more at the end. add: of a described type, blank; add_value: false when it does
    // not fit.
    void* (*add)(void*) = nullptr;
    bool (*add_value)(void*, const Value&) = nullptr;

    bool scalar() const { return see || pack; }
    Value get(const void* object) const { return see ? value_of(see(object)) : pack(object); }
};

struct Entity {
    std::string_view name, table; // table: "" for what is only sent, never stored
    std::string_view sheet;       // what its sheet is called: "systemer"
    std::string_view also_sheets; // names of other sheets with the same columns, apart by |
    std::vector<Field> fields;
    const std::type_info* type = nullptr;
    void (*check)(const void*, Problems&) = nullptr; // rules across fields; place.column: the field
    void* (*make)() = nullptr;                       // a new one, and
    void (*destroy)(void*) = nullptr;                // its end; see Held in record.hpp
    const Field* find(std::string_view field) const;
    std::size_t index(std::string_view field) const; // must exist
};

// Each described type specialises this, in the file beside its struct.
template <class T> const Entity& entity();

namespace detail {
template <class T> struct Member;
template <class C, class T> struct Member<T C::*> {
    using Class = C;
    using Type = T;
};
template <class T> struct Plain {
    using Type = T;
    static constexpr bool optional = false, list = false;
};
template <class T> struct Plain<std::optional<T>> {
    using Type = T;
    static constexpr bool optional = true, list = false;
};
template <class T> struct Plain<std::vector<T>> {
    using Type = T;
    static constexpr bool optional = false, list = true;
};
template <class T>
concept Scalar = requires {
    Codec<T>::kind;
};

template <class T> struct Target {
    static constexpr const std::type_info* type() { return nullptr; }
};
template <class Of> struct Target<Id<Of>> {
    static const std::type_info* type() { return &typeid(Of*); } // Of may be incomplete here
};

struct Any {
    template <class T> operator T() const;
};
template <class T, class... A> consteval std::size_t arity() {
    if constexpr (requires { T{A{}..., Any{}}; })
        return arity<T, A..., Any>();
    else
        return sizeof...(A);
}

template <class T> void add_choices(Field& f) {
    if constexpr (std::is_enum_v<T>) {
        f.choices = choices_of<T>;
        f.choice_type = type_name_of<T>;
    }
}

template <class T>
concept Seeable = requires(const T& held) {
    Codec<T>::see(held);
};
// Made once for each kind of value, not once for each field: that is most of what is compiled.
template <class Held> Seen seen(const Held& held) {
    using T = typename Plain<Held>::Type;
    if constexpr (!Plain<Held>::optional)
        return Codec<T>::see(held);
    else
        return held ? Codec<T>::see(*held) : Seen{};
}
template <class Held> Value packed(const Held& held) {
    using T = typename Plain<Held>::Type;
    if constexpr (Seeable<T>)
        return value_of(seen(held));
    else if constexpr (!Plain<Held>::optional)
        return Codec<T>::pack(held);
    else
        return held ? Codec<T>::pack(*held) : Value{};
}
template <class Held> bool taken(Held& held, const Value& v) {
    using T = typename Plain<Held>::Type;
    if constexpr (Plain<Held>::optional)
        if (absent(v)) {
            held.reset();
            return true;
        }
    auto read = Codec<T>::unpack(v);
    if (read) held = std::move(*read);
    return read.has_value();
}

template <auto M, class Class, class T> Field list_field(std::string_view name, Rules rules) {
    Field f{.name = name, .kind = Kind::list, .required = true, .rules = rules};
    f.size = [](const void* o) { return (static_cast<const Class*>(o)->*M).size(); };
    if constexpr (Scalar<T>) {
        f.item_kind = Codec<T>::kind;
        add_choices<T>(f);
        f.value_at = [](const void* o, std::size_t i) -> Value {
            return packed((static_cast<const Class*>(o)->*M)[i]);
        };
        f.add_value = [](void* o, const Value& v) {
            auto read = Codec<T>::unpack(v);
            if (read) (static_cast<Class*>(o)->*M).push_back(std::move(*read));
            return read.has_value();
        };
    } else {
        f.item = &entity<T>();
        f.at = [](const void* o, std::size_t i) -> const void* {
            return &(static_cast<const Class*>(o)->*M)[i];
        };
        f.add = [](void* o) -> void* { return &(static_cast<Class*>(o)->*M).emplace_back(); };
    }
    return f;
}

template <auto M, class Class, class T, bool optional>
Field object_field(std::string_view name, Rules rules) {
    Field f{.name = name, .kind = Kind::object, .required = !optional, .rules = rules};
    f.item = &entity<T>();
    f.size = [](const void* o) -> std::size_t {
        if constexpr (optional)
            return (static_cast<const Class*>(o)->*M) ? 1 : 0;
        else
            return (void)o, 1;
    };
    f.at = [](const void* o, std::size_t) -> const void* {
        if constexpr (optional)
            return &*(static_cast<const Class*>(o)->*M);
        else
            return &(static_cast<const Class*>(o)->*M);
    };
    return f;
}
} // namespace detail

// field<&Contract::title>("title", {.max_length = 200})
template <auto M> Field field(std::string_view name, Rules rules = {}) {
    using Class = typename detail::Member<decltype(M)>::Class;
    using Held = typename detail::Member<decltype(M)>::Type;
    using Plain = detail::Plain<Held>;
    using T = typename Plain::Type;
    if constexpr (Plain::list) {
        return detail::list_field<M, Class, T>(name, rules);
    } else if constexpr (!detail::Scalar<T>) {
        return detail::object_field<M, Class, T, Plain::optional>(name, rules);
    } else {
        Field f{.name = name, .kind = Codec<T>::kind, .required = !Plain::optional, .rules = rules};
        detail::add_choices<T>(f);
        f.target = detail::Target<T>::type();
        if constexpr (detail::Seeable<T>)
            f.see = [](const void* o) { return detail::seen(static_cast<const Class*>(o)->*M); };
        else
            f.pack = [](const void* o) { return detail::packed(static_cast<const Class*>(o)->*M); };
        f.set = [](void* o, const Value& v) {
            return detail::taken(static_cast<Class*>(o)->*M, v);
        };
        return f;
    }
}

struct Names {
    std::string_view name, table = {}, sheet = {}, also_sheets = {};
};

// Refuses to compile when a member of T is missing from the list.
template <class T, class... F>
Entity describe(Names names, void (*check)(const T&, Problems&), const F&... fields) {
    static_assert(detail::arity<T>() == sizeof...(F),
        "describe(): a member is missing from, or too many in, the field list");
    static void (*const typed)(const T&, Problems&) = check;
    Entity e{.name = names.name,
        .table = names.table,
        .sheet = names.sheet,
        .also_sheets = names.also_sheets,
        .fields = {fields...}};
    e.type = &typeid(T*);
    if (check) e.check = [](const void* o, Problems& p) { typed(*static_cast<const T*>(o), p); };
    e.make = []() -> void* { return new T{}; };
    e.destroy = [](void* o) { delete static_cast<T*>(o); };
    return e;
}
template <class T, class... F> Entity describe(Names names, std::nullptr_t, const F&... fields) {
    return describe<T>(names, static_cast<void (*)(const T&, Problems&)>(nullptr), fields...);
}

} // namespace samdrift
