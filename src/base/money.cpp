#include "base/money.hpp"

namespace samdrift {

Money proportion(Money total, std::int64_t part, std::int64_t whole) {
    Wide product = Wide{total.oere} * part;
    Wide divisor = whole;
    if (divisor < 0) {
        product = -product;
        divisor = -divisor;
    }
    const Wide half = divisor / 2;
    const Wide rounded = product >= 0 ? (product + half) / divisor : (product - half) / divisor;
    return {static_cast<std::int64_t>(rounded)};
}

} // namespace samdrift
