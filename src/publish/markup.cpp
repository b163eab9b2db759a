#include "publish/markup.hpp"

namespace samdrift {

namespace {

constexpr char hex[] = "0123456789abcdef";

bool plain_in_id(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

void append_two_digits(std::string& out, char c) {
    const auto byte = static_cast<unsigned char>(c);
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
    std::string out = "<";
    out.append(name).append(attributes).append(">").append(content);
    return out.append("</").append(name).append(">");
}

std::string class_of(const Piece& piece) {
    std::string names;
    const auto add = [&names](std::string_view name) {
        if (!names.empty()) names += ' ';
        names += name;
    };
    if (piece.unseen) add("sr");
    if (piece.marked) add("ex");
    if (piece.muted) add("mute");
    return names;
}

std::string written(const Piece& piece) {
    auto out = escaped(piece.text);
    if (piece.strong) out = element("strong", "", out);
    std::string attributes;
    if (const auto names = class_of(piece); !names.empty()) attributes = " class=\"" + names + "\"";
    if (piece.language)
        attributes += *piece.language == Language::nb ? " lang=\"nb\"" : " lang=\"en\"";
    if (!piece.to.empty())
        return element("a", attributes + " href=\"#" + anchor(piece.to) + "\"", out);
    return attributes.empty() ? out : element("span", attributes, out);
}

constexpr std::string_view ring =
    R"(<circle cx="8" cy="8" r="6.5" fill="#fff" stroke="#0b5a47" stroke-width="1.5"/>)";

std::string drawing(Symbol symbol) {
    switch (symbol) {
    case Symbol::same: return R"(<circle cx="8" cy="8" r="7.25" fill="#0b5a47"/>)";
    case Symbol::same_product:
        return std::string{ring} + R"(<path d="M8 8V1.5A6.5 6.5 0 1 1 1.5 8Z" fill="#0b5a47"/>)";
    case Symbol::same_supplier:
        return std::string{ring} + R"(<path d="M8 8V1.5A6.5 6.5 0 0 1 8 14.5Z" fill="#0b5a47"/>)";
    case Symbol::different: return std::string{ring};
    case Symbol::gap:
        return R"(<path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="#fae6c6" stroke="#80540f" stroke-width="1.4" )"
               R"(stroke-linejoin="round"/><path d="M5.4 8h5.2" stroke="#80540f" stroke-width="1.6"/>)";
    case Symbol::not_mapped:
        return R"(<rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="#fff" stroke="#6b6e72" )"
               R"(stroke-width="1.3" stroke-dasharray="2.4 1.8"/>)";
    case Symbol::most_used: return R"(<rect x="3" y="3" width="10" height="10" fill="#0b5a47"/>)";
    case Symbol::other:
        return R"(<rect x="3.7" y="3.7" width="8.6" height="8.6" fill="#fff" stroke="#6b6e72" stroke-width="1.4"/>)";
    case Symbol::warning:
        return R"(<path d="M8 1.6 15 14H1Z" fill="#fae6c6" stroke="#80540f" stroke-width="1.3" )"
               R"(stroke-linejoin="round"/><path d="M8 6.2v3.6M8 11.2v1.3" stroke="#80540f" stroke-width="1.5"/>)";
    case Symbol::kept:
        return R"(<circle cx="8" cy="8" r="7" fill="#0b5a47"/>)"
               R"(<path d="m4.7 8.2 2.2 2.2 4.4-4.6" fill="none" stroke="#fff" stroke-width="1.6"/>)";
    case Symbol::broken:
        return R"(<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="#b81a1a"/>)"
               R"(<path d="M8 4v5M8 10.6v1.6" stroke="#fff" stroke-width="1.7"/>)";
    case Symbol::not_stated:
        return R"(<circle cx="8" cy="8" r="6.8" fill="#fff" stroke="#6b6e72" stroke-width="1.3" )"
               R"(stroke-dasharray="2.4 1.8"/>)";
    case Symbol::box:
        return R"(<rect x="1.7" y="1.7" width="12.6" height="12.6" fill="#fff" stroke="#1e2329" stroke-width="1.2"/>)";
    }
    return {};
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
        }
    return out;
}

std::string style_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const bool ends_something = c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' ||
                                    c == ']' || static_cast<unsigned char>(c) < 0x20;
        if (!ends_something) {
            out += c;
            continue;
        }
        out += '\\';
        append_two_digits(out, c);
        out += ' ';
    }
    return out + '"';
}

std::string anchor(std::string_view id) {
    std::string out;
    for (const char c : id) {
        if (plain_in_id(c)) {
            out += c;
            continue;
        }
        out += '_';
        append_two_digits(out, c);
    }
    return out;
}

std::string picture(Symbol symbol) {
    // Squares are smaller than the verdicts.
    const bool square = symbol == Symbol::most_used || symbol == Symbol::other;
    return std::string{"<svg class=\"sy\" width="} + (square ? "\"10\"" : "\"16\"") +
           " height=\"16\" viewBox=" + (square ? "\"3 0 10 16\"" : "\"0 0 16 16\"") +
           " aria-hidden=\"true\" focusable=\"false\">" + drawing(symbol) + "</svg>";
}

std::string bar(Fraction share) {
    constexpr std::int64_t length = 32;
    const auto part = share.whole == 0 ? 0 : proportion({share.part}, length, share.whole).oere;
    return R"(<svg class="bar" width="32" height="8" viewBox="0 0 32 8" aria-hidden="true" focusable="false">)"
           R"(<rect width="32" height="8" fill="#e3e5e7"/><rect width=")" +
           std::to_string(part) + R"(" height="8" fill="#0b5a47"/></svg>)";
}

std::string written(const Pieces& pieces) {
    std::string out;
    for (const auto& piece : pieces) out += written(piece);
    return out;
}

std::string written(const Line& line) {
    std::string out;
    for (const auto symbol : line.symbols) out += picture(symbol);
    if (line.symbols.empty() && line.aside.empty()) return written(line.pieces);
    out += "<span class=\"tx\">" + written(line.pieces) + "</span>";
    if (!line.aside.empty()) out += "<span class=\"as\">" + written(line.aside) + "</span>";
    return out;
}

std::string plain(const Pieces& pieces) {
    std::string out;
    for (const auto& piece : pieces)
        if (!piece.unseen) out += piece.text;
    return out;
}

} // namespace samdrift
