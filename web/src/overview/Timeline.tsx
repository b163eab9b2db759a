// Milestones above the line, last days of notice below it. On a narrow screen: a list.
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { NoticeView, Overview } from "../generated/types";
import { byName, day, daysBetween, list, today } from "../shared/format";
import { gather } from "../shared/gather";
import { useWidth } from "../shared/useWidth";
import { layout, type Placed, spanOf, type Span, widthOf } from "./timeline_layout";

interface Mark { date: string; name: string }
const lane = 17;

/** One label a day; a system several municipalities have is named once. */
export function noticeMarks(notices: NoticeView[]): Mark[] {
  return gather(notices, (n) => n.last_day_of_notice).map(([date, all]) => {
    const bySystem = gather(all, (n) => n.system).sort(([a], [b]) => byName(a, b));
    const names = bySystem.map(([system, own]) => (own.length > 1 ? `${system} (${list(own.map((n) => n.municipality))})` : system));
    return { date, name: names.length > 4 ? `${names.slice(0, 3).join(", ")} + ${names.length - 3}` : names.join(", ") };
  });
}

export function Timeline({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const { box, width } = useWidth<HTMLElement>(1232);
  const milestones = view.milestones.map((m) => ({ date: m.due, name: m.name }));
  const notices = noticeMarks(view.notices);
  const span = spanOf(view.as_of, [...milestones, ...notices].map((m) => m.date), view.cooperation.target_date);
  if (!span) return null;
  const inside = (m: Mark) => m.date >= span.from && m.date <= span.to;
  const above = milestones.filter(inside);
  const below = notices.filter(inside);
  return (
    <figure className="tl" ref={box}>
      <Picture span={span} above={above} below={below} asOf={view.as_of} width={width} />
      <div className="tl-list">
        <MarkList title={t("overview.milestones")} marks={above} />
        <MarkList title={t("overview.last_day_of_notice")} marks={below} />
      </div>
    </figure>
  );
}

function MarkList({ title, marks }: { title: string; marks: Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <>
      <h2 className="h3">{title}</h2>
      <ul>{marks.map((m) => <li key={m.date + m.name}><time dateTime={m.date}>{day(m.date)}</time> {m.name}</li>)}</ul>
    </>
  );
}

interface PictureProps { span: Span; above: Mark[]; below: Mark[]; asOf: string; width: number }

function Picture({ span, above, below, asOf, width }: PictureProps) {
  const { t } = useTranslation();
  const right = width - 92;
  const days = daysBetween(span.from, span.to);
  const x = (date: string) => 4 + (daysBetween(span.from, date) / days) * (right - 4);
  const place = (marks: Mark[]) => layout(marks.map((m) => ({ x: x(m.date), width: widthOf(`${day(m.date)} ${m.name}`) })), width);
  const up = place(above);
  const down = place(below);
  const lanes = (placed: Placed[]) => placed.reduce((most, p) => Math.max(most, p.lane + 1), 0);
  const axis = 28 + lanes(up) * lane + 8;
  const height = axis + 30 + (lanes(down) + 1) * lane;
  return (
    <svg className="tl-picture" viewBox={`0 0 ${width} ${height}`} width="100%" role="img"
      aria-label={t("overview.timeline.label", { from: day(span.from), to: day(span.to), milestones: t("overview.timeline.milestones", { count: above.length }), notices: t("overview.timeline.notices", { count: below.length }) })}>
      <text x="0" y="12" className="mute">{t("overview.milestones")}</text>
      <Years span={span} x={x} axis={axis} right={right} />
      {above.map((m, i) => <Milestone key={m.date + m.name} mark={m} at={x(m.date)} placed={up[i]!} axis={axis} />)}
      {below.length > 0 && <text x="0" y={height - 4} className="mute">{t("overview.last_day_of_notice")}</text>}
      {below.map((m, i) => <Notice key={m.date} mark={m} at={x(m.date)} placed={down[i]!} axis={axis} />)}
      {span.from === asOf && (
        <>
          <circle cx="6" cy={axis} r="5" fill="#fff" stroke="#0b2545" strokeWidth="2.5" />
          <text x="0" y={axis + 19}>{asOf === today() ? t("overview.today") : day(asOf)}</text>
        </>
      )}
    </svg>
  );
}

function Years({ span, x, axis, right }: { span: Span; x: (date: string) => number; axis: number; right: number }) {
  const first = Number(span.from.slice(0, 4));
  const last = Number(span.to.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const quarters = last - first <= 6 ? ["04-01", "07-01", "10-01"] : [];
  const within = (date: string) => date > span.from && date <= span.to;
  return (
    <>
      <line x1="0" x2={right} y1={axis} y2={axis} stroke="#0b2545" strokeWidth="3" />
      {years.map((year) => (
        <Fragment key={year}>
          {within(`${year}-01-01`) && x(`${year}-01-01`) > 76 && (
            <>
              <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={axis - 8} y2={axis + 8} stroke="#0b2545" strokeWidth="2" />
              <text x={x(`${year}-01-01`) + 5} y={axis + 17} className="year">{year}</text>
            </>
          )}
          {quarters.map((q) => within(`${year}-${q}`) && (
            <line key={q} x1={x(`${year}-${q}`)} x2={x(`${year}-${q}`)} y1={axis - 4} y2={axis + 4} stroke="#0b2545" />
          ))}
        </Fragment>
      ))}
    </>
  );
}

interface MarkProps { mark: Mark; at: number; placed: Placed; axis: number }

function Milestone({ mark, at, placed, axis }: MarkProps) {
  const y = axis - 22 - placed.lane * lane;
  return (
    <g>
      <line x1={at} x2={at} y1={y - 9} y2={axis} stroke="#0b2545" />
      <path d={`M${at} ${axis - 6}l6 6-6 6-6-6z`} fill="#0b2545" />
      <text x={placed.end ? at - 6 : at + 6} y={y} textAnchor={placed.end ? "end" : "start"} className="label"><tspan fontWeight="600">{day(mark.date)}</tspan> {mark.name}</text>
    </g>
  );
}

function Notice({ mark, at, placed, axis }: MarkProps) {
  const y = axis + 34 + placed.lane * lane;
  return (
    <g>
      <line x1={at} x2={at} y1={axis + 2} y2={y} stroke="#80540f" strokeDasharray="2 2" />
      <path d={`M${at} ${axis + 9}l-5-8h10z`} fill="#80540f" />
      <text x={placed.end ? at - 6 : at + 6} y={y} textAnchor={placed.end ? "end" : "start"} className="label"><tspan fontWeight="600" fill="#6b450a">{day(mark.date)}</tspan> {mark.name}</text>
    </g>
  );
}
