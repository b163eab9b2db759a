// Rows that several steps of one thing change, before they are saved once: each step sees what
// those before it left.
#pragma once
#include "schema/change.hpp"
#include "storage/session.hpp"
#include <map>

namespace samdrift {

class Rewrite {
public:
    explicit Rewrite(Session& session) : session_(session) {}

    // As it stands after the steps so far; none: it is not there.
    std::optional<Record> row(const Entity&, std::int64_t id);
    void put(const Entity&, Record); // in place of what stands there
    void remove(const Entity&, std::int64_t id);
    std::int64_t add(const Entity&, Record); // gives it an id
    // The rows that point to this one, of whatever entity and through whichever field.
    std::vector<std::pair<const Entity*, std::int64_t>> referring(const Entity&, std::int64_t id);
    // All rows of an entity, as they stand.
    std::vector<Record> rows(const Entity&);

    Session& session() { return session_; }
    // Rows that ended up as they were are left out.
    std::vector<Change> changes() const;

private:
    Change& change(const Entity&, std::int64_t id);
    using At = std::pair<const Entity*, std::int64_t>;
    Session& session_;
    std::map<At, std::size_t> at_; // in changes_
    std::vector<Change> changes_;
    std::map<const Entity*, std::int64_t> next_;
    std::map<const Entity*, std::vector<Record>> stored_; // of those that rows() was asked for
};

// The fields through which the entity points to another: neither its own number nor the journal's.
std::vector<std::size_t> references_to(const Entity& from, const Entity& to);

} // namespace samdrift
