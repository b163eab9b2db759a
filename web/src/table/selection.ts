// Where one stands in the table, and how the keys move it. Row -1 is the headings.
export interface Spot { r: number; c: number }
export interface Selection { active: Spot; anchor: Spot }
export interface Size { rows: number; cols: number; page: number }
export interface Held { shift: boolean; ctrl: boolean }
export interface Area { top: number; bottom: number; left: number; right: number }

export const at = (r: number, c: number): Selection => ({ active: { r, c }, anchor: { r, c } });

export function areaOf({ active, anchor }: Selection): Area {
  return {
    top: Math.min(active.r, anchor.r),
    bottom: Math.max(active.r, anchor.r),
    left: Math.min(active.c, anchor.c),
    right: Math.max(active.c, anchor.c),
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

export function clamped({ active, anchor }: Selection, { rows, cols }: Size): Selection {
  const held = ({ r, c }: Spot): Spot => ({ r: within(r, -1, rows - 1), c: within(c, 0, cols - 1) });
  return { active: held(active), anchor: held(anchor) };
}

/** Where the key leads, or undefined when it is not a key that moves. With Shift the block grows; headings are not in it. */
export function moved(from: Selection, key: string, held: Held, size: Size): Selection | undefined {
  const { r, c } = from.active;
  const to = target(key, held.ctrl, { r, c }, size);
  if (!to) return undefined;
  const least = held.shift && r >= 0 ? 0 : -1;
  const active = { r: within(to.r, least, size.rows - 1), c: within(to.c, 0, size.cols - 1) };
  return held.shift && r >= 0 ? { active, anchor: from.anchor } : { active, anchor: active };
}

function target(key: string, ctrl: boolean, { r, c }: Spot, size: Size): Spot | undefined {
  const lastRow = size.rows - 1;
  const lastCol = size.cols - 1;
  switch (key) {
    case "ArrowUp": return { r: ctrl && r > 0 ? 0 : r - 1, c };
    case "ArrowDown": return { r: ctrl ? lastRow : r + 1, c };
    case "ArrowLeft": return { r, c: ctrl ? 0 : c - 1 };
    case "ArrowRight": return { r, c: ctrl ? lastCol : c + 1 };
    case "Home": return { r: ctrl ? 0 : r, c: 0 };
    case "End": return { r: ctrl ? lastRow : r, c: lastCol };
    case "PageUp": return { r: Math.max(Math.min(r, 0), r - size.page), c };
    case "PageDown": return { r: r + size.page, c };
    default: return undefined;
  }
}

/** The next cell after an edit with Tab: along the row, then the next row. Undefined past the last. */
export function onward({ r, c }: Spot, back: boolean, size: Size): Spot | undefined {
  const place = r * size.cols + c + (back ? -1 : 1);
  if (place < 0 || place >= size.rows * size.cols) return undefined;
  return { r: Math.floor(place / size.cols), c: place % size.cols };
}
