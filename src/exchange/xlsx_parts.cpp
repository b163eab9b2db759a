#include "exchange/xlsx_parts.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/number_format.hpp"
#include "exchange/xml_part.hpp"
#include <charconv>
#include <cstring>
#include <map>

namespace samdrift {

namespace {

// No workbook has nearly so much in the parts around its sheets.
constexpr std::size_t most_entries = 20'000, most_entry_bytes = 10'000'000;

// Counts what those parts hold.
struct EntryBudget {
    std::size_t entries = 0, bytes = 0;
    Trouble add(std::size_t more) {
        bytes += more;
        return ++entries > most_entries || bytes > most_entry_bytes ? "unsafe_xml" : Trouble{};
    }
};

std::string value_of(const char** attributes, std::string_view name) {
    const char* value = attribute(attributes, name);
    return value ? value : "";
}

int number_in(const char** attributes, std::string_view name) {
    const char* value = attribute(attributes, name);
    int number = 0;
    if (value) std::from_chars(value, value + std::strlen(value), number);
    return number;
}

// "../a.xml" as seen from "xl/worksheets/": "xl/a.xml".
std::string resolved(const std::string& folder, const std::string& target) {
    auto path = target.starts_with('/') ? std::filesystem::path(target.substr(1))
                                        : std::filesystem::path(folder) / target;
    return path.lexically_normal().string();
}

struct RelationshipsHandler {
    std::string folder;
    std::vector<Relationship>& out;
    EntryBudget budget = {};

    Trouble start(std::string_view name, const char** attributes) {
        if (name != "Relationship" || value_of(attributes, "TargetMode") == "External") return {};
        auto type = value_of(attributes, "Type");
        out.push_back({.id = value_of(attributes, "Id"),
            .kind = type.substr(type.rfind('/') + 1),
            .part = resolved(folder, value_of(attributes, "Target"))});
        const auto& added = out.back();
        return budget.add(added.id.size() + added.kind.size() + added.part.size());
    }
    Trouble end(std::string_view) { return {}; }
    void text(std::string_view) {}
};

struct WorkbookHandler {
    WorkbookPart& out;
    bool root_seen = false;
    EntryBudget budget = {};

    Trouble start(std::string_view name, const char** attributes) {
        if (!root_seen && name != "workbook") return "not_what_its_ending_says";
        root_seen = true;
        if (name == "workbookPr") {
            auto from_1904 = value_of(attributes, "date1904");
            out.from_1904 = from_1904 == "1" || from_1904 == "true";
        } else if (name == "sheet") {
            auto state = value_of(attributes, "state");
            out.sheets.push_back({without_escapes(value_of(attributes, "name")),
                value_of(attributes, "id"), state == "hidden" || state == "veryHidden"});
            return budget.add(
                out.sheets.back().name.size() + out.sheets.back().relationship.size());
        }
        return {};
    }
    Trouble end(std::string_view) { return {}; }
    void text(std::string_view) {}
};

struct StylesHandler {
    std::vector<bool>& out;
    std::map<int, bool> own_formats = {};
    bool in_formats = false, in_cell_styles = false;
    EntryBudget budget = {};

    Trouble start(std::string_view name, const char** attributes) {
        if (name == "numFmts")
            in_formats = true;
        else if (name == "cellXfs")
            in_cell_styles = true;
        else if (name == "numFmt" && in_formats) {
            own_formats[number_in(attributes, "numFmtId")] =
                is_date_format(value_of(attributes, "formatCode"));
            return budget.add(0);
        } else if (name == "xf" && in_cell_styles)
            out.push_back(is_date(attributes));
        return {};
    }
    bool is_date(const char** attributes) const {
        int id = number_in(attributes, "numFmtId");
        auto own = own_formats.find(id);
        return own != own_formats.end() ? own->second : is_built_in_date(id);
    }
    Trouble end(std::string_view name) {
        if (name == "numFmts")
            in_formats = false;
        else if (name == "cellXfs")
            in_cell_styles = false;
        return {};
    }
    void text(std::string_view) {}
};

// A string is one text, or runs of differently formatted text; how it is pronounced is no part of
// it.
struct SharedStringsHandler {
    SheetBudget& budget;
    std::vector<std::string>& out;
    std::string current = {};
    bool in_text = false, in_phonetic = false;

    Trouble start(std::string_view name, const char**) {
        if (name == "t")
            in_text = !in_phonetic;
        else if (name == "rPh")
            in_phonetic = true;
        else if (name == "si")
            current.clear();
        return {};
    }
    Trouble end(std::string_view name) {
        if (name == "t")
            in_text = false;
        else if (name == "rPh")
            in_phonetic = false;
        else if (name == "si")
            return keep();
        return {};
    }
    Trouble keep() {
        bool escaped = current.find("_x") != std::string::npos;
        if (current.size() > most_row_bytes) return "row_too_long";
        out.push_back(text_cell(escaped ? without_escapes(current) : current).text);
        budget.bytes += 2 * sizeof(std::string) + SheetBudget::size_of_text(out.back().size());
        return budget.spent() ? "too_many_cells" : Trouble{};
    }
    void text(std::string_view piece) {
        if (in_text && current.size() <= most_row_bytes) current += piece;
    }
};

} // namespace

Trouble read_relationships(
    ZipArchive& archive, const std::string& part, std::vector<Relationship>& out) {
    std::filesystem::path path(part);
    auto folder = path.parent_path();
    auto relationships = folder / "_rels" / (path.filename().string() + ".rels");
    if (!archive.has(relationships.string())) return {};
    RelationshipsHandler handler{folder.string(), out};
    return read_xml_with(archive, relationships.string(), handler);
}

Trouble read_workbook_part(ZipArchive& archive, const std::string& part, WorkbookPart& out) {
    WorkbookHandler handler{out};
    return read_xml_with(archive, part, handler);
}

Trouble read_date_styles(ZipArchive& archive, const std::string& part, std::vector<bool>& out) {
    StylesHandler handler{out};
    return read_xml_with(archive, part, handler);
}

Trouble read_shared_strings(ZipArchive& archive, const std::string& part, SheetBudget& budget,
    std::vector<std::string>& out) {
    SharedStringsHandler handler{budget, out};
    return read_xml_with(archive, part, handler);
}

} // namespace samdrift
