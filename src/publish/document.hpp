// A report as plain data: what it says and in which order, before it is written as a page or a
// file.
#pragma once
#include "base/date.hpp"
#include "base/fraction.hpp"
#include "schema/texts.hpp"
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace samdrift {

// A picture that stands before a text. It never stands alone: the text beside it says the same.
enum class Symbol : std::uint8_t {
    same,
    same_product,
    same_supplier,
    different,
    gap,
    not_mapped, // verdicts
    most_used,
    other, // systems of an area
    warning,
    kept,
    broken,
    not_stated, // states
    box         // to tick
};

// A piece of text.
struct Piece {
    std::string text;
    bool marked = false; // a figure that is an example or an estimate
    bool strong = false;
    bool muted = false;
    bool unseen = false; // only read aloud: what a picture or a place tells the eye
    std::string to = {}; // the id of a section or a row; empty: leads nowhere
    std::optional<Language> language = {}; // when it is not the document's
};
using Pieces = std::vector<Piece>;

// The aside stands at the other edge.
struct Line {
    std::vector<Symbol> symbols = {};
    Pieces pieces = {};
    Pieces aside = {};
};

enum class Tone : std::uint8_t { plain, lead, note };

struct Paragraph {
    Line line;
    Tone tone = Tone::plain;
};

struct Lines {
    std::vector<Line> items;
    bool side_by_side = false; // as the explanation of a table's marks
};

// A figure that one must see first, with what it must never stand without.
struct Figure {
    std::string label;
    Pieces value;
    std::vector<Pieces> notes = {};
};
struct Figures {
    std::vector<Figure> figures;
};

enum class Align : std::uint8_t { left, right };
enum class Ground : std::uint8_t { plain, tinted, hatched };

struct TableColumn {
    std::string heading;
    Align align = Align::left;
    int width = 0;              // hundredths of the table; 0: as wide as it needs
    std::string unit = {};      // under the heading
    std::string shortened = {}; // what is said of it in every cell; empty: the heading
    bool ruled = false;         // a line before it
};

struct TableCell {
    std::vector<Line> lines = {};
    Ground ground = Ground::plain;
    int across = 1;                   // columns it stands in
    std::optional<Fraction> bar = {}; // drawn before the text
    int room = 0;                     // empty lines after the text, for people to write on
};

// The heading is the first column.
struct TableRow {
    TableCell heading;
    std::vector<TableCell> cells = {};
    std::string id = {};
};

struct TableGroup {
    std::optional<TableRow> heading = {};
    std::vector<TableRow> rows = {};
};

struct Table {
    std::string caption;
    bool caption_shown = true; // unseen where the heading above says the same
    std::vector<TableColumn> columns;
    std::vector<TableGroup> groups;
    std::optional<TableRow> sum = {};
};

// A picture, made with a DrawingPen. What it shows stands in the document as words too.
struct Drawing {
    std::string svg;
    bool new_page = false; // where it is printed
};

using SectionPart = std::variant<Paragraph, Lines, Figures, Table, Drawing>;

struct Section {
    std::string heading;
    std::string id;
    int level = 2; // 2 to 4; those of level 2 are the contents
    std::vector<SectionPart> parts = {};
    bool new_page = false; // where it is printed
};

struct Document {
    std::string title, subtitle;
    Language language = Language::nb;
    Date as_of{};
    std::vector<Pieces> notes; // at the foot; the first stands on every printed page
    std::vector<Section> sections;
    bool upright = false; // a note, read and printed on upright pages
};

} // namespace samdrift
