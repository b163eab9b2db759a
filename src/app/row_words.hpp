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
    // known_at: as they were called then; none: as they are now.
    explicit NamesOfRows(Session& session, std::optional<std::string> known_at = {})
        : session_(session), known_at_(std::move(known_at)) {}
    std::string name(const Entity&, std::int64_t id);
    std::string code(const Entity&, std::int64_t id); // as its name, where it has no code

private:
    Session& session_;
    std::optional<std::string> known_at_;
    struct Called {
        std::string name, code;
    };
    const Called& called(const Entity&, std::int64_t id);
    std::map<std::pair<const Entity*, std::int64_t>, Called> known_;
};

// What is kept of a row beside what people say of it.
bool bookkeeping(const Field&);

Sentence shown_text(const Field&, const Value&, NamesOfRows&);

// What tells the row from others, in its fields' order.
std::string title_of(const Entity&, const Record&, NamesOfRows&);

// "systemer.csv:24", "kartlegging.xlsx!systemer:24" as people say it.
Sentence place_in_words(const std::string& place);

} // namespace samdrift
