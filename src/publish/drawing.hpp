// The strokes that a picture in a document is made of, as SVG that both browsers and the PDF
// program know: attributes alone, no style sheet, no pattern. Lengths are CSS pixels.
#pragma once
#include <string>
#include <string_view>

namespace samdrift {

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

std::string drawn_at(double x, double y); // a point of a path: "12.5 3"

class DrawingPen {
public:
    // attributes: "fill=\"#fff\"". title: what is said when somebody points at it; empty: nothing.
    void box(const Box&, std::string_view attributes, std::string_view title = {});
    void line(double x1, double y1, double x2, double y2, std::string_view attributes);
    void path(const std::string& d, std::string_view attributes, std::string_view title = {});
    void text(double x, double y, std::string_view words, std::string_view attributes = {});
    // Slanting lines within the box.
    void hatch(const Box&, std::string_view colour, std::string_view title = {});

    // Whole: width and height of the picture, and the sentence that says what it shows.
    std::string svg(double width, double height, std::string_view says) const;

private:
    std::string out_;
};

} // namespace samdrift
