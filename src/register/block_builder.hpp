// Makes a block from the rows of one municipality, handed in in any order.
#pragma once
#include "register/block.hpp"

namespace samdrift {

class BlockBuilder {
public:
    // Numbers of the catalogue for the product and supplier of a row; no_code for none.
    struct Codes {
        Code product = no_code, supplier = no_code;
    };
    void add(const Usage&, Codes, Code system_name);
    void add(const Contract&, Codes);
    void add(const Integration&, Code from_product, Code to_product);
    void add(const Absence&);
    void add(const WorkProcess&, Code product);

    // `area` gives an area's number among the cooperation's; `areas` is how many there are.
    Block finish(
        Id<Municipality>, std::size_t areas, const std::function<Code(Id<ServiceArea>)>& area);

private:
    void sort_by_area(const std::function<Code(Id<ServiceArea>)>& area);
    void sort_by_product();
    TextPoolBuilder texts_;
    Block block_; // columns in the order the rows came
    std::vector<Id<ServiceArea>> usage_areas_, absence_areas_, process_areas_;
};

} // namespace samdrift
