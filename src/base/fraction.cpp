#include "base/fraction.hpp"
#include "base/money.hpp"
#include <cassert>

namespace samdrift {

std::string decimal(Fraction f, int decimals) {
    assert(f.whole != 0);
    Wide part = f.part, whole = f.whole;
    if (whole < 0) {
        part = -part;
        whole = -whole;
    }
    const bool negative = part < 0;
    if (negative) part = -part;
    Wide scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    const Wide rounded = (part * scale + whole / 2) / whole;
    std::string text = std::to_string(static_cast<std::int64_t>(rounded / scale));
    if (decimals > 0) {
        std::string tail = std::to_string(static_cast<std::int64_t>(rounded % scale));
        tail.insert(0, static_cast<std::size_t>(decimals) - tail.size(), '0');
        while (!tail.empty() && tail.back() == '0') tail.pop_back();
        if (!tail.empty()) text += "." + tail;
    }
    return negative && rounded != 0 ? "-" + text : text;
}

} // namespace samdrift
