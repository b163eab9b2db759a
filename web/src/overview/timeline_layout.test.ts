import { describe, expect, test } from "vitest";
import { type Item, layout, spanOf, widthOf } from "./timeline_layout";

function boxes(items: Item[], width: number) {
  return layout(items, width).map(({ lane, end }, i) => {
    const { x, width: w } = items[i]!;
    return end ? { lane, left: x - 6 - w, right: x - 6 } : { lane, left: x + 6, right: x + 6 + w };
  });
}

function overlapping(items: Item[], width: number): number {
  const all = boxes(items, width);
  let count = 0;
  for (let i = 0; i < all.length; ++i)
    for (let j = i + 1; j < all.length; ++j)
      if (all[i]!.lane === all[j]!.lane && all[i]!.left < all[j]!.right && all[j]!.left < all[i]!.right) ++count;
  return count;
}

describe("labels of the timeline", () => {
  test("one that has room stands nearest the axis", () => expect(layout([{ x: 100, width: 80 }], 1000)).toEqual([{ lane: 0, end: false }]));
  test("one at the right edge stands to the left of its leader", () => expect(layout([{ x: 990, width: 80 }], 1000)).toEqual([{ lane: 0, end: true }]));
  test("near neighbours take lanes outwards, the rightmost nearest", () =>
    expect(layout([{ x: 100, width: 90 }, { x: 130, width: 90 }, { x: 160, width: 90 }], 1000).map((p) => p.lane)).toEqual([2, 1, 0]));
  test("far neighbours share the nearest lane", () =>
    expect(layout([{ x: 100, width: 50 }, { x: 300, width: 50 }], 1000).map((p) => p.lane)).toEqual([0, 0]));
  test("the same day twice", () => expect(overlapping([{ x: 100, width: 50 }, { x: 100, width: 50 }], 1000)).toBe(0));
  test("never overlap, whatever comes", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 400; ++round) {
      const width = 600 + random() * 900;
      const items = Array.from({ length: 1 + Math.floor(random() * 25) }, () => ({ x: random() * (width - 90), width: 60 + random() * 400 }));
      expect(overlapping(items, width)).toBe(0);
    }
  });
});

describe("the span", () => {
  test("runs from the as-of date to the target", () =>
    expect(spanOf("2017-09-01", ["2018-01-01", "2020-08-31"], "2020-01-01")).toEqual({ from: "2017-09-01", to: "2020-01-01" }));
  test("runs to the last date when there is no target", () =>
    expect(spanOf("2017-09-01", ["2018-01-01", "2020-08-31"], null)).toEqual({ from: "2017-09-01", to: "2020-08-31" }));
  test("shows the whole course when all is past", () =>
    expect(spanOf("2026-01-01", ["2018-01-01", "2020-01-01"], "2020-01-01")).toEqual({ from: "2018-01-01", to: "2020-01-01" }));
  test("is nothing without dates", () => expect(spanOf("2026-01-01", [], null)).toBeNull());
  test("is nothing with a single past date", () => expect(spanOf("2026-01-01", ["2018-01-01"], null)).toBeNull());
});

test("a longer label is wider", () => expect(widthOf("31.12.2018 Sak/arkiv Asker")).toBeGreaterThan(widthOf("31.12.2018 Sak/arkiv")));
