#include "publish/drawing.hpp"
#include "publish/markup.hpp"
#include <algorithm>
#include <cmath>

namespace samdrift {
namespace {

// Two decimals at most, with a point whatever the locale.
std::string number(double n) {
    const auto hundredths = std::llround(n * 100);
    const auto size = std::llabs(hundredths);
    std::string out = hundredths < 0 ? "-" : "";
    out += std::to_string(size / 100);
    if (size % 100 == 0) return out;
    out += size % 100 < 10 ? ".0" : ".";
    out += std::to_string(size % 100);
    if (out.ends_with('0')) out.pop_back();
    return out;
}

std::string attribute(std::string_view name, double value) {
    return " " + std::string{name} + "=\"" + number(value) + "\"";
}

std::string closed(std::string_view element, std::string_view title) {
    if (title.empty()) return "/>";
    return "><title>" + escaped(title) + "</title></" + std::string{element} + ">";
}

} // namespace

std::string drawn_at(double x, double y) { return number(x) + " " + number(y); }

void DrawingPen::box(const Box& b, std::string_view attributes, std::string_view title) {
    out_ += "<rect" + attribute("x", b.x) + attribute("y", b.y) + attribute("width", b.width) +
            attribute("height", b.height) + " ";
    out_.append(attributes).append(closed("rect", title));
}

void DrawingPen::line(double x1, double y1, double x2, double y2, std::string_view attributes) {
    out_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) +
            attribute("y2", y2) + " ";
    out_.append(attributes).append("/>");
}

void DrawingPen::path(const std::string& d, std::string_view attributes, std::string_view title) {
    out_ += "<path d=\"" + d + "\" ";
    out_.append(attributes).append(closed("path", title));
}

void DrawingPen::text(double x, double y, std::string_view words, std::string_view attributes) {
    out_ += "<text" + attribute("x", x) + attribute("y", y) + " ";
    out_.append(attributes).append(">").append(escaped(words)).append("</text>");
}

void DrawingPen::hatch(const Box& b, std::string_view colour, std::string_view title) {
    constexpr double apart = 5;
    std::string d;
    // The line x + y = c from edge to edge, c on one grid for the whole picture.
    const auto least = std::ceil((b.x + b.y) / apart) * apart;
    for (double c = least; c <= b.x + b.width + b.y + b.height; c += apart) {
        const auto x1 = std::max(b.x, c - b.y - b.height), x2 = std::min(b.x + b.width, c - b.y);
        if (x2 <= x1) continue;
        d += "M" + drawn_at(x1, c - x1) + "L" + drawn_at(x2, c - x2);
    }
    box(b, "fill=\"#f3f4f5\"", title);
    if (!d.empty())
        path(d, "fill=\"none\" stroke-width=\"1\" stroke=\"" + std::string{colour} + "\"");
}

std::string DrawingPen::svg(double width, double height, std::string_view says) const {
    return "<svg role=\"img\" aria-label=\"" + escaped(says) + "\"" + attribute("width", width) +
           attribute("height", height) + " viewBox=\"0 0 " + number(width) + " " + number(height) +
           "\" font-family=\"Inter,'Liberation Sans',Arial,sans-serif\" font-size=\"10\" "
           "fill=\"#1e2329\">" +
           out_ + "</svg>";
}

} // namespace samdrift
