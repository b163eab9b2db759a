import { expect, test } from "vitest";
import { byValue } from "./grouped";

test("rows with the same value stand together, in the order they come", () => {
  const rows = [{ m: "Asker", v: "5.15" }, { m: "Røyken", v: "5.12" }, { m: "Hurum", v: "5.15" }, { m: "Hurum", v: "5.15" }];
  expect(byValue(rows, (r) => r.m, (r) => r.v)).toEqual([{ value: "5.15", names: ["Asker", "Hurum"] }, { value: "5.12", names: ["Røyken"] }]);
});
test("what nobody has said is a value of its own", () =>
  expect(byValue([{ m: "Asker" }, { m: "Hurum" }], (r) => r.m, () => null)).toEqual([{ value: null, names: ["Asker", "Hurum"] }]));
