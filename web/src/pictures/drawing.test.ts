import { expect, test } from "vitest";
import type { IntegrationPage } from "../generated/types";
import { widthOf } from "../overview/timeline_layout";
import { draw, pathOf, wrapped } from "./drawing";

test.each([
  ["GAT", ["GAT"]],
  ["Visma Enterprise Ressursstyring", ["Visma Enterprise", "Ressursstyring"]],
  ["Sak/arkiv", ["Sak/arkiv"]],
])("a name is put on lines: %s", (name, lines) => expect(wrapped(name, 116)).toEqual(lines));

test("no line of a name is wider than its box", () => {
  for (const name of ["Barnehageopptaksprogrammetforkommuner", "Felles Journal for Helse og omsorg i Drammen"]) {
    for (const line of wrapped(name, 116)) expect(widthOf(line)).toBeLessThanOrEqual(116);
    expect(wrapped(name, 116).join("").replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
  }
});

const node = (name: string, municipality: string) => ({ name, municipality, product: municipality ? 1 : null, areas: [], asked: true });
const edge = (from: number, to: number) => ({ from, to, kind: "api" as const, both_ways: false, objects: [], integrations: [1] });
const page = {
  nodes: [node("GAT", "Asker"), node("HRM", "Asker"), node("Lønn", "Asker"), node("GAT", "Hurum"), node("Altinn", "")],
  edges: [edge(0, 1), edge(0, 2), edge(1, 4), edge(3, 4)],
} as unknown as IntegrationPage;

test("columns by municipality, the common components at the right", () => {
  const { layout, boxes, bands } = draw(page, page.edges.map(() => ({ kind: "API", object: "" })), 2000);
  expect(bands).toEqual(["Asker", "Hurum"]);
  expect(boxes.map((b) => b.band)).toEqual([0, 0, 0, 1, 2]);
  expect(layout.places[4]!.x).toBe(Math.max(...layout.places.map((p) => p.x)));
});

test("lines leave a box each at its own height, so that their labels stand apart", () => {
  const { ends } = draw(page, ["ansatt", "pleie- og omsorgsmelding", "", ""].map((object) => ({ kind: "API", object })), 2000);
  expect(Math.abs(ends[0]!.from - ends[1]!.from)).toBeGreaterThanOrEqual(30);
});

test("a path begins and ends where it should", () => expect(pathOf([{ x: 0, y: 5 }, { x: 10, y: 15 }, { x: 20, y: 15 }])).toBe("M0 5C5 5 5 15 10 15H20"));

test("boxes give way before the reader must scroll", () => {
  const labels = page.edges.map(() => ({ kind: "API", object: "pleie- og omsorgsmelding" }));
  const natural = draw(page, labels, 5000).layout.width;
  const tight = draw(page, labels, natural - 10).layout.width;
  expect(tight).toBeLessThan(natural);
  expect(draw(page, labels, 10).layout.width).toBeLessThanOrEqual(tight);
});
