// From the address, in the reader's words, to the query of the server.
import type { Query } from "../shared/api";
import type { Search } from "../shared/address";

export const pageSize = 50;
const sortable = ["municipality", "area", "product", "supplier", "users", "yearly_cost", "status", "hosting"];

export function usageQuery(search: Search): Query {
  const offset = Number(search.fra ?? 0);
  return {
    text: search.tekst,
    municipality: search.kommune,
    area: search.omrade,
    product: search.produkt,
    supplier: search.leverandor,
    status: search.status,
    hosting: search.drift,
    criticality: search.kritikalitet,
    sort: sortable.includes(search.sorter ?? "") ? search.sorter : undefined,
    descending: search.sorter && search.synkende === "ja" ? true : undefined,
    offset: Number.isInteger(offset) && offset > 0 ? offset : undefined,
    limit: pageSize,
    as_of: search.per,
    known_at: search.kjent,
  };
}
