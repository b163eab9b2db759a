// A row whose system cell holds several products becomes a row for each of them.
#pragma once
#include "match/row_reader.hpp"

namespace samdrift {

// The rows of a usage whose system a person has said to be several products (an alias with parts);
// none: it is one row. Each has the name of its product as its system; the yearly cost is shared
// evenly, to the øre (what is left goes to the first), the users are those of all; the remark says
// so, and the figures are derived unless they are marked already. A row with problems is left
// whole, so that each is told once.
std::vector<ReadRow> split_row(
    const ReadRow&, const CatalogueNames& products, WorkingTable& product_rows);

} // namespace samdrift
