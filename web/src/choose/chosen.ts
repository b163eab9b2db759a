// What the chosen portfolio means for each municipality.
import type { ChooseAnswer, ChosenAreaView } from "../generated/types";
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
