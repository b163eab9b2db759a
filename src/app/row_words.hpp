// Rows, their fields and where they came from, in words.
#pragma once
#include "schema/record.hpp"
#include "schema/texts.hpp"
#include "storage/session.hpp"
#include <map>

namespace samdrift {

// A reference as the name of what it points to, or pointed to: "Asker", "helse.plo", "Gerica".
class NamesOfRows {
public:
    explicit NamesOfRows(Session& session) : session_(session) {}
    std::string name(const Entity&, std::int64_t id);

private:
    Session& session_;
    std::map<std::pair<const Entity*, std::int64_t>, std::string> known_;
};

// What is kept of a row beside what people say of it.
bool bookkeeping(const Field&);

Sentence shown_text(const Field&, const Value&, NamesOfRows&);

// What tells the row from others, in its fields' order.
std::string title_of(const Entity&, const Record&, NamesOfRows&);

// "systemer.csv:24", "kartlegging.xlsx!systemer:24" as people say it.
Sentence place_in_words(const std::string& place);

} // namespace samdrift
