// The tree of projects: what each is to reach, who answers for it, and what it has spent of what it got.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammePage, ProjectInProgramme } from "../generated/types";
import { day, none, percent, roundKroner } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Bar, Fig } from "../shared/parts";
import { Rows, To } from "../shared/To";
import { NotSaid, Part, PartTable, Row, wholeKroner } from "./programme_parts";

/** More than an address holds: then the whole table is opened. */
const mostRows = 200;

/** The rows that money of these projects is from. */
export const moneyRows = (projects: readonly ProjectInProgramme[]): number[] => projects.filter((p) => p.budget !== null || p.actual !== null).map((p) => p.id);

export function MoneyLink({ rows, children }: { rows: number[]; children: ReactNode }) {
  if (rows.length === 0) return <>{children}</>;
  if (rows.length > mostRows) return <To page="/$key/tabell/$entity" of={{ entity: "project" }} className="fig">{children}</To>;
  return <Rows entity="project" ids={rows} className="fig">{children}</Rows>;
}

export function Projects({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const { projects } = page;
  const heads = ["entity.project", "project.phase", "programme.answers", "programme.period", "programme.budget", "programme.actual", "programme.spent"];
  const all = { rows: moneyRows(projects), marked: projects.some((p) => p.sum_marked) };
  return (
    <Part name="projects" kind="project" empty={projects.length === 0} mayAdd={page.may_change} note={projects.length > 0 && <span className="note">{t("programme.projects.what")}</span>}>
      <PartTable caption="projects" heads={heads} numbers={[4, 5]}>
        <tbody>{projects.map((p, i) => <Project key={p.id} project={p} rows={moneyRows(projects.slice(i, i + p.below + 1))} />)}</tbody>
        {all.rows.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{t("programme.sum")}</th><td colSpan={3} />
              <Amount what="budget" sum={page.budget} {...all} /><Amount what="actual" sum={page.actual} {...all} />
              <td data-k={t("programme.spent")}><Spent budget={page.budget} actual={page.actual} over={page.over} /></td>
            </tr>
          </tfoot>
        )}
      </PartTable>
    </Part>
  );
}

function Project({ project: p, rows }: { project: ProjectInProgramme; rows: number[] }) {
  const { t } = useTranslation();
  const group = p.below > 0;
  const about = [p.kind && t(`choice.project_kind.${p.kind}`), p.area, p.parent && t("programme.below", { code: p.parent })].filter(Boolean).join(" · ");
  return (
    <tr className={group ? "group" : undefined}>
      <th scope="row" style={{ "--depth": Math.min(p.depth, 6) } as React.CSSProperties} className="tree">
        {p.depth > 0 && <span className="sr">{t("programme.level", { level: p.depth + 1 })} </span>}
        <Row kind="project" id={p.id}>{p.code} {p.name}</Row>
        {about && <span className="note line">{about}</span>}
        {p.goal && <span className="note line">{t("project.goal")}: {p.goal}</span>}
      </th>
      <td data-k={t("project.phase")}>{p.phase ? t(`choice.project_phase.${p.phase}`) : <NotSaid />}</td>
      <td data-k={t("programme.answers")}><Answers project={p} /></td>
      <td data-k={t("programme.period")}>{p.start || p.end ? <span><span className="nw">{day(p.start)}–</span><wbr /><span className="nw">{day(p.end)}</span></span> : <NotSaid />}</td>
      <Amount what="budget" sum={p.budget_sum} rows={rows} marked={p.sum_marked} own={p.below > 0 ? p.budget : null} id={p.id} />
      <Amount what="actual" sum={p.actual_sum} rows={rows} marked={p.sum_marked} own={p.below > 0 ? p.actual : null} id={p.id} />
      <td data-k={t("programme.spent")}><Spent budget={p.budget_sum} actual={p.actual_sum} over={p.over} /></td>
    </tr>
  );
}

function Answers({ project: p }: { project: ProjectInProgramme }) {
  const { t } = useTranslation();
  const lines = (["owner", "board", "mandate"] as const).filter((field) => p[field] !== "");
  if (lines.length === 0) return <NotSaid />;
  return <span>{lines.map((field) => <span className="line" key={field}><span className="mute">{t(`project.${field}`)}:</span> {p[field]}</span>)}</span>;
}

interface AmountProps { what: "budget" | "actual"; sum: number | null; rows: number[]; marked: boolean; own?: number | null; id?: number }

/** The sum of a project and all below it; its own beneath, where that is another. */
function Amount({ what, sum, rows, marked, own = null, id = 0 }: AmountProps) {
  const { t } = useTranslation();
  return (
    <td className="num" data-k={t(`programme.${what}`)}>
      {sum === null ? none : (
        <span>
          <MoneyLink rows={rows}><Fig marked={marked}>{wholeKroner(sum)}</Fig></MoneyLink>
          {own !== null && own !== sum && <span className="note line"><Row kind="project" id={id}>{t("programme.own", { amount: wholeKroner(own) })}</Row></span>}
        </span>
      )}
    </td>
  );
}

function Spent({ budget, actual, over }: { budget: number | null; actual: number | null; over: number | null }) {
  const { t } = useTranslation();
  if (over !== null) return <span className="iw"><StateIcon state="stop" /><span>{t("programme.over", { amount: roundKroner(over) })}</span></span>;
  if (budget === null || actual === null || budget === 0) return <>{none}</>;
  return <span className="scored"><Bar share={actual / budget} /><span>{percent(actual / budget)}</span></span>;
}
