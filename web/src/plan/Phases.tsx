// Where each project is in the six phases of Prosjektveiviseren, and where it is decided whether it goes on.
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { PhaseInProgramme, PointInProgramme, ProgrammePage } from "../generated/types";
import { day, number } from "../shared/format";
import { type State, StateIcon } from "../shared/icons";
import { Part, Row } from "./programme_parts";

/** The first that is to be decided, of all projects: by day, those without a day last. */
export function nextPoint(page: ProgrammePage): PointInProgramme | undefined {
  const points = [...page.projects.flatMap((p) => p.phases.map((phase) => phase.point)), ...page.other_points].filter((p) => p?.state === "next") as PointInProgramme[];
  const when = (p: PointInProgramme) => p.day ?? "9999";
  return points.sort((a, b) => when(a).localeCompare(when(b)))[0];
}

export function Phases({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const told = page.projects.filter((p) => p.phases.length > 0);
  return (
    <Part name="phases" kind="decision_point" empty={told.length + page.other_points.length === 0} mayAdd={page.may_change}>
      {told.map((p) => (
        <Fragment key={p.id}>
          <h3><Row kind="project" id={p.id}>{p.code} {p.name}</Row>{p.phase === null && <span className="note"> {t("programme.phase.unknown")}</span>}</h3>
          <ol className="phases">{p.phases.map((phase) => <Phase key={phase.phase} phase={phase} />)}</ol>
        </Fragment>
      ))}
      {page.other_points.map((p) => <p key={p.id}>{p.project}, {t(`choice.project_phase.${p.phase}`)}: <Point of={p} /></p>)}
    </Part>
  );
}

const icons: Record<PhaseInProgramme["state"], State> = { done: "done", now: "now", ahead: "waiting", unknown: "question" };

function Phase({ phase: p }: { phase: PhaseInProgramme }) {
  const { t } = useTranslation();
  return (
    <li aria-current={p.state === "now" ? "step" : undefined} className={p.state}>
      <span className="iw"><StateIcon state={icons[p.state]} /><span><b>{t(`choice.project_phase.${p.phase}`)}</b>{p.state !== "unknown" && <span className="note"> {t(`programme.phase.${p.state}`)}</span>}</span></span>
      {p.point && <span className="line"><Point of={p.point} /></span>}
    </li>
  );
}

/** The day it is or was decided, by whom, and what came of it. */
function Point({ of: p }: { of: PointInProgramme }) {
  const { t } = useTranslation();
  const warnings = [p.state === "missing" && t("programme.point.missing"), p.state !== "decided" && p.days_late > 0 && t("programme.point.late", { count: p.days_late, days: number(p.days_late) })];
  return (
    <>
      <Row kind="decision_point" id={p.id}>{p.day ? day(p.day) : t("programme.no_day")}</Row>{p.body && `, ${p.body}`}{p.decision && `: ${t(`choice.point_decision.${p.decision}`)}`}
      {p.state === "next" && <b className="line">{t("programme.point.next")}</b>}
      {warnings.map((words) => words && <span className="iw" key={words}><StateIcon state="warning" size={14} />{words}</span>)}
    </>
  );
}
