import { expect, test } from "vitest";
import { partsOf, spanOf } from "./useSpan";

const widths = [100, 100, 100, 100, 100, 100, 100, 100];

test("the columns in sight, and one on each side", () => {
  expect(spanOf(widths, 50, 0, 400)).toEqual({ from: 0, to: 4 });
  expect(spanOf(widths, 50, 250, 400)).toEqual({ from: 2, to: 6 });
  expect(spanOf([100], 50, 0, 400)).toEqual({ from: 0, to: 0 });
});
test("the first column and the active one are always drawn; the rest is gaps", () => {
  expect(partsOf(8, { from: 0, to: 3 }, 0)).toEqual([0, 1, 2, 3, -4]);
  expect(partsOf(8, { from: 3, to: 4 }, 6)).toEqual([0, -2, 3, 4, -1, 6, -1]);
  expect(partsOf(3, { from: 0, to: 2 }, 1)).toEqual([0, 1, 2]);
});
