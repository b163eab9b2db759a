// What is drawn of the rows in sight: load, freezes, bars with slack, arrows, and the lines of the days that matter.
import { memo } from "react";
import { number } from "../shared/format";
import { amber, type Marks, type Scale } from "./Axis";
import type { CutoverInPlan, TeamInPlan } from "../generated/types";
import { dayNumber } from "./days";
import { arrow, type Bar, type Box, loadOf, monthStart, type Row, type Span, ticksOf } from "./layout";

export interface Place { index: number; top: number; row: Row }

interface Props {
  scale: Scale; places: Place[]; top: number; height: number; row: number; found: Marks; teams: Map<string, TeamInPlan>;
  barAt: (id: string) => Bar | undefined; placeOf: (id: string) => number | undefined; after: Map<string, CutoverInPlan[]>; frozen: Map<string, Span[]>; chosen: string | undefined;
}

export const people = (hundredths: number): string => number(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);

export const Picture = memo(function Picture(props: Props) {
  const { scale, places, top, height, row, found } = props;
  const { x, width, span, unit } = scale;
  const bottom = top + height;
  const bars = places.flatMap(({ row: one, top: at }) => (one.kind === "cutover" ? [{ bar: props.barAt(one.id)!, at }] : []));
  const grid = (strong: boolean) => ticksOf(span, unit).filter((tick) => tick.strong === strong).map((tick) => `M${x(tick.at)} ${top}V${bottom}`).join("");
  return (
    <svg className="rows" width={width} height={height} viewBox={`0 ${top} ${width} ${height}`} style={{ top }} aria-hidden="true">
      <defs><Hatch id="frys" /></defs>
      {places.map(({ row: one, top: at }) => one.kind === "team" && <rect key={one.id} y={at} width={width} height={row} fill="#f6f7f8" />)}
      <path d={grid(false)} stroke="#eceded" /><path d={grid(true)} stroke="#9b9da0" />
      <path d={places.map(({ top: at, row: one }) => (one.kind === "cutover" ? `M0 ${at + row - 0.5}H${width}` : "")).join("")} stroke="#eceded" />
      <path d={places.map(({ top: at, row: one }) => (one.kind === "team" ? `M0 ${at + 0.5}H${width}` : "")).join("")} stroke="#9b9da0" />
      <path d={hatched(props, bottom)} fill="url(#frys)" className="freeze" />
      {places.map(({ row: one, top: at }) => one.kind === "team" && <Load key={one.id} team={props.teams.get(one.name)} at={at + 4 + (row - 25)} scale={scale} />)}
      <path d={found.marks.map((m) => (m.first ? "" : `M${x(m.at)} ${top}V${bottom}`)).join("")} stroke={amber} strokeDasharray="3 3" opacity=".6" />
      <path d={found.marks.map((m) => (m.first ? `M${x(m.at)} ${top}V${bottom}` : "")).join("")} stroke={amber} strokeWidth="2" />
      {found.today && <path d={`M${x(found.today.at)} ${top}V${bottom}`} stroke="#005db1" strokeWidth="1.5" />}
      <path d={bars.map(({ bar, at }) => slack(bar, at + row - 12.5, x)).join("")} className="slack" />
      {bars.map(({ bar, at }) => <OneBar key={bar.of.id} bar={bar} at={at + row - 21} scale={scale} chosen={props.chosen === bar.of.id} />)}
      <Arrows {...props} />
    </svg>
  );
});

export function Hatch({ id }: { id: string }) {
  return <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f3ead8" fillOpacity=".55" /><path d="M0 0v6" stroke="#c9ad78" strokeWidth="1.4" /></pattern>;
}

/** What binds all goes over all rows; the rest only over its own, where it is not frozen already. */
function hatched({ frozen, places, scale: { x }, top, row }: Props, bottom: number): string {
  const box = ({ from, to }: Span, y: number, end: number) => `M${x(from)} ${y}H${x(to)}V${end}H${x(from)}z`;
  const all = frozen.get("") ?? [];
  const own = places.flatMap(({ row: one, top: at }) => (one.kind === "cutover" ? (frozen.get(one.id) ?? []).flatMap((span) => less(span, all)).map((span) => box(span, at, at + row)) : []));
  return all.map((span) => box(span, top, bottom)).join("") + own.join("");
}

export function less(span: Span, others: readonly Span[]): Span[] {
  return others.reduce<Span[]>((left, other) => left.flatMap((one) => {
    if (other.to <= one.from || other.from >= one.to) return [one];
    return [{ from: one.from, to: other.from }, { from: other.to, to: one.to }].filter((rest) => rest.from < rest.to);
  }), [span]);
}

