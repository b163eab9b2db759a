import { describe, expect, test } from "vitest";
import { blockText, laid, readBlock } from "./clipboard";

describe("a block from the clipboard", () => {
  const rows: [string, string, string[][]][] = [
    ["one cell", "sky", [["sky"]]],
    ["a row", "a\tb\tc", [["a", "b", "c"]]],
    ["rows, with the line break a spreadsheet ends with", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["empty cells", "a\t\t\n\t\tb", [["a", "", ""], ["", "", "b"]]],
    ["one empty cell between", "a\n\nb", [["a"], [""], ["b"]]],
    ["a cell with a line break and a quote", '"to\nlinjer"\t"sa ""ja"""', [["to\nlinjer", 'sa "ja"']]],
    ["a quote inside a word is itself", '17" skjerm\tja', [['17" skjerm', "ja"]]],
    ["a quote that is never closed is itself", '"17\tja', [['"17', "ja"]]],
    ["nothing", "", []],
  ];
  test.each(rows)("%s", (_, text, wanted) => expect(readBlock(text)).toEqual(wanted));
  test("what is copied can be pasted", () => {
    const block = [["1\u00a0600", 'sa "ja"', ""], ["to\nlinjer", "med\ttab", "31.12.2019"]];
    expect(readBlock(blockText(block))).toEqual(block);
  });
});

describe("laid on what is selected", () => {
  test("one cell fills the block", () => expect(laid([["x"]], 2, 3)).toEqual([["x", "x", "x"], ["x", "x", "x"]]));
  test("a row is repeated down", () => expect(laid([["a", "b"]], 2, 2)).toEqual([["a", "b"], ["a", "b"]]));
  test("what does not go up is laid once", () => expect(laid([["a"], ["b"]], 3, 1)).toEqual([["a"], ["b"]]));
  test("a larger block than the selection is laid whole", () => expect(laid([["a", "b"], ["c", "d"]], 1, 1)).toEqual([["a", "b"], ["c", "d"]]));
  test("ragged rows are filled with empty cells", () => expect(laid([["a", "b"], ["c"]], 1, 1)).toEqual([["a", "b"], ["c", ""]]));
  test("nothing lays nothing", () => expect(laid([], 2, 2)).toEqual([]));
});
