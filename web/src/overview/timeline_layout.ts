// Where the labels of the timeline stand. No two labels ever overlap; a leader goes through a label only when there is no other way.

export interface Item { x: number; width: number }
export interface Placed { lane: number; end: boolean }

const gap = 8;
const offset = 6;

interface Box { x: number; left: number; right: number; lane: number }

/** A label stands to the right of its leader, or to the left when it would leave the picture. */
function boxOf(item: Item, end: boolean): Omit<Box, "lane"> {
  return end
    ? { x: item.x, left: item.x - offset - item.width, right: item.x - offset }
    : { x: item.x, left: item.x + offset, right: item.x + offset + item.width };
}

const overlap = (a: Omit<Box, "lane">, b: Omit<Box, "lane">): boolean => a.left < b.right + gap && b.left < a.right + gap;
const through = (leader: number, box: Omit<Box, "lane">): boolean => leader > box.left - 2 && leader < box.right + 2;

/** Lane 0 is nearest the axis; a leader runs from the axis through the lanes nearer than its own. */
function fits(box: Omit<Box, "lane">, lane: number, placed: Box[], strict: boolean): boolean {
  return placed.every((other) => {
    if (other.lane === lane) return !overlap(box, other);
    if (!strict) return true;
    return other.lane < lane ? !through(box.x, other) : !through(other.x, box);
  });
}

function laneFor(box: Omit<Box, "lane">, placed: Box[]): number {
  const last = placed.reduce((max, other) => Math.max(max, other.lane), -1) + 1;
  for (const strict of [true, false])
    for (let lane = 0; lane <= last; ++lane) if (fits(box, lane, placed, strict)) return lane;
  return last;
}

export function layout(items: Item[], width: number): Placed[] {
  const ends = items.map((item) => boxOf(item, false).right > width && boxOf(item, true).left >= 0);
  const order = items.map((_, i) => i).sort((a, b) => {
    if (ends[a] !== ends[b]) return ends[a] ? -1 : 1;
    return ends[a] ? items[a]!.x - items[b]!.x : items[b]!.x - items[a]!.x;
  });
  const placed: Box[] = [];
  const result: Placed[] = [];
  for (const i of order) {
    const box = boxOf(items[i]!, ends[i]!);
    const lane = laneFor(box, placed);
    placed.push({ ...box, lane });
    result[i] = { lane, end: ends[i]! };
  }
  return result;
}

const narrow = new Set("iljtfr.,/:-()' ");
const wide = new Set("mwMWÆØÅ%");

/** Width of a label in Inter 12 px, on the safe side. */
export function widthOf(text: string): number {
  const of = (c: string) => (narrow.has(c) ? 4.6 : wide.has(c) ? 10.4 : c >= "A" && c <= "Z" ? 8.4 : 7.2);
  return Math.ceil([...text].reduce((sum, c) => sum + of(c), 0));
}

export interface Span { from: string; to: string }

/** From the as-of date to the target when it is still to come, else to the last date; with nothing to come, the whole course. */
export function spanOf(asOf: string, dates: string[], target: string | null): Span | null {
  const sorted = [...dates].sort();
  const last = target && target > asOf ? target : sorted.at(-1);
  if (!last) return null;
  const from = last >= asOf || !sorted[0] ? asOf : sorted[0];
  return from < last ? { from, to: last } : null;
}
