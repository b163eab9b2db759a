// What stands over the rows: milestones with day and name, years, and quarters, months or weeks.
import { useTranslation } from "react-i18next";
import { layout, widthOf } from "../overview/timeline_layout";
import { day, language } from "../shared/format";
import type { PlanView } from "../generated/types";
import { dayNumber, isoOf, weekday } from "./days";
import { type Span, type Tick, ticksOf, type Unit } from "./layout";

export const amber = "#80540f";
const lane = 16;

export interface Scale { span: Span; px: number; width: number; unit: Unit; x: (day: number) => number }

interface Mark { at: number; day: string; name: string; first: boolean; placed: { lane: number; end: boolean } }
export interface Marks { marks: Mark[]; lanes: number; today: { at: number; placed: Mark["placed"] } | null; height: number }

/** Milestones within the span, and the first day when no milestone has it. No two names overlap. */
export function marksOf(plan: PlanView, scale: Scale, firstDay: string, todayIs: string): Marks {
  const all = plan.milestones.filter((m) => m.state !== "dropped").map((m) => ({ day: m.day, name: m.name }));
  if (plan.first_day && !all.some((m) => m.day === plan.first_day)) all.push({ day: plan.first_day, name: firstDay });
  const marks = all.map((m) => ({ ...m, at: dayNumber(m.day), first: m.day === plan.first_day })).filter(({ at }) => at >= scale.span.from && at <= scale.span.to).sort((a, b) => a.at - b.at);
  const now = dayNumber(plan.today);
  const today = now >= scale.span.from && now <= scale.span.to ? now : null;
  const labels = marks.map((m) => ({ x: scale.x(m.at), width: widthOf(`${day(m.day)} ${m.name}`) + 4 }));
  const placed = layout([...labels, ...(today === null ? [] : [{ x: scale.x(today), width: widthOf(todayIs) }])], scale.width);
  const lanes = placed.reduce((most, one) => Math.max(most, one.lane + 1), 0);
  return { marks: marks.map((m, i) => ({ ...m, placed: placed[i]! })), lanes, today: today === null ? null : { at: today, placed: placed.at(-1)! }, height: lanes * lane + 42 };
}

export function Axis({ scale, found }: { scale: Scale; found: Marks }) {
  const { t } = useTranslation();
  const { x, span, width, unit } = scale;
  const top = (of: { lane: number }) => (found.lanes - of.lane) * lane - 4;
  const foot = found.height;
  const ticks = ticksOf(span, unit);
  return (
    <svg width={width} height={foot} className="gantt-axis" aria-hidden="true">
      {ticks.map((tick, i) => <Unit key={tick.at} tick={tick} unit={unit} scale={scale} foot={foot} first={i === 0} />)}
      {found.today && (
        <>
          <path d={`M${x(found.today.at)} ${top(found.today.placed) - 9}V${foot}`} stroke="#005db1" strokeWidth="1.5" />
          <text x={x(found.today.at) + (found.today.placed.end ? -6 : 6)} y={top(found.today.placed)} textAnchor={found.today.placed.end ? "end" : "start"} className="today">{t("overview.today")}</text>
        </>
      )}
      {found.marks.map((m, i) => (
        <g key={i}>
          <path d={`M${x(m.at)} ${top(m.placed)}V${foot}`} stroke={amber} strokeDasharray={m.first ? undefined : "2 2"} />
          <path d={`M${x(m.at)} ${top(m.placed) - 9}l4.5 4.5-4.5 4.5-4.5-4.5z`} fill={amber} />
          <text x={x(m.at) + (m.placed.end ? -8 : 8)} y={top(m.placed)} textAnchor={m.placed.end ? "end" : "start"}><tspan fontWeight="600">{day(m.day)}</tspan> {m.name}</text>
        </g>
      ))}
    </svg>
  );
}

const months = new Map<string, Intl.DateTimeFormat>();

function monthName(at: number): string {
  const code = language();
  let format = months.get(code);
  if (!format) {
    format = new Intl.DateTimeFormat(code === "en" ? "en-GB" : "nb-NO", { month: "short", timeZone: "UTC" });
    months.set(code, format);
  }
  return format.format(new Date(at * 86_400_000)).replace(".", "").slice(0, 3);
}

/** The number of the week by ISO 8601: the week of its Thursday, counted from the year's first. */
export function weekNumber(day: number): number {
  const thursday = day - weekday(day) + 3;
  const year = Number(isoOf(thursday).slice(0, 4));
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / 86_400_000) / 7);
}

function Unit({ tick: { at, to, strong }, unit, scale: { x, px, width }, foot, first }: { tick: Tick; unit: Unit; scale: Scale; foot: number; first: boolean }) {
  const { t } = useTranslation();
  const year = isoOf(at).slice(0, 4);
  const room = (to - at) * px;
  const small = unit === "year" ? "" : unit === "quarter" ? t("timeline.quarter", { number: Math.floor((Number(isoOf(at).slice(5, 7)) + 2) / 3) }) : unit === "month" ? monthName(at).slice(0, room < 27 ? 1 : 3) : String(weekNumber(at));
  const above = unit === "week" ? `${monthName(at)} ${year}` : year;
  return (
    <>
      <path d={`M${x(at)} ${foot - (strong ? 32 : 16)}V${foot}`} stroke={strong ? "#9b9da0" : "#eceded"} />
      {x(at) + 30 < width && (strong || unit === "year" || (first && room > 30 && unit !== "week")) && <text x={x(at) + 4} y={foot - 20} className="year">{above}</text>}
      {room >= 14 && <text x={x((at + to) / 2)} y={foot - 5} textAnchor="middle" className="unit">{small}</text>}
    </>
  );
}
