// Where a hit of the search leads.
import type { FoundItem, FoundKind } from "../generated/types";
import type { Search } from "../shared/address";
import { thingPages } from "../shared/Thing";
import type { Page } from "../shared/To";

export interface Target { page: Page; of?: Record<string, string>; q?: Search }

export function targetOf(kind: FoundKind, item: FoundItem): Target {
  switch (kind) {
    case "area": return { page: "/$key/fagomrade/$code", of: { code: item.address } };
    case "municipality": return { page: "/$key/kommune/$name", of: { name: item.address } };
    case "product":
    case "supplier":
    case "contract":
    case "working_group": return { page: thingPages[kind], of: { id: String(item.id) } };
    case "chain_step": return { page: "/$key/tjenestekjeder" };
    default: return { page: "/$key/rader/$entity", of: { entity: kind }, q: { id: String(item.id) } };
  }
}
