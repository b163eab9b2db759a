// A bar that is pulled follows the pointer from working day to working day; one that is only pressed is opened.
import { type PointerEvent, useRef } from "react";
import type { Scale } from "./Axis";
import type { CutoverInPlan } from "../generated/types";
import { type FreeDays, isoOf, workingDay } from "./days";
import { barOf } from "./layout";
import type { Moving } from "./useMoving";

/** Less than this is a press. */
const still = 5;

export function useDrag(scale: Scale, free: FreeDays, byId: Map<string, CutoverInPlan>, moving: Moving, done: (id: string, pulled: boolean) => void) {
  const held = useRef<{ id: string; x: number; from: number; pulled: boolean } | null>(null);
  return {
    onPointerDown: (e: PointerEvent<HTMLElement>) => {
      const id = (e.target as Element).closest<SVGElement>("[data-bar]")?.dataset.bar;
      const c = id === undefined ? undefined : byId.get(id);
      if (c && e.button === 0) held.current = { id: c.id, x: e.clientX, from: barOf(c).from, pulled: false };
    },
    onPointerMove: (e: PointerEvent<HTMLElement>) => {
      const own = held.current;
      if (!own || e.pointerType === "touch" || !moving.may || byId.get(own.id)?.done) return;
      const by = e.clientX - own.x;
      if (!own.pulled && Math.abs(by) < still) return;
      if (!own.pulled) e.currentTarget.setPointerCapture(e.pointerId);
      own.pulled = true;
      moving.put(own.id, isoOf(workingDay(own.from + Math.round(by / scale.px), 0, free)));
    },
    onPointerUp: () => {
      const own = held.current;
      held.current = null;
      if (own) done(own.id, own.pulled);
    },
    onPointerCancel: () => { held.current = null; },
  };
}