/** From the end of the bar to the last day it can end. */
function slack({ of, to, latest }: Bar, y: number, x: Scale["x"]): string {
  return of.done || of.critical || latest <= to ? "" : `M${x(to + 1)} ${y}H${x(latest + 1)}m0-4v8`;
}

const loads = { over: ["#b81a1a", "#fff"], full: ["#5f97c4", "#10263d"], half: ["#b9d2e6", "#10263d"], some: ["#dbe6f0", "#10263d"] } as const;

function Load({ team, at, scale: { x, span } }: { team: TeamInPlan | undefined; at: number; scale: Scale }) {
  return team?.months.map((month) => {
    const load = loadOf(month);
    const from = dayNumber(month.from);
    const to = monthStart(from, 1);
    if (!load || to <= span.from || from >= span.to) return null;
    const [fill, ink] = loads[load];
    const wide = x(to) - x(from);
    const strong = load === "full" || load === "over";
    const text = people(month.people);
    return (
      <g key={month.from}>
        <rect x={x(from) + 0.5} y={at} width={Math.max(wide - 1, 1)} height="17" fill={fill} />
        {wide > 7 * text.length + 2 && <text x={x(from) + wide / 2} y={at + 13} textAnchor="middle" style={{ fill: ink }} fontWeight={strong ? 600 : 400}>{text}</text>}
      </g>
    );
  });
}

function OneBar({ bar: { of, from, to, base }, at, scale: { x }, chosen }: { bar: Bar; at: number; scale: Scale; chosen: boolean }) {
  const left = x(from);
  const wide = Math.max(x(to + 1) - left, 3);
  const look = of.done ? "done" : of.critical ? "critical" : of.cutover_class === "interim" ? "interim" : "light";
  const sum = people(of.teams.reduce((all, team) => all + team.people, 0));
  const done = of.progress && !of.done ? (wide * Math.min(of.progress, 100)) / 100 : 0;
  return (
    <g data-bar={of.id} className={chosen ? `bar-of ${look} chosen` : `bar-of ${look}`}>
      <rect x={left + 0.5} y={at + 0.5} width={Math.max(wide - 1, 2)} height="16" rx="1" />
      {done > 1 && <rect x={left + 0.5} y={at + 0.5} width={done - 1} height="16" className="progress" />}
      {of.done && wide > 16 ? <path d={`M${left + 5} ${at + 8.5}l3 3 5.5-6`} className="plan-tick" /> : wide > 7 * sum.length + 8 && <text x={left + 5} y={at + 13}>{sum}</text>}
      {(of.days_late > 0 || of.broken.length > 0) && <Wrong x={left + wide + 9} y={at + 8.5} />}
      {of.fixed && <path d={`M${left - 1} ${at - 2}v21`} className="fixed" />}
      {base && <path d={`M${x(base.from)} ${at + 19}H${x(base.to + 1)}`} className="base" />}
    </g>
  );
}

/** Late, or against a rule. */
export const Wrong = ({ x, y }: { x: number; y: number }) => (
  <><circle cx={x} cy={y} r="6.5" fill="#b81a1a" /><path d={`M${x} ${y - 3.5}v4.5m0 1.5v1.5`} stroke="#fff" strokeWidth="1.6" /></>
);

function Arrows({ places, barAt, placeOf, after, scale: { x }, row }: Props) {
  const drawn = new Set<string>();
  const paths = ["", ""];
  const boxOf = ({ from, to }: Bar, top: number): Box => ({ left: x(from), right: x(to + 1), top: top + row - 21, bottom: top + row - 4 });
  const draw = (before: string, next: string) => {
    const a = placeOf(before), b = placeOf(next);
    const from = barAt(before), to = barAt(next);
    if (a === undefined || b === undefined || !from || !to || drawn.has(`${before} ${next}`)) return;
    drawn.add(`${before} ${next}`);
    paths[from.of.critical && to.of.critical ? 1 : 0] += arrow(boxOf(from, a), boxOf(to, b));
  };
  for (const { row: one } of places)
    if (one.kind === "cutover") {
      for (const before of barAt(one.id)?.of.after ?? []) draw(before, one.id);
      for (const next of after.get(one.id) ?? []) draw(one.id, next.id);
    }
  return <><path d={paths[0]} className="arrow" /><path d={paths[1]} className="arrow critical" /></>;
}
