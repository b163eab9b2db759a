// All about one cutover: why it is not sooner, its deadline and chance, who does it, and what was planned before.
import { Button } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { date, day, list, none, number, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { To } from "../shared/To";
import type { CutoverInPlan, PlanView } from "../generated/types";
import { people } from "./Picture";
import type { Moving } from "./useMoving";

interface Props { c: CutoverInPlan; plan: PlanView; moving: Moving; after: CutoverInPlan[]; goTo: (id: string) => void }

export function Details({ c, plan, moving, after, goTo }: Props) {
  const { t } = useTranslation();
  const before = c.after.flatMap((id) => plan.cutovers.find((one) => one.id === id) ?? []);
  const was = (from: string | null, to: string | null) => from && to && (from === c.start && to === c.finish ? t("timeline.same_days") : `${day(from)}–${day(to)}`);
  const facts: [string, ReactNode][] = [
    ["when", `${day(c.start)}–${day(c.finish)}, ${t("timeline.working_days", { count: c.days })}`],
    ["deadline", c.deadline ? <Deadline c={c} /> : none],
    ["slack", c.slack > 0 ? t("timeline.slack_of", { count: c.slack, until: date(c.latest_finish) }) : t("timeline.slack_none")],
    ["chance", c.chance === null ? null : t("timeline.percent", { number: c.chance })],
    ["work", t("timeline.person_days", { number: people(c.work) })],
    ["teams", list(c.teams.map((team) => t("timeline.of_team", { number: people(team.people), team: team.name })))],
    ["system", c.system && (c.from_system ? t("timeline.from_system", { from: c.from_system, to: c.system }) : c.system)],
    ["rehearsal", c.rehearsal_days > 0 && t("timeline.working_days", { count: c.rehearsal_days })],
    ["parallel", c.parallel_days > 0 && t("timeline.working_days", { count: c.parallel_days })],
    ["begun", c.actual_start && day(c.actual_start)],
    ["progress", c.progress !== null && t("timeline.percent", { number: c.progress })],
    ["published", was(c.published_start, c.published_finish)],
    ["baseline", was(c.baseline_start, c.baseline_finish)],
    ["waits_for", before.length > 0 && <Others all={before} goTo={goTo} />],
    ["waiting", after.length > 0 && <Others all={after} goTo={goTo} />],
  ];
  return (
    <div className="panel">
      <p><b>{t("timeline.why")}</b> {sentence(c.why)}</p>
      {c.broken.map((one, i) => <p key={i} className="iw"><StateIcon state="stop" /><span>{sentence(one)}</span></p>)}
      <dl className="plan-facts">
        {facts.map(([name, value]) => value && <div key={name}><dt>{t(`timeline.fact.${name}`)}</dt><dd>{value}</dd></div>)}
      </dl>
      <p className="lnk">
        {c.row > 0 && <To page="/$key/rader/$entity/$id" of={{ entity: "cutover", id: String(c.row) }}>{t("timeline.open_row")}</To>}
        {c.fixed && moving.may && !c.done && <Button className="b" variant="secondary" onClick={() => moving.letLoose(c)}>{t("timeline.loosen")}</Button>}
      </p>
    </div>
  );
}

function Deadline({ c }: { c: CutoverInPlan }) {
  const { t } = useTranslation();
  if (c.days_late === 0) return day(c.deadline);
  return <span className="iw"><StateIcon state="warning" /><span>{day(c.deadline)}, {t("timeline.late", { count: c.days_late, number: number(c.days_late) })}</span></span>;
}

function Others({ all, goTo }: { all: CutoverInPlan[]; goTo: (id: string) => void }) {
  return <>{all.map((one, i) => <span key={one.id}>{i > 0 && ", "}<button type="button" className="plain" onClick={() => goTo(one.id)}>{one.name}</button></span>)}</>;
}
