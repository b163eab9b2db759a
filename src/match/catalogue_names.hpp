// Written names of one kind, products or suppliers, to rows of the catalogue: by alias, by the name
// itself after normalisation, as new, or as a question.
#pragma once
#include "match/intake.hpp"
#include "match/working_table.hpp"
#include <set>
#include <span>

namespace samdrift {

class CatalogueNames {
public:
    // settled: the folder has an alias sheet of its own, so a name it does not list is its own row.
    CatalogueNames(AliasKind kind, WorkingTable& table, bool settled)
        : kind_(kind), table_(table), settled_(settled) {}
    void know(const std::string& name, const std::string& supplier, std::int64_t id);
    void add_alias(const std::string& spelling, std::int64_t id) { by_alias_[key(spelling)] = id; }
    // A person has said that the cell holds several names, of which this row is one.
    void add_part(const std::string& cell, std::int64_t id);
    // The rows of a cell that holds several, in the order they were said; none: it is one name.
    std::span<const std::int64_t> parts(const std::string& cell) const;
    // A person has said that these are two names: neither is proposed for the other.
    void refuse(const std::string& first, const std::string& second);
    // The row of a name of the catalogue itself; made when there is none.
    std::int64_t named(const std::string& name, const Place&);
    // A person has said that this name is its own: nobody is asked whether another is this one.
    std::int64_t own(const std::string& name, const Place&);
    // The row of what somebody wrote. supplier: its name, or "".
    std::int64_t resolve(const std::string& written, const std::string& supplier, const Place&);
    // The row it would be, or none; makes nothing and asks nothing.
    std::optional<std::int64_t> look_up(const std::string& written) const;

    const std::vector<Question>& questions() const { return questions_; }
    // Names that were taken for a known one without asking: each with the one proposal.
    const std::vector<Question>& accepted() const { return accepted_; }
    // Each of them as an alias, so that it is the same name the next time; derived, until somebody
    // has looked at it.
    void add_accepted(WorkingTable& aliases) const;
    std::vector<std::string> made;

private:
    std::int64_t add_row(const std::string& name, const Place&);
    std::int64_t make(const std::string& name, const std::string& supplier, const Place&);
    static std::string key(const std::string& name);

    AliasKind kind_;
    WorkingTable& table_;
    bool settled_;
    std::unordered_map<std::string, std::int64_t> by_name_, by_alias_;
    std::unordered_map<std::string, std::vector<std::int64_t>> parts_;
    NameIndex index_;
    std::vector<Question> questions_, accepted_;
    std::unordered_map<std::string, std::size_t> asked_;
    std::set<std::pair<std::string, std::string>> refused_; // keys
};

std::string place_text(const Place&); // "systemer.csv:24", "kartlegging.xlsx!systemer:24"

} // namespace samdrift
