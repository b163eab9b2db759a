// The programme: its projects in a tree with their money, phases and decision points, milestones, groups and facts.
import { useTranslation } from "react-i18next";
import type { FactInProgramme, GroupInProgramme, ProgrammePage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { date, day, daysBetween, none, number, percent, shortKroner } from "../shared/format";
import { Figure } from "../shared/Figure";
import { Answer } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Milestones } from "./Milestones";
import { nextPoint, Phases } from "./Phases";
import { moneyRows, MoneyLink, Projects } from "./Projects";
import { NotSaid, Part, PartTable, Row } from "./programme_parts";
import "./programme.css";

export function ProgrammeTab() {
  const { key, when } = useAddress();
  const answer = useAnswer<ProgrammePage>(`${key}/programme`, when);
  return <Answer part of={answer} rows={10}>{(page) => <Programme page={page} />}</Answer>;
}

function Programme({ page }: { page: ProgrammePage }) {
  return (
    <>
      <Finding page={page} />
      {page.projects.length > 0 && <Strip page={page} />}
      <Projects page={page} />
      {page.projects.length + page.other_points.length > 0 && <Phases page={page} />}
      <Milestones page={page} />
      <Groups page={page} />
      <Facts page={page} />
    </>
  );
}

/** How it stands, in a sentence or two. */
function Finding({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const over = page.projects.filter((p) => p.over !== null).length;
  const late = page.milestones.filter((m) => m.state === "late").length;
  const done = page.milestones.filter((m) => m.state === "done").length;
  return (
    <p className="finding">
      {[
        page.projects.length > 0 && t("programme.finding.projects", { count: page.projects.length }),
        over > 0 && t("programme.finding.over", { count: over }),
        page.milestones.length > 0 && (done === 0 ? t("programme.finding.milestones.none", { count: page.milestones.length }) : t("programme.finding.milestones", { count: page.milestones.length, done: number(done) })),
        late > 0 && t("programme.finding.late", { count: late }),
      ].filter(Boolean).join(" ") || t("programme.finding.nothing")}
    </p>
  );
}

function Strip({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const next = page.milestones.find((m) => m.state === "ahead");
  const point = nextPoint(page);
  const marked = page.projects.some((p) => p.sum_marked);
  const rows = moneyRows(page.projects);
  const used = page.budget !== null && page.actual !== null && page.budget > 0 ? page.actual / page.budget : null;
  return (
    <dl className="figures">
      <Figure term={t("project.budget")} notes={[page.budget === null ? t("programme.budget.unknown") : t("programme.budget.all")]}>
        <MoneyLink rows={rows}><Fig marked={marked}>{page.budget === null ? none : shortKroner(page.budget)}</Fig></MoneyLink>
      </Figure>
      <Figure term={t("project.actual")} notes={[page.over !== null ? t("programme.over", { amount: shortKroner(page.over) }) : used !== null ? t("programme.used", { share: percent(used) }) : page.actual === null ? t("programme.actual.unknown") : ""]}>
        <MoneyLink rows={rows}><Fig marked={marked}>{page.actual === null ? none : shortKroner(page.actual)}</Fig></MoneyLink>
      </Figure>
      <Figure term={t("programme.next_point")} notes={point ? [t("programme.next_point.what", { phase: t(`choice.project_phase.${point.phase}`), project: point.project }), point.days_late > 0 && t("programme.point.late", { count: point.days_late, days: number(point.days_late) })].filter(Boolean) : [t("programme.next_point.none")]}>
        {point ? <Row kind="decision_point" id={point.id} className="fig">{point.day ? day(point.day) : t("programme.no_day")}</Row> : none}
      </Figure>
      <Figure term={t("programme.next_milestone")} notes={[next ? `${next.name}, ${t("programme.in_days", { count: daysBetween(page.today, next.due) })}` : t("programme.next_milestone.none")]}>
        {next ? <Row kind="milestone" id={next.id} className="fig">{day(next.due)}</Row> : none}
      </Figure>
    </dl>
  );
}

function Groups({ page }: { page: ProgrammePage }) {
  const { groups } = page;
  return (
    <Part name="groups" kind="working_group" empty={groups.length === 0} mayAdd={page.may_change} note={groups.length > 0 && <span className="note">{groups.length}</span>}>
      <PartTable caption="groups" heads={["working_group.name", "working_group.code", "working_group.area", "working_group.status"]}>
        <tbody>{groups.map((g) => <Group key={g.id} group={g} />)}</tbody>
      </PartTable>
    </Part>
  );
}

function Group({ group: g }: { group: GroupInProgramme }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row"><Thing of="working_group" id={g.id}>{g.name}</Thing></th>
      <td data-k={t("working_group.code")}><Row kind="working_group" id={g.id}>{g.code}</Row></td>
      <td data-k={t("working_group.area")}>{g.area || none}</td>
      <td data-k={t("working_group.status")}>{g.status || <NotSaid />}</td>
    </tr>
  );
}

function Facts({ page }: { page: ProgrammePage }) {
  const { facts } = page;
  return (
    <Part name="facts" kind="programme_fact" empty={facts.length === 0} mayAdd={page.may_change}>
      <dl className="factlist">{facts.map((f) => <div key={f.id}><dt>{f.name}</dt><dd><Row kind="programme_fact" id={f.id}><Fig marked={f.marked}>{said(f)}</Fig></Row></dd></div>)}</dl>
    </Part>
  );
}

/** Decimals come in hundredths. */
function said(f: FactInProgramme): string {
  if (f.day) return date(f.day);
  if (f.number !== null) return `${number(f.number / 100, f.number % 100 === 0 ? 0 : 2)} ${f.unit === "NOK" ? "kr" : f.unit}`;
  return f.value;
}
