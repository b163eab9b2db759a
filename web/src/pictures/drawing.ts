// From what the server tells of integrations to boxes and lines with their texts, and from points to a path.
import type { IntegrationEdge, IntegrationNode, IntegrationPage } from "../generated/types";
import { widthOf } from "../overview/timeline_layout";
import { type Box, type Layout, layered, rankOf } from "./layered";

/** Widths of boxes and of what stands on the lines: the widest that fits is taken. */
const sizes = [{ box: 136, label: 112 }, { box: 120, label: 92 }, { box: 106, label: 76 }];
const line = 16;
const small = 14;

/** A name on as many lines as it needs; a word that is too long is broken, unless it should stay whole. */
export function wrapped(name: string, width: number, whole = false): string[] {
  const lines: string[] = [];
  for (const word of name.replace(/([/-])/g, "$1\u200b").split(/[ \u200b]+/)) {
    const glued = lines.length && /[/-]$/.test(lines.at(-1)!) ? "" : " ";
    const joined = lines.length ? lines.at(-1)! + glued + word : word;
    if (lines.length && widthOf(joined) <= width) { lines[lines.length - 1] = joined; continue; }
    let rest = word;
    for (let fits = rest.length; rest; rest = rest.slice(fits), fits = rest.length) {
      while (!whole && fits > 1 && widthOf(rest.slice(0, fits)) > width) --fits;
      lines.push(rest.slice(0, fits));
    }
  }
  return lines;
}

export interface Drawn { layout: Layout; boxes: Box[]; names: string[][]; objects: string[][]; level: number[]; ends: { from: number; to: number }[]; bands: string[] }
export interface Label { kind: string; object: string }

const bandsOf = (page: IntegrationPage): string[] => [...new Set(page.nodes.map((n) => n.municipality))].filter(Boolean);

/** Where each line leaves and reaches its boxes: one after another down the side, in the order of the other ends. */
function ports(edges: IntegrationEdge[], boxes: Box[], layout: Layout, tall: number[]): Drawn["ends"] {
  const ends = edges.map(() => ({ from: 0, to: 0 }));
  const middle = (i: number) => layout.places[i]!.y + boxes[i]!.height / 2;
  boxes.forEach((_, box) => {
    for (const left of [true, false]) {
      const own = edges.flatMap((e, i) => (["from", "to"] as const).filter((end) => {
        if (e[end] !== box || e.from === e.to) return false;
        const other = end === "from" ? e.to : e.from;
        return layout.places[other]!.rank < layout.places[box]!.rank === left;
      }).map((end) => ({ i, end, by: nearY(layout.paths[i]!, middle(box), left) })));
      own.sort((a, b) => a.by - b.by || a.i - b.i);
      const room = own.map(({ i }) => (left ? small : tall[i]!));
      let at = middle(box) - room.reduce((sum, r) => sum + r, 0) / 2;
      own.forEach(({ i, end }, place) => {
        ends[i]![end] = at + (left ? small / 2 : Math.min(room[place]!, 2 * small) / 2);
        at += room[place]!;
      });
    }
  });
  return ends;
}

/** The height that a path comes from or goes to, next to the box. */
const nearY = (path: { y: number }[], own: number, left: boolean): number => (left ? path.at(-2) : path[1])?.y ?? own;

export function draw(page: IntegrationPage, labels: Label[], available: number): Drawn {
  const made = sizes.map((size) => () => drawn(page, labels, size.box, size.label));
  let last = made[0]!();
  for (const make of made.slice(1)) if (last.layout.width + 8 > available) last = make();
  return last;
}

function drawn(page: IntegrationPage, labels: Label[], boxWidth: number, labelWidth: number): Drawn {
  const bands = bandsOf(page);
  const names = page.nodes.map((n) => wrapped(n.name, boxWidth - 10));
  const objects = labels.map((l) => wrapped(l.object, labelWidth, true));
  // A line has its manner above it and what it carries below.
  const tall = objects.map((o) => (1 + o.length) * small + 6);
  const boxes = page.nodes.map((n: IntegrationNode, i): Box => ({
    band: n.product === null ? bands.length : bands.indexOf(n.municipality),
    width: boxWidth, height: names[i]!.length * line + 14,
  }));
  const ranks = rankOf(boxes, page.edges);
  const between: number[] = ranks.map(() => 24);
  const level: number[] = []; // how far a line runs level, past what stands on it
  const right: number[] = boxes.map(() => 0);
  const left: number[] = boxes.map(() => 0);
  page.edges.forEach((e, i) => {
    const [near, far] = ranks[e.from]! <= ranks[e.to]! ? [e.from, e.to] : [e.to, e.from];
    level[i] = Math.max(widthOf(labels[i]!.kind), ...objects[i]!.map(widthOf)) + 12;
    between[ranks[near]!] = Math.max(between[ranks[near]!] ?? 24, level[i]! + 34);
    right[near]! += tall[i]!;
    left[far]! += small;
  });
  boxes.forEach((b, i) => { b.height = Math.max(b.height, right[i]! + 4, left[i]! + 4); });
  const layout = layered(boxes, page.edges, { between, rows: 16, bands: 16 });
  return { layout, boxes, names, objects, level, ends: ports(page.edges, boxes, layout, tall), bands };
}

/** A path that leaves and arrives level. */
export function pathOf(points: { x: number; y: number }[]): string {
  const n = (v: number) => Math.round(v * 10) / 10;
  return points.map((p, i) => {
    const before = points[i - 1];
    if (!before) return `M${n(p.x)} ${n(p.y)}`;
    if (before.y === p.y) return `H${n(p.x)}`;
    const middle = n((before.x + p.x) / 2);
    return `C${middle} ${n(before.y)} ${middle} ${n(p.y)} ${n(p.x)} ${n(p.y)}`;
  }).join("");
}
