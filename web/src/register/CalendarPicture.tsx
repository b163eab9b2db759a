// A line for each contract that has an end: it runs (bar), notice must be given (triangle), it may be prolonged (dashed).
// On a narrow screen the table says it all.
import { useTranslation } from "react-i18next";
import type { CalendarPage, ContractView } from "../generated/types";
import { day, daysBetween } from "../shared/format";
import { useWidth } from "../shared/useWidth";
import { type CalendarSpan, calendarSpan, shownContracts } from "./calendar_rows";

const row = 24;
const top = 30;
const left = 300;
const dates = 84;

export function CalendarPicture({ page, finding }: { page: CalendarPage; finding: string }) {
  const { t } = useTranslation();
  const { box, width } = useWidth<HTMLElement>(1232);
  const { shown, left: more } = shownContracts(page);
  if (shown.length === 0) return null;
  const span = calendarSpan(page.as_of, shown);
  const days = daysBetween(span.from, span.to);
  const right = width - 12;
  const x = (date: string) => left + Math.min(1, Math.max(0, daysBetween(span.from, date) / days)) * (right - left);
  const height = top + shown.length * row + 8;
  return (
    <figure ref={box} className="calpic">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        <text x={left - 10} y="16" textAnchor="end" className="days">{t("calendar.last_day")}</text>
        <Axis span={span} x={x} height={height} right={right} />
        <line x1={x(page.as_of)} x2={x(page.as_of)} y1={top - 6} y2={height} className="today" />
        {shown.map((c, i) => <Line key={c.id} c={c} y={top + i * row + row / 2} x={x} asOf={page.as_of} />)}
      </svg>
      <figcaption className="note">
        <Key><rect x="0" y="4" width="18" height="6" className="runs" /></Key>{t("calendar.key.runs")}
        <Key><path d="M9 13l-5-9h10z" className="due" /></Key>{t("contracts.last_day_of_notice").toLocaleLowerCase()}
        <Key><path d="M0 7h18" className="option" /></Key>{t("calendar.key.option")}
        {more > 0 && <span> {t("calendar.more", { count: more })}</span>}
      </figcaption>
    </figure>
  );
}

const Key = ({ children }: { children: React.ReactNode }) => <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">{children}</svg>;

function Axis({ span, x, height, right }: { span: CalendarSpan; x: (date: string) => number; height: number; right: number }) {
  const first = Number(span.from.slice(0, 4));
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  const wide = (right - left) / years.length;
  return (
    <g className="axis">
      {years.map((year, i) => {
        const at = i === 0 ? left : x(`${year}-01-01`);
        return (
          <g key={year}>
            <line x1={at} x2={at} y1="6" y2={height} />
            {(wide > 34 || i % 2 === 0) && <text x={at + 4} y="16">{year}</text>}
            {wide > 80 && ["04-01", "07-01", "10-01"].filter((q) => `${year}-${q}` > span.from).map((q) => <line key={q} x1={x(`${year}-${q}`)} x2={x(`${year}-${q}`)} y1={top - 8} y2={height} className="q" />)}
          </g>
        );
      })}
    </g>
  );
}

function Line({ c, y, x, asOf }: { c: ContractView; y: number; x: (date: string) => number; asOf: string }) {
  const { t } = useTranslation();
  const ends = c.ends!;
  const end = x(ends);
  const notice = c.last_day_of_notice;
  const from = c.signed && c.signed > asOf ? c.signed : asOf;
  const short = c.product.length > 22 ? `${c.product.slice(0, 21)}…` : c.product;
  const option = c.option_to && c.option_to > ends ? c.option_to : null;
  return (
    <g>
      <text x={left - dates - 16} y={y + 4} textAnchor="end">{short}, {c.municipality}</text>
      <text x={left - 10} y={y + 4} textAnchor="end" className="days">{c.notice === "ahead" ? day(notice) : t(c.notice === "passed" ? "contracts.passed" : "compare.evidence.missing")}</text>
      <rect x={x(from)} y={y - 4} width={Math.max(1, end - x(from))} height="8" className="runs" />
      {option && <path d={`M${end} ${y}H${x(option)}`} className="option" />}
      <path d={`M${end} ${y - 7}v14`} className="end" />
      {c.notice === "ahead" && notice && <path d={`M${x(notice)} ${y + 5}l-5-10h10z`} className="due" />}
    </g>
  );
}
