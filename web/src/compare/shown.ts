// What the comparison shows: filters read from the address, and sums over what is shown.
import type { AreaView, ComparisonView, GroupView, Verdict } from "../generated/types";
import { listOf, type Search } from "../shared/address";

/** The verdicts in addresses, in the order they are shown. */
export const verdictSlugs: Record<Verdict, string> = {
  same: "likt",
  same_product: "samme-system",
  same_supplier: "samme-leverandor",
  different: "ulikt",
  gap: "mangler",
  not_mapped: "ikke-kartlagt",
};
export const verdictOrder = Object.keys(verdictSlugs) as Verdict[];

export const onlyFilters = {
  "liv-og-helse": "life_and_health",
  "avtale-ut": "contract_ends_before_target",
  "mangler-opplysninger": "missing_information",
  kommunenummer: "follows_municipality_number",
} as const satisfies Record<string, keyof AreaView>;
export type OnlyFilter = keyof typeof onlyFilters;

export function shownAreas(areas: AreaView[], search: Search): AreaView[] {
  const verdicts = listOf(search.dom);
  const only = listOf(search.vis).filter((name): name is OnlyFilter => Object.hasOwn(onlyFilters, name));
  return areas.filter(
    (area) =>
      (verdicts.length === 0 || verdicts.includes(verdictSlugs[area.verdict])) &&
      only.every((name) => area[onlyFilters[name]]) &&
      (!search.gruppe || area.group === search.gruppe),
  );
}

export const isFiltered = (search: Search): boolean => Boolean(search.dom || search.vis || search.gruppe);

/** A group is open when somebody has answered in it; `grupper` in the address lists those turned the other way. */
export function groupIsOpen(group: GroupView, search: Search): boolean {
  const usual = isFiltered(search) || group.areas.some((area) => area.verdict !== "not_mapped");
  return listOf(search.grupper).includes(group.area) ? !usual : usual;
}

export interface Sums { users: number; yearlyCost: number; harmonisation: number | null; marked: boolean; perMunicipality: number[] }

export function sumsOf(areas: AreaView[], municipalities: number): Sums {
  const users = areas.reduce((sum, area) => sum + area.users, 0);
  const onMost = areas.reduce((sum, area) => sum + (area.products.find((p) => p.most_used)?.users ?? 0), 0);
  return {
    users,
    yearlyCost: areas.reduce((sum, area) => sum + area.yearly_cost, 0),
    harmonisation: users > 0 ? onMost / users : null,
    marked: areas.some((area) => area.marked),
    perMunicipality: Array.from({ length: municipalities }, (_, i) =>
      areas.reduce((sum, area) => sum + (area.cells[i]?.usages ?? []).reduce((s, u) => s + (u.users ?? 0), 0), 0)),
  };
}

/** How many areas have the same products everywhere. */
export const alikeEverywhere = (view: Pick<ComparisonView, "verdicts">): number =>
  view.verdicts.filter((v) => v.verdict === "same" || v.verdict === "same_product").reduce((sum, v) => sum + v.count, 0);

const consonant = "bcdfghjklmnpqrstvwxz";
const syllable = new RegExp(`(?<=[a-zæøå]{3})(?=[${consonant}][aeiouyæøå][a-zæøå]{2})`, "gi");

/** Long catalogue names may break with a hyphen instead of anywhere. */
export const soft = (name: string): string =>
  name.replace(/[\p{L}]{16,}/gu, (word) => word.replace(syllable, "\u00ad"));
