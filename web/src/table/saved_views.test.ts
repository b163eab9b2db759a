import { expect, test } from "vitest";
import { viewPart, withView } from "./saved_views";

test("a view of the same name is replaced, and they stand by name", () => {
  const views = [{ name: "Åpne", search: {} }, { name: "Sky", search: { "f.hosting": "cloud" } }];
  expect(withView(views, { name: "Åpne", search: { tekst: "a" } })).toEqual([{ name: "Sky", search: { "f.hosting": "cloud" } }, { name: "Åpne", search: { tekst: "a" } }]);
});
test("the open row and the date are no part of a view", () =>
  expect(viewPart({ per: "2017-09-01", rad: "3", tekst: "a", "f.users": "~tom", kolonner: "system" })).toEqual({ tekst: "a", "f.users": "~tom", kolonner: "system" }));
