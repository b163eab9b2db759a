// Where everything of the timeline stands: how wide a day is, which rows are in sight, and how much room the opened row takes.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useWidth } from "../shared/useWidth";
import { marksOf, type Scale } from "./Axis";
import type { PlanView } from "../generated/types";
import { levels, type Row, type Span, spanOf, unitAt } from "./layout";
import type { Place } from "./Picture";

/** Room for the names, beside the bars: most where there is most. */
const nameWidth = (width: number) => (width < 640 ? 0 : width < 1000 ? 240 : 330);
/** More rows than this scroll within the timeline, under the months, and only those in sight are drawn. */
const whole = 80;
const around = 8;
/** A4 on its side, less the margins. */
const printWidth = 1030;

export function useFrame(plan: PlanView, rows: Row[], level: number | undefined, open: string | undefined) {
  const { t } = useTranslation();
  const { box, width: seen } = useWidth<HTMLDivElement>(1232);
  const printing = usePrinting();
  const width = printing ? printWidth : seen;
  const narrow = width < 640;
  const names = nameWidth(width);
  const rowHeight = narrow ? 44 : 31;
  const span = useMemo(() => spanOf(plan), [plan]);
  const fit = Math.max((width - names - 2) / (span.to - span.from), levels[0]);
  const scale = useMemo(() => scaleOf(span, fit, printing ? undefined : level), [span, fit, level, printing]);
  const found = useMemo(() => marksOf(plan, scale, t("timeline.first_day"), t("overview.today")), [plan, scale, t]);
  const indexOf = useMemo(() => new Map(rows.map((row, i) => [row.id, i])), [rows]);
  const details = useHeight();
  const opened = open === undefined ? -1 : indexOf.get(open) ?? -1;
  const extra = opened >= 0 ? details.height : 0;
  const yOf = useCallback((i: number) => i * rowHeight + (opened >= 0 && i > opened ? extra : 0), [rowHeight, opened, extra]);
  const total = rows.length * rowHeight + extra;
  const inside = rows.length > whole && !printing;
  const [scrolled, setScrolled] = useState(0);
  const step = rowHeight * 4;
  const onScroll = (top: number) => setScrolled(Math.floor(top / step) * step);
  const { first, last } = inside ? inSight(scrolled, (box.current?.clientHeight ?? 700) + step, rowHeight, opened, extra, rows.length) : { first: 0, last: rows.length - 1 };
  const places = useMemo(() => rows.slice(first, last + 1).map((row, i): Place => ({ index: first + i, top: yOf(first + i), row })), [rows, first, last, yOf]);
  const top = yOf(first);
  return {
    box, width, narrow, names, rowHeight, fit, scale, found, indexOf, details, opened, yOf, total, inside, onScroll, places, top,
    height: (last >= rows.length - 1 ? total : yOf(last + 1)) - top,
    sees: (i: number) => i >= first && i <= last,
    /** Scrolls within the timeline, so that the row is there and its bar is seen. */
    reveal: (i: number, from: number | undefined) => {
      const frame = box.current;
      if (!frame) return;
      if (inside) {
        const [at, room] = [yOf(i), frame.clientHeight - found.height - rowHeight - 16];
        if (at < frame.scrollTop) frame.scrollTop = at;
        else if (at > frame.scrollTop + room) frame.scrollTop = at - room;
      }
      const room = frame.clientWidth - names;
      if (from === undefined || scale.width <= room) return;
      const x = scale.x(from);
      if (x < frame.scrollLeft || x > frame.scrollLeft + room - 24) frame.scrollLeft = x - 48;
    },
  };
}

export type Frame = ReturnType<typeof useFrame>;

/** `fit` is how wide a day is when all of it is seen. */
function scaleOf(span: Span, fit: number, level: number | undefined): Scale {
  const px = level === undefined ? fit : Math.max(levels[level]!, fit);
  return { span, px, width: Math.round((span.to - span.from) * px) + 2, unit: unitAt(px), x: (at) => Math.round((at - span.from) * px * 10) / 10 };
}

function inSight(top: number, height: number, row: number, opened: number, extra: number, count: number) {
  const at = (y: number) => (opened >= 0 && y > (opened + 1) * row ? Math.max(opened, Math.floor((y - extra) / row)) : Math.floor(y / row));
  return { first: Math.max(0, at(top) - around), last: Math.min(count - 1, at(top + height) + around) };
}

function useHeight() {
  const [height, setHeight] = useState(0);
  const seen = useRef<ResizeObserver | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    seen.current?.disconnect();
    if (!element) return setHeight(0);
    setHeight(element.offsetHeight);
    seen.current = new ResizeObserver(() => setHeight(element.offsetHeight));
    seen.current.observe(element);
  }, []);
  return { ref, height };
}

/** On paper all rows are drawn, as wide as the sheet. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const print = matchMedia("print");
    const turn = () => flushSync(() => setPrinting(print.matches));
    print.addEventListener("change", turn);
    return () => print.removeEventListener("change", turn);
  }, []);
  return printing;
}
