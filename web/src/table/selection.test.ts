import { describe, expect, test } from "vitest";
import { areaOf, at, clamped, moved, onward } from "./selection";

const size = { rows: 100, cols: 5, page: 10 };
const none = { shift: false, ctrl: false };

describe("the keys move", () => {
  const rows: [string, [number, number], string, boolean, [number, number]][] = [
    ["down", [0, 0], "ArrowDown", false, [1, 0]],
    ["not past the last row", [99, 0], "ArrowDown", false, [99, 0]],
    ["up from the first row to the headings", [0, 2], "ArrowUp", false, [-1, 2]],
    ["not past the headings", [-1, 2], "ArrowUp", false, [-1, 2]],
    ["from the headings down", [-1, 2], "ArrowDown", false, [0, 2]],
    ["right, not past the last column", [3, 4], "ArrowRight", false, [3, 4]],
    ["to the first column", [3, 4], "Home", false, [3, 0]],
    ["to the last column", [3, 1], "End", false, [3, 4]],
    ["to the first cell", [50, 3], "Home", true, [0, 0]],
    ["to the last cell", [50, 3], "End", true, [99, 4]],
    ["a page down", [95, 1], "PageDown", false, [99, 1]],
    ["a page up, not into the headings", [4, 1], "PageUp", false, [0, 1]],
    ["to the bottom", [4, 1], "ArrowDown", true, [99, 1]],
    ["to the top", [4, 1], "ArrowUp", true, [0, 1]],
  ];
  test.each(rows)("%s", (_, [r, c], key, ctrl, [toR, toC]) =>
    expect(moved(at(r, c), key, { shift: false, ctrl }, size)?.active).toEqual({ r: toR, c: toC }));
  test("other keys do not", () => expect(moved(at(0, 0), "a", none, size)).toBeUndefined());
});

describe("with Shift a block is selected", () => {
  const shift = { shift: true, ctrl: false };
  test("it grows from where one began", () => {
    const down = moved(at(5, 2), "ArrowDown", shift, size)!;
    const left = moved(down, "ArrowLeft", shift, size)!;
    expect(areaOf(left)).toEqual({ top: 5, bottom: 6, left: 1, right: 2 });
  });
  test("it does not take in the headings", () => expect(moved(at(0, 0), "ArrowUp", shift, size)?.active.r).toBe(0));
  test("without Shift it is one cell again", () => {
    const block = moved(at(5, 2), "ArrowDown", shift, size)!;
    expect(areaOf(moved(block, "ArrowDown", none, size)!)).toEqual({ top: 7, bottom: 7, left: 2, right: 2 });
  });
});

test("Tab goes along the row, and on to the next", () => {
  expect(onward({ r: 0, c: 3 }, false, size)).toEqual({ r: 0, c: 4 });
  expect(onward({ r: 0, c: 4 }, false, size)).toEqual({ r: 1, c: 0 });
  expect(onward({ r: 1, c: 0 }, true, size)).toEqual({ r: 0, c: 4 });
  expect(onward({ r: 99, c: 4 }, false, size)).toBeUndefined();
  expect(onward({ r: 0, c: 0 }, true, size)).toBeUndefined();
});
test("when rows are filtered away one stays in the table", () =>
  expect(clamped(at(50, 4), { rows: 3, cols: 2, page: 1 }).active).toEqual({ r: 2, c: 1 }));
