import { expect, test } from "vitest";
import { type Box, layered, type Line, spread } from "./layered";

const box = (band: number): Box => ({ band, width: 100, height: 40 });
const room = { between: 60, rows: 12, bands: 20 };

const cases: [string, Box[], Line[]][] = [
  ["nothing", [], []],
  ["one alone", [box(0)], []],
  ["a chain in one municipality", [box(0), box(0), box(0)], [{ from: 0, to: 1 }, { from: 1, to: 2 }]],
  ["a ring", [box(0), box(0), box(0)], [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 0 }]],
  ["to itself", [box(0), box(0)], [{ from: 0, to: 0 }, { from: 0, to: 1 }]],
  ["both ways", [box(0), box(0)], [{ from: 0, to: 1 }, { from: 1, to: 0 }]],
  ["three municipalities with a component", [box(0), box(0), box(1), box(1), box(2), box(3)],
    [{ from: 0, to: 1 }, { from: 0, to: 5 }, { from: 2, to: 3 }, { from: 3, to: 5 }, { from: 4, to: 5 }]],
  ["many into one", Array.from({ length: 12 }, (_, i) => box(i < 11 ? 0 : 1)), Array.from({ length: 11 }, (_, i) => ({ from: i, to: 11 }))],
];

test.each(cases)("no two boxes meet, and every box is inside: %s", (_, boxes, lines) => {
  const made = layered(boxes, lines, room);
  made.places.forEach((a, i) => {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.y).toBeGreaterThanOrEqual(-0.001);
    expect(a.x + boxes[i]!.width).toBeLessThanOrEqual(made.width + 0.001);
    expect(a.y + boxes[i]!.height).toBeLessThanOrEqual(made.height + 0.001);
    made.places.slice(i + 1).forEach((b) => {
      const apart = a.x + 100 <= b.x || b.x + 100 <= a.x || a.y + 40 <= b.y + 0.001 || b.y + 40 <= a.y + 0.001;
      expect(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
    });
  });
});

test.each(cases)("a municipality's boxes stand to the left of the next one's: %s", (_, boxes, lines) => {
  const { places } = layered(boxes, lines, room);
  boxes.forEach((a, i) => boxes.forEach((b, j) => { if (a.band < b.band) expect(places[i]!.x).toBeLessThan(places[j]!.x); }));
});

test("a line goes from one box to the other, and not through those between", () => {
  const boxes = [box(0), box(1), box(2)];
  const { paths, places } = layered(boxes, [{ from: 0, to: 2 }, { from: 0, to: 1 }, { from: 1, to: 2 }], room);
  const long = paths[0]!;
  expect(long[0]).toMatchObject({ x: 100 });
  expect(long.at(-1)).toMatchObject({ x: places[2]!.x });
  const passing = long.filter((p) => p.x >= places[1]!.x && p.x <= places[1]!.x + 100);
  expect(passing.length).toBeGreaterThan(0);
  for (const p of passing) expect(p.y < places[1]!.y || p.y > places[1]!.y + 40).toBe(true);
});

test("the same graph gives the same picture", () =>
  expect(layered(...(cases[6]!.slice(1) as [Box[], Line[]]), room)).toEqual(layered(...(cases[6]!.slice(1) as [Box[], Line[]]), room)));

test.each([
  ["those apart stay", [10, 100], [20, 20], [10, 100]],
  ["those who meet share the loss", [10, 10], [20, 20], [-5, 25]],
  ["three on one", [0, 0, 0], [10, 10, 10], [-20, 0, 20]],
])("spread: %s", (_, wished, heights, out) => expect(spread(wished, heights, 10)).toEqual(out));
