// Names of the catalogue under numbers that stay the same while names come and change, with their
// place in the Norwegian alphabet, so that pages sort without comparing texts.
#pragma once
#include "base/words.hpp"
#include "register/text_pool.hpp"
#include <unordered_map>

namespace samdrift {

class NamesIndex {
public:
    Code find(std::int64_t id) const; // no_code when it is not there
    std::size_t size() const { return rows_.size(); }
    std::int64_t id(Code code) const { return rows_[code].id; }
    const std::string& name(Code code) const { return rows_[code].name; }
    const std::string& folded(Code code) const { return rows_[code].folded; }
    std::uint32_t rank(Code code) const { return ranks_[code]; }

    Code number(std::int64_t id); // of the id; a new one, without a name, when it is not there
    void set(Code, std::string_view name, const Collation&);
    void rank_all(); // after the names are set

private:
    struct Row {
        std::int64_t id = 0;
        std::string name, folded, sort_key;
    };
    std::vector<Row> rows_;
    std::vector<std::pair<std::int64_t, Code>> by_id_; // sorted
    std::vector<std::uint32_t> ranks_;
};

// The names systems go by in all municipalities, each once: a text is searched for among them, not
// in every usage.
class SystemNames {
public:
    std::size_t size() const { return folded_.size(); }
    const std::string& folded(Code code) const { return folded_[code]; }
    Code find(const std::string& name) const; // as it is written; no_code when it is not there
    Code number(const std::string& name);     // a new one when it is not there

private:
    std::vector<std::string> folded_;
    std::unordered_map<std::string, Code> by_name_;
};

} // namespace samdrift
