import { describe, expect, test } from "vitest";
import { addressOf, currentView, isChanged, noView, settingsOf, shownBy, viewPart } from "./saved_views";
import type { TableView } from "../generated/types";

const view = (id: number, reach: TableView["reach"], settings: Record<string, string>): TableView => ({
  id, name: `Visning ${id}`, reach, owner: "Demo", mine: true, may_change: true, settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
});
const cloud = view(3, "own", { "f.hosting": "cloud", sorter: "users" });
const standard = view(4, "standard", { kolonner: "system,users" });
const views = [cloud, standard];

test("the open row, the date and the name of the view are no part of a view", () =>
  expect(viewPart({ per: "2017-09-01", rad: "3", visning: "3", tekst: "a", sorter: undefined, "f.users": "~tom", kolonner: "system" })).toEqual({ tekst: "a", "f.users": "~tom", kolonner: "system" }));

describe("what is shown", () => {
  test.each([
    ["nothing said: the standard view", {}, standard, { kolonner: "system,users" }],
    ["a view by its number", { visning: "3" }, cloud, { "f.hosting": "cloud", sorter: "users" }],
    ["a view and what has been changed in it", { visning: "3", tekst: "a" }, cloud, { tekst: "a" }],
    ["an ordinary link is itself", { tekst: "a" }, undefined, { tekst: "a" }],
    ["all, on purpose", { visning: noView }, undefined, {}],
    ["one that is gone", { visning: "99" }, undefined, {}],
  ] as const)("%s", (_, search, current, shown) => {
    expect(currentView(search, views)).toBe(current);
    expect(shownBy(search, views)).toEqual(shown);
  });
});

describe("the address of what is shown", () => {
  test("keeps the view one changes", () => expect(addressOf({ tekst: "a" }, cloud, views)).toEqual({ tekst: "a", visning: "3" }));
  test("does not fall back to the view when all is taken away", () => {
    const address = addressOf({ tekst: undefined }, cloud, views);
    expect(shownBy(address, views)).toEqual({});
    expect(shownBy(addressOf({}, standard, views), views)).toEqual({});
    expect(shownBy(addressOf({}, undefined, views), views)).toEqual({});
  });
  test("says nothing of views where there are none", () => expect(addressOf({ sorter: "users" }, undefined, [])).toEqual({ sorter: "users", visning: undefined }));
  test("a view of everything stays itself", () => expect(addressOf({}, view(5, "own", {}), views)).toEqual({ visning: "5" }));
});

test("a view is changed when what is shown is another thing, in whatever order it is said", () => {
  expect(isChanged({ sorter: "users", "f.hosting": "cloud", rad: "2" }, cloud)).toBe(false);
  expect(isChanged({ sorter: "users" }, cloud)).toBe(true);
  expect(settingsOf({ tekst: "b", "f.a": "c" })).toEqual([{ name: "f.a", value: "c" }, { name: "tekst", value: "b" }]);
});
