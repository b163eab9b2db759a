import { describe, expect, test } from "vitest";
import { longestIds, ranges, rowsToExport } from "./export_rows";

describe("rows to export", () => {
  test.each([
    [[], ""], [[7], "7"], [[1, 2, 3], "1-3"], [[1, 2, 4, 5, 9], "1-2,4-5,9"], [[3, 2, 1], "3,2,1"], [[2, 3, 1], "2-3,1"],
  ])("%j is %s", (ids, written) => expect(ranges(ids)).toBe(written));

  test("the order shown is kept where there is room for it", () => expect(rowsToExport([5, 1, 2])).toBe("5,1-2"));
  test("many rows in another order are given in their own", () => {
    const down = Array.from({ length: 10_000 }, (_, i) => 20_000 - i);
    expect(rowsToExport(down)).toBe("10001-20000");
  });
  test("what there is no room for is not given", () => {
    const odd = Array.from({ length: longestIds }, (_, i) => 2 * i + 1);
    expect(rowsToExport(odd)).toBeUndefined();
  });
});
