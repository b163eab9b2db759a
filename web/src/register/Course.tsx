// How far each working group had come, day by day: lines, and the table with the same numbers.
import { Table } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompletenessCourse } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { day, none, percent } from "../shared/format";
import { Answer } from "../shared/Page";
import { Thing } from "../shared/Thing";
import { useWidth } from "../shared/useWidth";
import { widthOf } from "../overview/timeline_layout";
import { apart, type CourseLine, courseLines, places } from "./course_lines";
import "./calendar.css";

export function Course({ group }: { group?: number }) {
  const { key, when } = useAddress();
  const answer = useAnswer<CompletenessCourse>(`${key}/completeness/course`, when);
  return <Answer part of={answer}>{(course) => <Shown course={course} group={group} />}</Answer>;
}

function Shown({ course, group }: { course: CompletenessCourse; group?: number }) {
  const { t } = useTranslation();
  const lines = courseLines(course, t("missing.all"), t("missing.without_group"));
  const [chosen, choose] = useState(group === undefined ? "" : String(group));
  const line = lines.find((l) => l.key === chosen) ?? lines[0];
  if (!line || course.days.length === 0) return null;
  const first = line.degrees.find((d) => d.wanted > 0) ?? line.degrees[0]!;
  const last = line.degrees.at(-1)!;
  const values = { name: line.label, from: percent(first.degree), to: percent(last.degree), first: day(course.days[line.degrees.indexOf(first)]), last: day(course.days.at(-1)) };
  const finding = course.days.length > 1 ? t("course.finding", values) : t("course.finding.one", values);
  return (
    <section className="part">
      <div className="h2row"><h2>{t("course.title")}</h2><span className="note">{t("course.note", { count: course.days_recorded, shown: course.days.length })}</span></div>
      <p className="found">{finding}</p>
      {course.days.length > 1 && <Picture days={course.days} lines={lines} chosen={line.key} finding={finding} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={t("course.title")}>
        <Table className="t" data-color="neutral">
          <caption className="sr">{t("course.title")}</caption>
          <thead><tr><th scope="col">{t("entity.working_group")}</th>{course.days.map((d) => <th key={d} scope="col" className="num">{day(d)}</th>)}</tr></thead>
          <tbody>
            {lines.map((l) => (
              <tr key={l.key} className={l.key === line.key ? "here" : undefined} onMouseEnter={() => choose(l.key)} onFocus={() => choose(l.key)}>
                <th scope="row"><Thing of="working_group" id={Number(l.key) || null}>{l.label}</Thing></th>
                {l.degrees.map((d, i) => <td key={course.days[i]} className="num">{d.wanted ? percent(d.degree) : none}</td>)}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

const top = 14;
const bottom = 24;

function Picture({ days, lines, chosen, finding }: { days: string[]; lines: CourseLine[]; chosen: string; finding: string }) {
  const { box, width } = useWidth<HTMLElement>(800);
  const short = (name: string) => (widthOf(name) > 190 ? `${name.slice(0, 24)}…` : name);
  const right = width - (width < 520 ? 60 : 16 + Math.max(...lines.map((l) => widthOf(short(l.label)))));
  const height = Math.max(220, lines.length * 16 + top + bottom);
  const at = places(days);
  const x = (i: number) => 40 + at[i]! * (right - 40);
  const y = (share: number) => height - bottom - share * (height - top - bottom);
  const labels = apart(lines.map((l) => y(l.degrees.at(-1)!.degree) + 4), 15, height - bottom + 4);
  return (
    <figure ref={box} className="coursepic">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}><line x1="40" x2={right} y1={y(share)} y2={y(share)} stroke={share ? "#e3e5e7" : "#9b9da0"} /><text x="34" y={y(share) + 4} textAnchor="end">{percent(share)}</text></g>
        ))}
        {lines.map((l, n) => [n, l] as const).sort(([, a], [, b]) => Number(a.key === chosen) - Number(b.key === chosen)).map(([n, l]) => {
          const points = l.degrees.flatMap((d, i) => (d.wanted ? [[x(i), y(d.degree)] as const] : []));
          return (
            <g key={l.key} className={l.key === chosen ? "on" : undefined}>
              <path className="one" d={points.map(([px, py], i) => `${i ? "L" : "M"}${px} ${py}`).join("")} />
              {points.map(([px, py]) => <circle key={px} cx={px} cy={py} r="2.5" />)}
              {(width >= 520 || l.key === chosen) && <text x={right + 8} y={labels[n]}>{width < 520 ? percent(l.degrees.at(-1)!.degree) : short(l.label)}</text>}
            </g>
          );
        })}
        <text x="40" y={height - 6}>{day(days[0])}</text>
        <text x={right} y={height - 6} textAnchor="end">{day(days.at(-1))}</text>
      </svg>
    </figure>
  );
}
