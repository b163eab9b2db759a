// When each cutover is: the timeline or the table, what they come to, and what can be done with them.
import { Button } from "@digdir/designsystemet-react";
import { memo, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath, Refused, useAnswer } from "../shared/api";
import { Figure } from "../shared/Figure";
import { date, day, daysBetween, inWords, language, number } from "../shared/format";
import { Download, StateIcon } from "../shared/icons";
import { Answer, Empty } from "../shared/Page";
import { To } from "../shared/To";
import { useSteps } from "../shared/useSteps";
import { Below } from "./Below";
import type { PlanView } from "../generated/types";
import { freeDays } from "./days";
import { Draft } from "./Draft";
import { Filters, useLevel } from "./Filters";
import { Gantt } from "./Gantt";
import { fullestTeam, rowsOf } from "./layout";
import { MakeRows } from "./MakeRows";
import { Moved } from "./Moved";
import { people } from "./Picture";
import { PlanHead } from "./PlanHead";
import { PlanTable } from "./PlanTable";
import { shownOf } from "./shown";
import { useMoving } from "./useMoving";

export function PlanTab() {
  const { t } = useTranslation();
  const { key, when, search, kjent } = useAddress();
  const steps = useSteps(key);
  const draft = search.utkast === "1" || undefined;
  const query = { ...when, draft, scenario: search.scenario };
  const answer = useAnswer<PlanView>(`${key}/plan`, query);
  const nothing = answer.error instanceof Refused && answer.error.view?.code === "cutover_nothing" ? answer.error.message : null;
  const waits = answer.isPlaceholderData && answer.isFetching;
  return (
    <div className="plan">
      <PlanHead tab="plan" lead={answer.data && <Finding plan={answer.data} />} actions={answer.data && <Actions plan={answer.data} />} />
      {waits && <p role="status" className="note">{t("timeline.waiting")}</p>}
      {nothing !== null ? <Empty>{nothing} <To page="/$key/valg">{t("timeline.empty.choose")}</To> <To page="/$key/tabell/$entity" of={{ entity: "cutover" }}>{t("timeline.empty.write")}</To></Empty>
        : <Answer part of={answer} rows={14}>{(plan) => <Plan plan={plan} query={query} may={plan.may_change && !kjent} steps={steps} />}</Answer>}
    </div>
  );
}

