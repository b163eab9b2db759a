// The lines of the course: one for each group, placed in time.
import type { CompletenessCourse, CourseDegree } from "../generated/types";
import { daysBetween } from "../shared/format";

export interface CourseLine { key: string; label: string; degrees: CourseDegree[] }

/** All first, then the groups. What had nothing to answer for on any of the days is left out. */
export function courseLines(course: CompletenessCourse, all: string, without: string): CourseLine[] {
  const groups = course.groups.map((g) => ({ key: g.id === null ? "-" : String(g.id), label: g.name || without, degrees: g.degrees }));
  return [{ key: "", label: all, degrees: course.all }, ...groups].filter((l) => l.degrees.some((d) => d.wanted > 0));
}

/** How far along the days each day is, from 0 to 1; a day alone stands at the end. */
export function places(days: string[]): number[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last || first === last) return days.map(() => 1);
  return days.map((d) => daysBetween(first, d) / daysBetween(first, last));
}

/** Labels by the heights they wish for, moved down until none meets the one above. */
export function apart(wished: number[], gap: number, bottom: number): number[] {
  const order = wished.map((_, i) => i).sort((a, b) => wished[a]! - wished[b]! || a - b);
  const at: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) { at[i] = last = Math.max(wished[i]!, last + gap); }
  let limit = bottom;
  for (const i of [...order].reverse()) { at[i] = Math.min(at[i]!, limit); limit = at[i]! - gap; }
  return at;
}
