// Which columns are in sight: only their cells are drawn, with one wide cell for those between.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { ShownColumn } from "./GridRow";

export interface Span { from: number; to: number }

/** The columns that reach into the part of the box that the fixed first columns leave, and one on each side. */
export function spanOf(widths: readonly number[], lead: number, scrolled: number, width: number): Span {
  const left = scrolled + lead + (widths[0] ?? 0);
  const right = scrolled + width;
  let from = widths.length;
  let to = 0;
  let at = lead;
  widths.forEach((own, c) => {
    if (at + own > left && at < right) {
      from = Math.min(from, c);
      to = c;
    }
    at += own;
  });
  return { from: Math.max(0, from - 1), to: Math.min(widths.length - 1, to + 1) };
}

/** The columns drawn, each by its place; a negative number is a gap of so many. The first, and the one one stands in, always are. */
export function partsOf(count: number, { from, to }: Span, active: number): number[] {
  const parts: number[] = [];
  let gap = 0;
  for (let c = 0; c < count; ++c) {
    if (c !== 0 && c !== active && (c < from || c > to)) {
      ++gap;
      continue;
    }
    if (gap > 0) parts.push(-gap);
    gap = 0;
    parts.push(c);
  }
  if (gap > 0) parts.push(-gap);
  return parts;
}

export function useSpan(box: RefObject<HTMLDivElement | null>, columns: readonly ShownColumn[], lead: number): Span {
  const [span, setSpan] = useState<Span>({ from: 0, to: 9 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const widths = columns.map((column) => column.width);
    const look = () => {
      const { scrollLeft, clientWidth } = element;
      element.classList.toggle("aside", scrollLeft > 0);
      setSpan((old) => {
        const next = spanOf(widths, lead, scrollLeft, clientWidth);
        return next.from === old.from && next.to === old.to ? old : next;
      });
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const seen = new ResizeObserver(look);
    seen.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      seen.disconnect();
    };
  }, [box, columns, lead]);
  return span;
}
