// What the chosen portfolio means for each municipality.
import type { ChooseAnswer, ChosenAreaView } from "../generated/types";
import { listOf, type Search } from "../shared/address";
import { byName } from "../shared/format";

/** keeps: uses what is chosen already; moves: must change; none: has nothing in the area, and gets nothing. */
export type Stands =
  | { kind: "keeps" | "moves"; product?: string }
  | { kind: "stays" | "none"; product?: undefined }
  | { kind: "deviates"; products: string[]; until: string | null };

export function placeOf(area: ChosenAreaView, municipality: string): Stands {
  const own = area.deviations.find((d) => d.municipality === municipality);
  if (own) return { kind: "deviates", products: own.products, until: own.until };
  const has = area.candidates.some((c) => c.used_by.includes(municipality));
  if (area.choice === "deferred") return { kind: has ? "stays" : "none" };
  if (area.choice === "new_procurement") return { kind: has ? "moves" : "none" };
  const kept = area.kept.find((k) => k.serves.includes(municipality));
  if (!kept) return { kind: "none" };
  return { kind: kept.moves_in.includes(municipality) ? "moves" : "keeps", product: kept.product };
}

export const municipalitiesOf = (found: ChooseAnswer): string[] =>
  [...new Set(found.areas.flatMap((a) => [
    ...a.candidates.flatMap((c) => [...c.used_by, ...c.must_change]),
    ...a.kept.flatMap((k) => k.serves), ...a.deviations.map((d) => d.municipality),
  ]))].sort(byName);

/** Those that are carried out now: what comes after an interim is not one of them. */
export const procurements = (found: ChooseAnswer): number => found.areas.filter((a) => a.choice === "new_procurement").length;

/** Some figure behind the area's cost is an example or an estimate. */
export const isMarked = (area: ChosenAreaView): boolean => area.lines.some((line) => line.rows.length === 0 || line.rows.some((row) => row.marked));

/** What the board can be narrowed to, by the word in the address. */
export const boardFilters = {
  midlertidig: (area: ChosenAreaView) => area.interim_until !== null,
  anskaffelse: (area: ChosenAreaView) => area.choice === "new_procurement",
  utsatt: (area: ChosenAreaView) => area.choice === "deferred",
  uavklart: (area: ChosenAreaView) => area.candidates.some((c) => area.kept.some((k) => k.product === c.product) && (c.procurement?.verdict === "unclear" || c.procurement?.verdict === "compete")),
} as const;
export type BoardFilter = keyof typeof boardFilters;
export const isBoardFilter = (name: string): name is BoardFilter => Object.hasOwn(boardFilters, name);

export const mustChange = (area: ChosenAreaView, municipality: string): boolean => placeOf(area, municipality).kind === "moves";

/** Any of the kinds chosen, and any of the municipalities that must change. */
export function letsThrough(search: Search, area: ChosenAreaView): boolean {
  const kinds = listOf(search.vis).filter(isBoardFilter);
  const who = listOf(search.bytter);
  return (kinds.length === 0 || kinds.some((kind) => boardFilters[kind](area))) && (who.length === 0 || who.some((name) => mustChange(area, name)));
}
