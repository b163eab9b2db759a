import { describe, expect, test } from "vitest";
import { Names } from "./cells";
import { columns, page, words } from "./fixture";
import { fieldsOf, requestOf, wrongWith } from "./form";

const names = new Names(page().names);
const of = (field: string) => columns.find((c) => c.field === field)!;

describe("what is plainly wrong", () => {
  const rows: [string, string, string | undefined][] = [
    ["system", " ", "table.form.required"], ["system", "Gerica", undefined], ["users", "", undefined], ["users", "ca. 100", "table.form.not_a_number"],
    ["users", "1 600", undefined], ["yearly_cost", "\u22121 450,50", undefined], ["valid_to", "31.12.19", "table.form.not_a_date"], ["valid_to", "31.12.2019", undefined],
  ];
  test.each(rows)("%s %j", (field, text, wanted) => expect(wrongWith(of(field), text)).toBe(wanted));
});

test("fields the server sets are not in the form", () =>
  expect(fieldsOf(columns, true).map((f) => f.field)).not.toContain("operator_kind"));

describe("what is sent", () => {
  const fields = fieldsOf(columns, true);
  test("a new row: what is written, and all that must be", () => {
    const row = { id: undefined, seen: 0, before: {}, texts: { municipality: "Asker", area: "Pleie og omsorg", hosting: "Sky" } };
    expect(requestOf("usage", fields, row, names, words, []).sheets).toEqual([
      { entity: "usage", fields: ["municipality", "area", "system", "hosting"], rows: [{ id: null, seen: null, remove: false, texts: ["Asker", "helse.plo", "", "cloud"] }] },
    ]);
  });
  test("a row that is there: what is changed, and what one saw", () => {
    const before = { system: "Gerica", users: "100" };
    const row = { id: 3, seen: 8, before, texts: { ...before, users: "" } };
    expect(requestOf("usage", fields, row, names, words, []).sheets).toEqual([{ entity: "usage", fields: ["users"], rows: [{ id: 3, seen: 8, remove: false, texts: [""] }] }]);
  });
});
