// Which cutovers are shown: on the critical line, needed on the first day, of some municipalities. The choice stands in the address.
import { listOf, type Search } from "../shared/address";
import { byName } from "../shared/format";
import type { CutoverInPlan } from "../generated/types";

export const kinds = { kritisk: (c: CutoverInPlan) => c.critical, "forste-dag": (c: CutoverInPlan) => c.cutover_class === "day_1" };
export type Kind = keyof typeof kinds;

export const municipalitiesOf = (all: readonly CutoverInPlan[]): [string, number][] => {
  const count = new Map<string, number>();
  for (const { municipality } of all) if (municipality) count.set(municipality, (count.get(municipality) ?? 0) + 1);
  return [...count].sort(([a], [b]) => byName(a, b));
};

/** Of every kind that is asked for, and of one of the municipalities. */
export function shownOf(all: readonly CutoverInPlan[], search: Search): CutoverInPlan[] {
  const asked = (Object.keys(kinds) as Kind[]).filter((kind) => listOf(search.bare).includes(kind));
  const who = listOf(search.kommune);
  return all.filter((c) => asked.every((kind) => kinds[kind](c)) && (who.length === 0 || who.includes(c.municipality)));
}
