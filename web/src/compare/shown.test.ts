import { describe, expect, test } from "vitest";
import type { AreaView, GroupView, Verdict } from "../generated/types";
import { alikeEverywhere, groupIsOpen, shownAreas, soft, sumsOf } from "./shown";

const breaks = { breaks: 0, times: 0, minutes: 0, cost: 0, marked: false };
function area(code: string, verdict: Verdict, users: number[], extra: Partial<AreaView> = {}): AreaView {
  const all = users.reduce((sum, u) => sum + u, 0);
  return {
    area: code, area_name: code, group: code.split(".")[0]!, group_name: "", verdict, verdict_of_those_who_have: null, missing: [],
    products: all ? [{ product_id: 1, product: "P", supplier: null, supplier_id: null, municipalities: [], users: Math.max(...users), most_used: true }] : [],
    cells: users.map((u, i) => ({ municipality: String(i), state: "has", usages: [{ users: u }] as AreaView["cells"][number]["usages"] })),
    harmonisation: null, users: all, yearly_cost: 100 * all, first_contract_end: null, marked: false, overlaps: [], versions: 0, hostings: 0, breaks,
    why: [], watch: [], life_and_health: false, contract_ends_before_target: false, missing_information: false, follows_municipality_number: false, ...extra,
  };
}
const areas = [area("a.x", "same", [10, 5]), area("a.y", "different", [30, 20], { life_and_health: true }), area("b", "not_mapped", [])];
const codes = (search: Record<string, string>) => shownAreas(areas, search).map((a) => a.area);

describe("filters", () => {
  test("none shows all", () => expect(codes({})).toEqual(["a.x", "a.y", "b"]));
  test("verdicts add up", () => expect(codes({ dom: "likt,ulikt" })).toEqual(["a.x", "a.y"]));
  test("«vis bare» narrows", () => expect(codes({ dom: "likt,ulikt", vis: "liv-og-helse" })).toEqual(["a.y"]));
  test("a group narrows", () => expect(codes({ gruppe: "b" })).toEqual(["b"]));
  test("words that are no filter are passed over", () => expect(codes({ vis: "toString,tull" })).toEqual(["a.x", "a.y", "b"]));
});

describe("groups", () => {
  const group = (code: string, verdict: Verdict) => ({ area: code, areas: [{ verdict }] }) as GroupView;
  test("open when somebody has answered", () => expect(groupIsOpen(group("a", "different"), {})).toBe(true));
  test("closed when nobody has", () => expect(groupIsOpen(group("b", "not_mapped"), {})).toBe(false));
  test("the address turns it", () => expect(groupIsOpen(group("b", "not_mapped"), { grupper: "b" })).toBe(true));
  test("open while filtering", () => expect(groupIsOpen(group("b", "not_mapped"), { dom: "ikke-kartlagt" })).toBe(true));
});

test("sums over what is shown", () =>
  expect(sumsOf(areas, 2)).toEqual({ users: 65, yearlyCost: 6500, harmonisation: 40 / 65, marked: false, perMunicipality: [40, 25] }));
test("no users, no degree", () => expect(sumsOf([areas[2]!], 2).harmonisation).toBeNull());
test("alike everywhere counts both kinds of same product", () =>
  expect(alikeEverywhere({ verdicts: [{ verdict: "same", count: 2 }, { verdict: "same_product", count: 3 }, { verdict: "gap", count: 4 }] })).toBe(5));

test("long names may break, short ones stay", () => {
  expect(soft("Gerica")).toBe("Gerica");
  expect(soft("Prosjektveiviseren på SharePoint").replaceAll("\u00ad", "")).toBe("Prosjektveiviseren på SharePoint");
  expect(soft("Prosjektveiviseren på SharePoint")).toContain("\u00ad");
});
