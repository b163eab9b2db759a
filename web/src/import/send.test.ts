import { describe, expect, test } from "vitest";
import { sorted } from "./chosen";
import { pieces } from "../shared/sending";
import { imports } from "./send";

describe("pieces of a file", () => {
  test.each([
    ["an empty file has none", 0, []],
    ["the last is what is left", 5, [[0, 2], [2, 4], [4, 5]]],
    ["a whole number of them", 4, [[0, 2], [2, 4]]],
  ])("%s", (_, size, wanted) => expect(pieces(size, 2).map((p) => [p.from, p.to])).toEqual(wanted));
});

test("without a cooperation the sheets bring their own", () => expect([imports("nye-asker"), imports("")]).toEqual(["nye-asker/imports", "imports"]));

describe("files that were chosen", () => {
  const file = (name: string, path = "") => ({ name, size: 1, webkitRelativePath: path }) as File;
  test("tables are sent in the order of their names, others are named", () => {
    const chosen = sorted([file("b.XLSX"), file("a.csv"), file("brev.pdf"), file("~$b.xlsx"), file(".skjult.csv")]);
    expect(chosen.sheets.map((s) => s.name)).toEqual(["a.csv", "b.XLSX"]);
    expect(chosen.passedBy).toEqual(["brev.pdf"]);
  });
  test("of a folder, those directly in it", () =>
    expect(sorted([file("a.csv", "mappe/a.csv"), file("b.csv", "mappe/under/b.csv")]).sheets.map((s) => s.name)).toEqual(["a.csv"]));
  test("a file kind we refuse with a reason is sent, so that the reason is told", () => expect(sorted([file("gammel.xls")]).sheets).toHaveLength(1));
});
