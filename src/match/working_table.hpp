// The rows of one entity while an import is worked out: found by their key, changed, and told apart
// from how they were.
#pragma once
#include "base/problem.hpp"
#include "schema/change.hpp"
#include <deque>
#include <unordered_map>

namespace samdrift {

struct Working {
    Record record;
    std::optional<Record> before; // none: new in this import
    std::string place;
    bool seen = false; // a row of the import has been this one
    bool removed = false;
    Place seen_at; // and which
};

// The fields that tell a row from another, as one text. Texts count folded.
std::string key_of(const Entity&, const Record&);

class WorkingTable {
public:
    WorkingTable(const Entity& e, std::int64_t next_id) : entity_(&e), next_id_(next_id) {}
    void add_existing(Record);
    Working& create(Record, std::string place); // gives it an id
    void remove(Working&);                      // it is not found any more
    Working* find(const std::string& key);
    Working* find(std::int64_t id);
    void keyed_anew(Working&, const std::string& old_key); // after its key fields changed
    std::deque<Working>& rows() { return rows_; }
    void add_changes(std::vector<Change>&) const;

private:
    const Entity* entity_;
    std::int64_t next_id_;
    std::deque<Working> rows_; // a deque: rows do not move when others come
    std::unordered_map<std::string, Working*> by_key_;
    std::unordered_map<std::int64_t, Working*> by_id_;
};

// Areas that are below themselves, as problems area_in_circle.
Problems areas_in_circles(WorkingTable& areas);

} // namespace samdrift
