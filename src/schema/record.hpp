// A row of any entity as its values in the order of the description's fields: what import, journal
// and storage carry, so that none of them knows an entity by name.
#pragma once
#include "schema/entity.hpp"

namespace samdrift {

using Record = std::vector<Value>;

Record blank_record(const Entity&); // the values of a new one
Record to_record(const Entity&, const void* object);
void from_record(const Entity&, const Record&, void* object); // the record must fit

template <class T> Record to_record(const T& object) { return to_record(entity<T>(), &object); }
template <class T> T from_record(const Record& r) {
    T object;
    from_record(entity<T>(), r, &object);
    return object;
}

// Each field alone: required, length, limits. place.column: the field's name.
Problems check_fields(const Entity&, const Record&);
// The same, and when that is well the entity's check.
Problems check(const Entity&, const Record&);

// Names of the fields in which the two differ; read-only fields do not count.
std::vector<std::string_view> differences(const Entity&, const Record& before, const Record& after);

} // namespace samdrift
