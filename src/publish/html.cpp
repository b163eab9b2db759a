#include "publish/html.hpp"
#include "publish/markup.hpp"
#include <set>

namespace samdrift {

namespace {

constexpr std::string_view brand =
    R"(<svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true" focusable="false">)"
    R"(<path d="M1 3h5c4 0 4 6 8 6h7M1 9h20M1 15h5c4 0 4-6 8-6" fill="none" stroke="currentColor" )"
    R"(stroke-width="2"/></svg>)";

std::string day(const Document& document) {
    return short_date(document.language, iso(document.as_of));
}

std::string as_of(const Document& document) {
    return text(document.language, "page.as_of") + " " + day(document);
}

// What is printed in the margin of every page.
std::string margins(const Document& document) {
    const auto word = [&](std::string_view key) { return text(document.language, key); };
    const auto box = [](std::string_view place, const std::string& content) {
        return "@" + std::string{place} + "{content:" + content + "}";
    };
    std::string out = "@page{" + box("top-left", style_string(document.title)) +
                      box("top-right", style_string(as_of(document)));
    std::string notes;
    for (const auto& note : document.notes) notes += (notes.empty() ? "" : " ") + plain(note);
    if (!notes.empty()) out += box("bottom-left", style_string(notes));
    if (document.upright) out += "size:A4 portrait;margin:18mm 16mm 16mm;";
    return out +
           box("bottom-right", style_string(word("report.page") + " ") + " counter(page) " +
                                   style_string(" " + word("report.page_of") + " ") +
                                   " counter(pages)") +
           "}\n";
}

std::string widths(const Document& document) {
    std::set<int> used;
    for (const auto& section : document.sections)
        for (const auto& block : section.parts)
            if (const auto* table = std::get_if<Table>(&block))
                for (const auto& column : table->columns) used.insert(column.width);
    used.erase(0);
    std::string out;
    for (const int w : used) out += ".w" + std::to_string(w) + "{width:" + std::to_string(w) + "%}";
    return out + "\n";
}

std::string part(const Paragraph& p) {
    const bool drawn = !p.line.symbols.empty() || !p.line.aside.empty();
    std::string names = p.tone == Tone::lead ? "lead" : p.tone == Tone::note ? "note" : "";
    if (drawn) names += names.empty() ? "ln" : " ln";
    return "<p" + (names.empty() ? "" : " class=\"" + names + "\"") + ">" + written(p.line) +
           "</p>\n";
}

std::string part(const Lines& lines) {
    if (lines.items.empty()) return {};
    bool drawn = lines.side_by_side;
    for (const auto& item : lines.items) drawn = drawn || !item.symbols.empty();
    std::string out = lines.side_by_side ? "<ul class=\"legend\">"
                      : drawn            ? "<ul class=\"drawn\">"
                                         : "<ul>";
    for (const auto& item : lines.items)
        out += (drawn ? "<li class=\"ln\">" : "<li>") + written(item) + "</li>";
    return out + "</ul>\n";
}

std::string part(const Figures& strip) {
    std::string out = "<dl class=\"figures\">";
    for (const auto& figure : strip.figures) {
        out += "<div><dt>" + escaped(figure.label) + "</dt><dd class=\"big\">" +
               written(figure.value) + "</dd>";
        for (const auto& note : figure.notes) out += "<dd>" + written(note) + "</dd>";
        out += "</div>";
    }
    return out + "</dl>\n";
}

std::string part(const Table& table) { return written(table); }

// On a narrow screen it is wider than the page, and is moved by the keyboard too.
std::string part(const Drawing& drawing) {
    return std::string{"<div class=\"drawing"} + (drawing.new_page ? " np" : "") +
           "\" tabindex=\"0\">" + drawing.svg + "</div>\n";
}

// How many parts at the start of a short section are paragraphs with a list after them: on a wide
// page the list stands beside the paragraphs.
std::size_t beside_each_other(const Section& section) {
    if (section.level < 3) return 0;
    std::size_t n = 0;
    while (n < section.parts.size() && std::holds_alternative<Paragraph>(section.parts[n])) ++n;
    const bool list =
        n > 0 && n < section.parts.size() && std::holds_alternative<Lines>(section.parts[n]);
    return list ? n + 1 : 0;
}

std::string written(const Section& section, bool upright) {
    const auto level = std::to_string(section.level);
    auto out = "<section class=\"l" + level + (section.new_page ? " np" : "") + "\">\n<h" + level;
    if (!section.id.empty()) out += " id=\"" + anchor(section.id) + "\"";
    out += ">" + escaped(section.heading) + "</h" + level + ">\n";
    const auto said = upright ? 0 : beside_each_other(section);
    for (std::size_t i = 0; i < section.parts.size(); ++i) {
        if (said > 0 && i == 0) out += "<div class=\"said\">\n";
        out += std::visit([](const auto& b) { return part(b); }, section.parts[i]);
        if (said > 0 && i + 1 == said) out += "</div>\n";
    }
    return out + "</section>\n";
}

std::string contents(const Document& document) {
    const auto heading = escaped(text(document.language, "report.contents"));
    auto out = "<nav class=\"contents\" aria-label=\"" + heading + "\"><ul>";
    for (const auto& section : document.sections)
        if (section.level == 2 && !section.id.empty())
            out += "<li><a href=\"#" + anchor(section.id) + "\">" + escaped(section.heading) +
                   "</a></li>";
    return out + "</ul></nav>\n";
}

std::string page_head(const Document& document) {
    return "<div class=\"head\"><div><h1>" + escaped(document.title) + "</h1>\n<p class=\"sub\">" +
           escaped(document.subtitle) + "</p></div>\n<p class=\"asof\">" +
           escaped(text(document.language, "page.as_of")) + " <time datetime=\"" +
           iso(document.as_of) + "\">" + escaped(day(document)) + "</time></p></div>\n";
}

std::string page_foot(const Document& document) {
    std::string out = "<footer><div class=\"wrap\">";
    for (const auto& note : document.notes) out += "<p>" + written(note) + "</p>";
    return out + "</div></footer>\n";
}

} // namespace

std::string html(const Document& document) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"";
    out += document.language == Language::nb ? "nb" : "en";
    out += "\">\n<head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\"/>\n"
           // An empty icon of its own, so that a browser does not ask the server for one.
           "<link rel=\"icon\" href=\"data:,\"/>\n<title>" +
           escaped(document.title) + "</title>\n<style>\n";
    out.append(report_css).append(widths(document)).append(margins(document));
    out += "</style></head>\n<body";
    if (document.upright) out += " class=\"upright\"";
    out += ">\n<a class=\"skip\" href=\"#main\">" + escaped(text(document.language, "app.skip")) +
           "</a>\n<header class=\"top\"><div class=\"wrap\">";
    out.append(brand).append("Samdrift</div></header>\n<main id=\"main\" class=\"wrap\">\n");
    out += page_head(document) + contents(document);
    for (const auto& section : document.sections) out += written(section, document.upright);
    return out + "</main>\n" + page_foot(document) + "</body>\n</html>\n";
}

} // namespace samdrift
