// Where the boxes of a graph stand and how its lines run. Boxes stand in bands from left to right (a municipality each), within a
// band by how far they are down the line; a line that passes other boxes gets room of its own between them.

export interface Box { band: number; width: number; height: number }
export interface Line { from: number; to: number }
export interface Place { x: number; y: number; rank: number }
export interface Layout { places: Place[]; paths: { x: number; y: number }[][]; bands: { x: number; width: number }[]; width: number; height: number }
export interface Room { between: number[] | number; rows: number; bands: number }

interface Spot { box: number | null; rank: number; height: number; y: number; before: number[]; after: number[] }

/** The lines of a band without those that would close a ring: found by going as far as one gets, and not back. */
function forward(count: number, lines: Line[]): Line[] {
  const state = new Array<number>(count).fill(0);
  const kept: Line[] = [];
  const visit = (at: number) => {
    state[at] = 1;
    for (const line of lines) {
      if (line.from !== at || state[line.to] === 1) continue;
      kept.push(line);
      if (state[line.to] === 0) visit(line.to);
    }
    state[at] = 2;
  };
  const into = new Set(lines.map((l) => l.to));
  for (let i = 0; i < count; ++i) if (!into.has(i) && state[i] === 0) visit(i);
  for (let i = 0; i < count; ++i) if (state[i] === 0) visit(i);
  return kept;
}

/** How far down the line each box is within its band; what only sends stands just before its nearest receiver. */
function ranksOf(boxes: Box[], lines: Line[]): number[] {
  const inner = forward(boxes.length, lines.filter((l) => l.from !== l.to && boxes[l.from]!.band === boxes[l.to]!.band));
  const rank = new Array<number>(boxes.length).fill(0);
  for (let again = true; again;) {
    again = false;
    for (const { from, to } of inner) if (rank[to]! <= rank[from]!) { rank[to] = rank[from]! + 1; again = true; }
  }
  boxes.forEach((_, i) => {
    const next = inner.filter((l) => l.from === i).map((l) => rank[l.to]!);
    if (next.length && !inner.some((l) => l.to === i)) rank[i] = Math.min(...next) - 1;
  });
  const bands = Math.max(-1, ...boxes.map((b) => b.band)) + 1;
  let start = 0;
  for (let band = 0; band < bands; ++band) {
    const own = boxes.map((_, i) => i).filter((i) => boxes[i]!.band === band);
    const deepest = Math.max(-1, ...own.map((i) => rank[i]!));
    for (const i of own) rank[i] = rank[i]! + start;
    start += deepest + 1;
  }
  return rank;
}

/** Heights as near to the wished for as the order and the gaps allow (pool adjacent violators). */
export function spread(wished: number[], heights: number[], gap: number): number[] {
  const offsets: number[] = [];
  heights.reduce((at, height, i) => { offsets[i] = at + height / 2; return at + height + gap; }, 0);
  const pools: { sum: number; count: number }[] = [];
  wished.forEach((y, i) => {
    pools.push({ sum: y - offsets[i]!, count: 1 });
    for (let last = pools.length - 1; last > 0 && pools[last - 1]!.sum / pools[last - 1]!.count > pools[last]!.sum / pools[last]!.count; --last) {
      const { sum, count } = pools.pop()!;
      pools[last - 1]!.sum += sum;
      pools[last - 1]!.count += count;
    }
  });
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count)).map((y, i) => y + offsets[i]!);
}

const mean = (of: number[], other: number): number => (of.length ? of.reduce((a, b) => a + b, 0) / of.length : other);

