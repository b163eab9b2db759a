// Where things stand in the timeline: rows by team, bars, months, freezes and arrows. No drawing here.
import type { CutoverInPlan, FreezeInPlan, PlanView, TeamInPlan, TeamMonth } from "../generated/types";
import { dayNumber, isoOf, weekday } from "./days";

/** First and last day of a bar, the last it can end without moving the end, and what was planned first. */
export interface Bar { of: CutoverInPlan; from: number; to: number; latest: number; base: { from: number; to: number } | null }

const bars = new WeakMap<CutoverInPlan, Bar>();

export function barOf(of: CutoverInPlan): Bar {
  const known = bars.get(of);
  if (known) return known;
  const { baseline_start: from, baseline_finish: to } = of;
  const differs = from !== null && to !== null && (from !== of.start || to !== of.finish);
  const bar = { of, from: dayNumber(of.start), to: dayNumber(of.finish), latest: dayNumber(of.latest_finish), base: differs ? { from: dayNumber(from), to: dayNumber(to) } : null };
  bars.set(of, bar);
  return bar;
}

export interface TeamRow { kind: "team"; id: string; name: string; team: TeamInPlan | undefined; open: boolean; count: number }
export interface CutoverRow { kind: "cutover"; id: string; team: string }
export type Row = TeamRow | CutoverRow;

export const teamOf = (c: CutoverInPlan): string => c.teams[0]?.name ?? "";
export const teamRow = (team: string): string => `team:${team}`;

/** Each team with its cutovers by start, in the order of the plan's teams; a cutover stands under its first team. */
export function rowsOf(plan: PlanView, shown: readonly CutoverInPlan[], closed: ReadonlySet<string>): Row[] {
  const under = new Map<string, CutoverInPlan[]>(plan.teams.map((team) => [team.name, []]));
  for (const c of shown) {
    const team = teamOf(c);
    const own = under.get(team);
    if (own) own.push(c);
    else under.set(team, [c]);
  }
  const teams = new Map(plan.teams.map((team) => [team.name, team]));
  return [...under].flatMap(([name, own]): Row[] => {
    if (own.length === 0) return [];
    const open = !closed.has(name);
    own.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
    const head: TeamRow = { kind: "team", id: teamRow(name), name, team: teams.get(name), open, count: own.length };
    return [head, ...(open ? own.map((c): CutoverRow => ({ kind: "cutover", id: c.id, team: name })) : [])];
  });
}

/** Who waits for whom, the soonest first. */
export function successorsOf(cutovers: readonly CutoverInPlan[]): Map<string, CutoverInPlan[]> {
  const all = new Map<string, CutoverInPlan[]>();
  for (const c of cutovers)
    for (const before of c.after) {
      const own = all.get(before);
      if (own) own.push(c);
      else all.set(before, [c]);
    }
  for (const own of all.values()) own.sort((a, b) => (a.start < b.start ? -1 : 1));
  return all;
}

export interface Span { from: number; to: number }

/** Whole months around the bars and the first day; a milestone or today far away does not stretch it. */
export function spanOf(plan: PlanView): Span {
  let first = plan.end, last = plan.first_day ?? plan.end;
  for (const c of plan.cutovers) {
    if (c.start < first) first = c.start;
    for (const day of [c.finish, c.latest_finish]) if (day > last) last = day;
  }
  return { from: monthStart(dayNumber(first), 0), to: monthStart(dayNumber(last), 1) };
}

/** The first day of the month, so many months on. */
export function monthStart(day: number, on: number): number {
  const at = new Date(day * 86_400_000);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + on, 1) / 86_400_000;
}

export type Unit = "year" | "quarter" | "month" | "week";
/** Pixels a day; the first is for plans of many years. */
export const levels = [0.12, 0.3, 0.45, 0.7, 1.1, 1.8, 3, 5, 8] as const;
export const levelOf: Record<"quarter" | "month" | "week", number> = { quarter: 2, month: 4, week: 7 };

export const unitAt = (px: number): Unit => (px >= 3 ? "week" : px >= 0.72 ? "month" : px >= 0.26 ? "quarter" : "year");

export interface Tick { at: number; to: number; strong: boolean }

/** Where a new unit of the axis begins; strong is where the unit above it does. */
export function ticksOf(span: Span, unit: Unit): Tick[] {
  const months = { year: 12, quarter: 3, month: 1, week: 0 }[unit];
  const ticks: Tick[] = [];
  const next = (at: number) => (unit === "week" ? at + 7 : monthStart(at, months - (new Date(at * 86_400_000).getUTCMonth() % months)));
  let at = unit === "week" ? span.from - weekday(span.from) : span.from;
  while (at < span.to) {
    const to = next(at);
    const day = isoOf(at);
    ticks.push({ at: Math.max(at, span.from), to: Math.min(to, span.to), strong: unit === "week" ? Number(day.slice(8)) <= 7 : day.endsWith("01-01") });
    at = to;
  }
  return ticks;
}

export type Load = "over" | "full" | "half" | "some" | null;

/** How full a team is in a month. */
export function loadOf({ people, capacity }: TeamMonth): Load {
  if (people <= 0) return null;
  if (people > capacity) return "over";
  if (people === capacity) return "full";
  return people * 2 >= capacity ? "half" : "some";
}

export interface FullTeam { name: string; months: number; people: number; capacity: number }

/** The team that is at or over its capacity in most months. */
export function fullestTeam(teams: readonly TeamInPlan[]): FullTeam | null {
  let fullest: FullTeam | null = null;
  for (const { name, months } of teams) {
    const full = months.filter((month) => month.people > 0 && month.people >= month.capacity);
    const most = full.reduce<TeamMonth | null>((best, month) => (best && best.people >= month.people ? best : month), null);
    if (most && full.length > (fullest?.months ?? 0)) fullest = { name, months: full.length, people: most.people, capacity: most.capacity };
  }
  return fullest;
}

/** The days that are frozen for each cutover, run together; under "" those that bind all. */
export function frozenDays(freezes: readonly FreezeInPlan[]): Map<string, Span[]> {
  const all = new Map<string, Span[]>();
  for (const { spans, cutovers } of freezes) {
    const days = spans.map((span) => ({ from: dayNumber(span.first), to: dayNumber(span.last) + 1 }));
    for (const id of cutovers.length ? cutovers : [""]) all.set(id, [...(all.get(id) ?? []), ...days]);
  }
  for (const [id, days] of all) all.set(id, runTogether(days));
  return all;
}

function runTogether(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

export interface Box { left: number; right: number; top: number; bottom: number }

/** An arrow from the end of one bar to the start of another: in from the side when there is room, else from above or below. */
export function arrow(from: Box, to: Box): string {
  const out = (from.top + from.bottom) / 2;
  if (to.left - from.right >= 12) {
    const into = (to.top + to.bottom) / 2;
    return `M${from.right} ${out}H${to.left - 7}V${into}H${to.left}m-5-3l5 3-5 3`;
  }
  const x = Math.max(to.left + 4, Math.min(from.right, to.left + 8));
  const down = to.top > from.top;
  const into = down ? to.top : to.bottom;
  return `M${from.right} ${out}H${x}V${into}m-3${down ? "-5l3 5 3-5" : " 5l3-5 3 5"}`;
}