function Finding({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const teams = plan.teams.filter((team) => plan.cutovers.some((c) => c.teams[0]?.name === team.name)).length;
  const late = plan.cutovers.filter((c) => c.days_late > 0).length;
  const status = plan.status === "late" ? t("timeline.lead.late", { count: late, number: inWords(late, true) }) : t(`timeline.lead.${plan.status}`);
  const from = plan.basis === "scenario" ? t("timeline.lead.scenario", { name: plan.scenario }) : t(`timeline.lead.${plan.basis}`);
  const published = plan.mode === "published" && plan.published ? ` ${t("timeline.lead.published", { day: day(plan.published.day) })}` : "";
  return <>{status} {t("timeline.lead.count", { count: plan.cutovers.length, number: number(plan.cutovers.length), teams: inWords(teams) })}, {from}.{published}</>;
}

function Actions({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const { key, search, when, set } = useAddress();
  const table = search.vis === "tabell";
  const views = [["timeline.view.timeline", false], ["timeline.view.table", true]] as const;
  return (
    <>
      <span className="toggle noprint" role="group" aria-label={t("timeline.view")}>
        {views.map(([label, own]) => <button key={label} type="button" aria-pressed={table === own} onClick={() => set({ vis: own ? "tabell" : undefined })}>{t(label)}</button>)}
      </span>
      {plan.mode === "published" && <Button className="b" variant="secondary" onClick={() => set({ utkast: "1" })}>{t("timeline.replan")}</Button>}
      <Button asChild className="b" variant="secondary"><a href={apiPath(`${key}/plan/calendar.ics`, { scenario: search.scenario, ...when })}><Download /> {t("timeline.calendar")}</a></Button>
    </>
  );
}

function Reports() {
  const { t } = useTranslation();
  const { key, when, search } = useAddress();
  const at = (ending: string) => apiPath(`${key}/report/plan.${ending}`, { lang: language(), scenario: search.scenario, draft: search.utkast === "1", ...when });
  return <p className="lnk noprint">{["html", "pdf", "xlsx"].map((ending) => <a key={ending} href={at(ending)}>{t(`timeline.report.${ending}`)}</a>)}</p>;
}

interface PlanProps { plan: PlanView; query: Record<string, string | boolean | undefined>; may: boolean; steps: ReturnType<typeof useSteps> }

function Plan({ plan, query, may, steps }: PlanProps) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const free = useMemo(() => freeDays(plan.free_days), [plan.free_days]);
  const moving = useMoving(plan, query, free, may, steps);
  const level = useLevel();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((team: string, open: boolean) => setClosed((old) => {
    const next = new Set(old);
    if (open) next.delete(team);
    else next.add(team);
    return next;
  }), []);
  const { bare, kommune } = search;
  const shown = useMemo(() => shownOf(plan.cutovers, { bare, kommune }), [plan, bare, kommune]);
  const rows = useMemo(() => rowsOf(plan, shown, closed), [plan, shown, closed]);
  const critical = useMemo(() => plan.cutovers.filter((c) => c.critical && !c.done), [plan]);
  const here = useMemo(() => { const ids = new Set(shown.map((c) => c.id)); return moving.shown.cutovers.filter((c) => ids.has(c.id)); }, [shown, moving.shown]);
  return (
    <>
      <Figures plan={plan} critical={critical.length} />
      {plan.not_planned > 0 && <p className="iw outside"><StateIcon state="warning" /><span>{t("timeline.not_planned", { count: plan.not_planned })}</span></p>}
      {plan.mode === "draft" && <Draft plan={plan} may={may} steps={steps} />}
      <Filters plan={plan} shown={shown.length} />
      {search.vis === "tabell" ? <PlanTable all={here} moving={moving} /> : shown.length === 0 ? <Empty>{t(plan.cutovers.length ? "timeline.none_shown" : "timeline.none")}</Empty> : (
        <>
          <Gantt plan={plan} rows={rows} free={free} moving={moving} level={level} toggle={toggle} />
          <p className="note">{t("timeline.note")} <span className="noprint">{t("timeline.note.keys")}</span></p>
        </>
      )}
      <Moved moving={moving} steps={steps} />
      <Reports />
      <Below plan={plan} critical={critical} />
      {may && <MakeRows plan={plan} steps={steps} />}
    </>
  );
}

const Figures = memo(function Figures({ plan, critical }: { plan: PlanView; critical: number }) {
  const { t } = useTranslation();
  const { first_day: first, end, chance } = plan;
  const left = first === null ? 0 : daysBetween(end, first);
  const ends = first === null ? [] : [left > 0 ? t("timeline.figure.end.before", { count: left - 1, day: date(first) }) : t("timeline.figure.end.after", { count: 1 - left, day: date(first) })];
  const full = useMemo(() => fullestTeam(plan.teams), [plan.teams]);
  return (
    <dl className="figures">
      <Figure term={t("timeline.figure.end")} notes={ends}><span className="ex">{day(end)}</span></Figure>
      <Figure term={t("timeline.figure.chance")} notes={chance ? [t("timeline.figure.chance.p80", { day: day(chance.end_p80) })] : [t("timeline.figure.chance.none")]}>{chance?.first_day == null ? "–" : <span className="ex">{t("timeline.percent", { number: chance.first_day })}</span>}</Figure>
      <Figure term={t("timeline.figure.critical")} notes={critical ? [<a key="critical" href="#critical">{t("timeline.figure.critical.see")}</a>] : []}>{number(critical)} <small>{t("timeline.figure.critical.unit", { count: critical })}</small></Figure>
      <Figure term={t("timeline.figure.full")} notes={full ? [t("timeline.figure.full.of", { count: full.months, people: people(full.people), capacity: people(full.capacity), months: inWords(full.months) })] : []}>{full?.name ?? t("timeline.figure.full.none")}</Figure>
    </dl>
  );
});