/** Puts every rank in the order that its neighbours stand in, then gives it heights; there and back a few times. */
function settle(spots: Spot[], ranks: number[][], gap: number) {
  for (const rank of ranks) rank.reduce((at, i) => { spots[i]!.y = at + spots[i]!.height / 2; return at + spots[i]!.height + gap; }, 0);
  const passes = 8;
  for (let pass = 0; pass < passes; ++pass) {
    const down = pass % 2 === 0;
    for (const rank of down ? ranks : [...ranks].reverse()) {
      const neighbours = (i: number) => (pass >= passes - 2 ? [...spots[i]!.before, ...spots[i]!.after] : down ? spots[i]!.before : spots[i]!.after);
      const wish = new Map(rank.map((i) => [i, mean(neighbours(i).map((n) => spots[n]!.y), spots[i]!.y)]));
      rank.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
      spread(rank.map((i) => wish.get(i)!), rank.map((i) => spots[i]!.height), gap).forEach((y, place) => { spots[rank[place]!]!.y = y; });
    }
  }
}

export function layered(boxes: Box[], lines: Line[], room: Room): Layout {
  const rank = ranksOf(boxes, lines);
  const spots: Spot[] = boxes.map((b, i) => ({ box: i, rank: rank[i]!, height: b.height, y: 0, before: [], after: [] }));
  const chains = lines.map(({ from, to }) => {
    const [left, right] = rank[from]! <= rank[to]! ? [from, to] : [to, from];
    const chain = [left];
    for (let r = rank[left]! + 1; r < rank[right]!; ++r) chain.push(spots.push({ box: null, rank: r, height: 14, y: 0, before: [], after: [] }) - 1);
    chain.push(right);
    for (let i = 1; i < chain.length && left !== right; ++i) { spots[chain[i - 1]!]!.after.push(chain[i]!); spots[chain[i]!]!.before.push(chain[i - 1]!); }
    return chain;
  });
  const ranks: number[][] = Array.from({ length: Math.max(-1, ...rank) + 1 }, () => []);
  spots.forEach((s, i) => ranks[s.rank]!.push(i));
  settle(spots, ranks, room.rows);
  const top = Math.min(...spots.map((s) => s.y - s.height / 2), 0);
  for (const s of spots) s.y -= top;
  const columns = columnsOf(boxes, rank, ranks.length, room);
  const paths = chains.map((chain) => chain.flatMap((i) => {
    const { x, width } = columns[spots[i]!.rank]!;
    return [{ x, y: spots[i]!.y }, { x: x + width, y: spots[i]!.y }];
  }).slice(1, -1));
  const last = columns.at(-1);
  return {
    places: boxes.map((b, i) => ({ x: columns[rank[i]!]!.x, y: spots[i]!.y - b.height / 2, rank: rank[i]! })),
    paths, bands: bandsOf(boxes, rank, columns),
    width: last ? last.x + last.width : 0,
    height: Math.max(0, ...spots.map((s) => s.y + s.height / 2)),
  };
}

function columnsOf(boxes: Box[], rank: number[], count: number, room: Room) {
  const columns: { x: number; width: number }[] = [];
  let x = 0;
  for (let r = 0; r < count; ++r) {
    const own = boxes.filter((_, i) => rank[i] === r);
    const width = Math.max(0, ...own.map((b) => b.width));
    columns.push({ x, width });
    const ends = !boxes.some((b, i) => rank[i] === r + 1 && b.band === own[0]?.band);
    x += width + (typeof room.between === "number" ? room.between : room.between[r] ?? 0) + (ends ? room.bands : 0);
  }
  return columns;
}

function bandsOf(boxes: Box[], rank: number[], columns: { x: number; width: number }[]) {
  const count = Math.max(-1, ...boxes.map((b) => b.band)) + 1;
  return Array.from({ length: count }, (_, band) => {
    const own = boxes.map((_b, i) => i).filter((i) => boxes[i]!.band === band);
    if (!own.length) return { x: 0, width: 0 };
    const x = Math.min(...own.map((i) => columns[rank[i]!]!.x));
    return { x, width: Math.max(...own.map((i) => columns[rank[i]!]!.x + boxes[i]!.width)) - x };
  });
}

/** The rank each box gets, for whoever must know the room between ranks first. */
export const rankOf = ranksOf;
