#include "register/written_as.hpp"

namespace samdrift {

std::string_view written_as(std::string_view reference) {
    if (reference == "product") return "system";
    if (reference == "from_product") return "from_system";
    if (reference == "to_product") return "to_target";
    return reference == "supplier" ? "supplier_as_written" : "";
}

} // namespace samdrift
