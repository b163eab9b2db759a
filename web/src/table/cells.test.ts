import { describe, expect, test } from "vitest";
import { matching, moneyText, Names, optionsOf, sentText, shownText } from "./cells";
import { columns, page, words } from "./fixture";
import type { Raw } from "./cells";

const names = new Names(page().names);
const of = (field: string) => columns.find((c) => c.field === field)!;

describe("a value as people read it", () => {
  const rows: [string, string, Raw, string][] = [
    ["absent is empty", "users", null, ""],
    ["numbers are grouped", "users", 1600, "1\u00a0600"],
    ["zero is not absent", "users", 0, "0"],
    ["a date", "valid_to", "2019-12-31", "31.12.2019"],
    ["a choice by its word", "hosting", "cloud", "Sky"],
    ["no is not absent", "personal_data", false, "nei"],
    ["a reference by its name", "municipality", 2, "Røyken"],
    ["a name that two share, with its code", "area", 1, "Sak og arkiv (adm.sak)"],
    ["a name that none shares, without", "area", 3, "Pleie og omsorg"],
  ];
  test.each(rows)("%s", (_, field, value, wanted) => expect(shownText(of(field), value, names, words)).toBe(wanted));
});

describe("a decimal is shown with the decimals that it has", () => {
  const points = { ...columns.find((c) => c.field === "users")!, kind: "decimal" as const };
  const rows: [number, string][] = [
    [310, "3,1"], [400, "4"], [305, "3,05"], [-5, "\u22120,05"], [120_050, "1\u00a0200,5"], [0, "0"],
  ];
  test.each(rows)("%d hundredths", (value, wanted) => expect(shownText(points, value, names, words)).toBe(wanted));
});

describe("money is shown to the øre, in the column's unit", () => {
  const rows: [number, number, string][] = [
    [145_000_050, 100, "1\u00a0450\u00a0000,50"], [145_000_000, 100, "1\u00a0450\u00a0000"], [7, 100, "0,07"], [-119_342, 100, "\u22121\u00a0193,42"],
    [1_370_000_000, 100_000, "13\u00a0700"], [1_370_050_000, 100_000, "13\u00a0700,5"], [1, 100_000, "0,00001"], [-1, 100_000, "\u22120,00001"],
  ];
  test.each(rows)("%d øre in %d", (oere, unit, wanted) => expect(moneyText(oere, unit)).toBe(wanted));
});

describe("what is written, as it is sent", () => {
  const rows: [string, string, string, string][] = [
    ["the choice's own name, from its word", "hosting", "sky", "cloud"],
    ["what is no choice goes as it is", "hosting", "skyen", "skyen"],
    ["yes and no in Norwegian", "personal_data", "JA", "ja"],
    ["an area by its code", "area", "Pleie og omsorg", "helse.plo"],
    ["an area whose name two share", "area", "Sak og arkiv (helse.sak)", "helse.sak"],
    ["a name that two share is left to the server", "area", "Sak og arkiv", "Sak og arkiv"],
    ["a municipality by its name", "municipality", "røyken", "Røyken"],
    ["a number as it is", "users", " 1\u00a0600 ", "1\u00a0600"],
    ["blank", "hosting", "  ", ""],
  ];
  test.each(rows)("%s", (_, field, text, wanted) => expect(sentText(of(field), text, names, words)).toBe(wanted));
  test("what is shown can be sent back", () => {
    for (const row of page().rows)
      for (const [at, column] of columns.entries()) {
        const shown = shownText(column, row.values[at]!, names, words);
        if (column.kind === "reference") expect(names.find(column.target, shown)?.id).toBe(row.values[at]);
        if (column.kind === "choice" && shown) expect(sentText(column, shown, names, words)).toBe(row.values[at]);
      }
  });
});

test("the list is narrowed to what holds the text, what begins with it first", () => {
  expect(matching(["Asker", "Bærum", "Øvre Eiker", "Eidsvoll"], "ei")).toEqual(["Eidsvoll", "Øvre Eiker"]);
  expect(matching(["Asker"], "")).toEqual(["Asker"]);
});
test("choices come in their own order, names in Norwegian order", () => {
  expect(optionsOf(of("hosting"), names, words)).toEqual(["Lokal", "Felles drift", "Sky"]);
  expect(optionsOf(of("area"), names, words)).toEqual(["Pleie og omsorg", "Sak og arkiv (adm.sak)", "Sak og arkiv (helse.sak)"]);
  expect(optionsOf(of("users"), names, words)).toBeUndefined();
});
