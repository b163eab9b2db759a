// The candidates of one area side by side: who must change, the contract, points and cost; why one is chosen, and what turns it.
import { Table } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import { NotFound } from "../app/NotFound";
import type { CandidateView, ChooseAnswer, ChosenAreaView, CostPart } from "../generated/types";
import { useAddress } from "../shared/address";
import { date, kroner, list, number, percent, sentence, thousands } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer, Head, useTitle } from "../shared/Page";
import { Bar, Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { To } from "../shared/To";
import { CostBar, costParts, sumOf, type Part } from "./CostBar";
import { ScenarioPick } from "./ChoiceHead";
import { HandChoice } from "./HandChoice";
import { NoteLink } from "./NoteLink";
import { usePortfolio } from "./usePortfolio";
import { Reason, ToRows, useChoiceWord } from "./words";
import "../compare/area.css";
import "./choose.css";

export function AreaChoicePage() {
  const { params } = useAddress();
  const { answer } = usePortfolio();
  return (
    <Answer of={answer}>
      {(found) => {
        const area = found.areas.find((a) => a.area === params.code);
        return area ? <Area area={area} found={found} /> : <NotFound />;
      }}
    </Answer>
  );
}

const nameOf = (candidate: CandidateView) => candidate.product ?? "new_procurement";
const isChosen = (area: ChosenAreaView, candidate: CandidateView) =>
  candidate.product === null ? area.choice === "new_procurement" : area.kept.some((k) => k.product === candidate.product);

function Area({ area, found }: { area: ChosenAreaView; found: ChooseAnswer }) {
  const { t } = useTranslation();
  const cooperation = useCooperation();
  const { search } = useAddress();
  useTitle(area.area_name, t("nav.choice"), cooperation?.name);
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}>
        <To page="/$key/valg" q={{ scenario: search.scenario }}>{t("nav.choice")}</To> / <span aria-current="page">{area.area_name}</span>
      </nav>
      <Head title={area.area_name} lead={<Finding area={area} years={found.years} />} actions={<NoteLink area={area.area} />} />
      <ScenarioPick />
      {search.scenario && <HandChoice key={`${area.area} ${area.by_person?.entry}`} area={area} scenario={search.scenario} />}
      <Candidates area={area} years={found.years} />
      <div className={area.flips.length > 0 ? "two" : "part"}>
        <section className="panel">
          <h2>{t("portfolio.why", { choice: sayChoice(t, area.choice) })}</h2>
          <ul>{area.reasons.map((reason, i) => <li key={i}><Reason of={reason} /></li>)}</ul>
        </section>
        {area.flips.length > 0 && (
          <section className="panel warn">
            <h2>{t("portfolio.flips")}</h2>
            <ul>{area.flips.map((flip, i) => <li key={i}><Reason of={flip} /></li>)}</ul>
          </section>
        )}
      </div>
      <p className="lnk part"><To page="/$key/fagomrade/$code" of={{ code: area.area }}>{t("portfolio.to_area")}</To></p>
    </>
  );
}

const sayChoice = (t: (key: string) => string, choice: string) =>
  choice === "new_procurement" || choice === "deferred" ? t(`portfolio.word.${choice}`).toLowerCase() : choice;

function Finding({ area, years }: { area: ChosenAreaView; years: number }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  if (area.choice === "deferred") return <>{t("portfolio.area.lead.deferred", { until: area.deferred_until ? date(area.deferred_until) : "–" })}</>;
  const how = area.choice === "new_procurement" ? "procure" : area.by_person ? "by_hand" : "keep";
  const lead = t(`portfolio.area.lead.${how}`, { choice: word(area.choice), cost: kroner(Math.round(area.cost / 100_000) * 100_000), years });
  return (
    <>
      {lead} {t("portfolio.area.lead.move", { moving: number(area.users_who_move), users: number(area.users) })}
      {area.interim_until && <> {t("portfolio.area.lead.interim", { until: date(area.interim_until), target: sayChoice(t, area.target ?? "new_procurement") })}</>}
    </>
  );
}

interface Line { id: string; head: ReactNode; cell: (candidate: CandidateView) => ReactNode; number?: boolean; sum?: boolean }

function Candidates({ area, years }: { area: ChosenAreaView; years: number }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  const sections = useSections(area);
  const { search } = useAddress();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("portfolio.candidates")}>
      <Table className="t cd" data-color="neutral" style={{ minWidth: 190 + area.candidates.length * 190 }}>
        <caption className="sr">{t("portfolio.candidates.caption", { name: area.area_name })}</caption>
        <thead>
          <tr>
            <td><span className="sr">{t("area.side.fact")}</span></td>
            {area.candidates.map((c) => (
              <th key={nameOf(c)} scope="col" className={isChosen(area, c) ? "rec" : undefined}>
                {c.product_id === null ? <span className="cn">{word("new_procurement")}</span> : <Thing of="product" id={c.product_id} className="cn">{c.product!}</Thing>}
                <span className="note">{c.product === null ? t("portfolio.supplier_unknown") : [c.supplier, c.used_by.length > 0 && t("portfolio.used_in", { names: list(c.used_by) })].filter(Boolean).join(", ")}</span>
                {isChosen(area, c) && <span className="recm">{t(area.interim_until ? "portfolio.chosen_interim" : "portfolio.chosen")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr className="sec"><th scope="rowgroup" colSpan={area.candidates.length + 1}>{t(`portfolio.section.${section.id}`, { years })}{section.id === "points" && <span className="note"> {t("portfolio.weights.whose")} <To page="/$key/valg" q={{ fane: "vekter", scenario: search.scenario }}>{t("portfolio.weights.see")}</To></span>}</th></tr>
            {section.lines.map((line) => (
              <tr key={line.id} className={[line.number && "nr", line.sum && "sum"].filter(Boolean).join(" ") || undefined}>
                <th scope="row">{line.head}</th>
                {area.candidates.map((c) => <td key={nameOf(c)} className={isChosen(area, c) ? "rec" : undefined}>{line.cell(c)}</td>)}
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function useSections(area: ChosenAreaView): { id: string; lines: Line[] }[] {
  const { t } = useTranslation();
  const fact = (id: string) => t(`portfolio.fact.${id}`);
  const out = area.candidates.some((c) => c.knocked_out.length > 0);
  return [
    { id: "change", lines: [
      ...(out ? [{ id: "out", head: fact("out"), cell: (c: CandidateView) => (c.knocked_out.length ? <ul>{c.knocked_out.map((r, i) => <li key={i} className="iw"><StateIcon state="stop" /><span><Reason of={r} /></span></li>)}</ul> : t("portfolio.fact.not_out")) }] : []),
      { id: "users", head: fact("users"), number: true, cell: (c) => <span>{number(c.users)}</span> },
      { id: "move", head: fact("move"), number: true, cell: (c) => <><span><b>{number(c.users_who_move)}</b></span> <span className="note">{t("portfolio.of", { all: number(area.users) })}</span></> },
      { id: "who", head: fact("who"), cell: (c) => (c.must_change.length ? list(c.must_change) : t("portfolio.nobody")) },
    ] },
    { id: "contract", lines: [
      { id: "verdict", head: fact("verdict"), cell: (c) => <Verdict candidate={c} /> },
      { id: "exposure", head: fact("exposure"), cell: (c) => <Exposure candidate={c} /> },
    ] },
    { id: "points", lines: [...criteriaOf(area).map((criterion) => ({ id: criterion, head: <CriterionHead area={area} criterion={criterion} />, cell: (c: CandidateView) => <Points candidate={c} criterion={criterion} /> })),
      { id: "score", head: <b>{fact("score")}</b>, sum: true, cell: (c) => <Bars points={c.score} strong /> },
      { id: "time", head: fact("time"), cell: (c) => (c.time ? <>{t(`choice.time_class.${c.time}`)}{c.time_by_person && <span className="note line">{c.time_reason}</span>}</> : t("portfolio.not_assessed")) },
    ] },
    { id: "cost", lines: [
      ...costParts(area.candidates).map((part) => ({ id: part.id, head: <span className="iw"><i className={`sw ${part.id}`} aria-hidden="true" />{t(`portfolio.cost.${part.id}`)}</span>, number: true, cell: (c: CandidateView) => <Amount candidate={c} part={part} /> })),
      { id: "sum", head: <b>{fact("sum")}</b>, number: true, sum: true, cell: (c) => <><span><Fig marked={c.lines.some((l) => l.rows.some((r) => r.marked))}><b>{thousands(c.cost)}</b></Fig></span> <Dearer area={area} candidate={c} /></> },
      { id: "bar", head: <span className="sr">{fact("bar")}</span>, cell: (c) => <CostBar candidate={c} all={area.candidates} /> },
    ] },
  ];
}

const criteriaOf = (area: ChosenAreaView) => [...new Set(area.candidates.flatMap((c) => c.criteria.map((x) => x.criterion)))];

function CriterionHead({ area, criterion }: { area: ChosenAreaView; criterion: string }) {
  const { t } = useTranslation();
  // The weight where every criterion counts: a criterion that is left out gives its weight to the rest.
  const counted = (c: CandidateView) => c.criteria.filter((x) => x.points !== null).length;
  const fullest = area.candidates.reduce((best, c) => (counted(c) > counted(best) ? c : best));
  const weight = fullest.criteria.find((x) => x.criterion === criterion && x.points !== null)?.weight;
  return <>{t(`portfolio.criterion.${criterion}`)}{weight !== undefined && <span className="note"> {percent(weight)}</span>}</>;
}

function Verdict({ candidate }: { candidate: CandidateView }) {
  const { t } = useTranslation();
  const { procurement } = candidate;
  if (candidate.product === null) return <>{t("portfolio.verdict.procured")}</>;
  if (!procurement) return <span className="mute">{t("portfolio.verdict.nobody_joins")}</span>;
  const icon = { extend: "done", minor_change: "done", compete: "warning", unclear: "question" } as const;
  return (
    <div className="verdict">
      <span className="iw"><StateIcon state={icon[procurement.verdict]} /><b>{t(`portfolio.verdict.${procurement.verdict}`)}</b></span>
      {procurement.reasons.map((r, i) => <p key={i}><Reason of={r} /></p>)}
      {procurement.basis && <p className="note">{procurement.basis}</p>}
    </div>
  );
}

function Exposure({ candidate: { procurement } }: { candidate: CandidateView }) {
  const { t } = useTranslation();
  if (!procurement) return <>–</>;
  if (procurement.verdict === "extend" || procurement.verdict === "minor_change") return <>{kroner(0)}</>;
  return <>{procurement.exposure === null ? t("portfolio.exposure_unknown") : kroner(procurement.exposure)}</>;
}

function Points({ candidate, criterion }: { candidate: CandidateView; criterion: string }) {
  const { t } = useTranslation();
  const one = candidate.criteria.find((c) => c.criterion === criterion);
  if (!one || (one.points === null && !one.left_out)) return <span className="mute">{t("portfolio.not_assessed")}</span>;
  if (one.points === null) return <span className="mute">{sentence(one.left_out!.text)}</span>;
  return <ToRows rows={one.rows}><Bars points={one.points} /></ToRows>;
}

function Bars({ points, strong = false }: { points: number | null; strong?: boolean }) {
  const { t } = useTranslation();
  if (points === null) return <span className="mute">{t("portfolio.not_assessed")}</span>;
  return <span className={strong ? "sc strong" : "sc"}><Bar share={points / 500} /><span>{number(points / 100, 2)}</span></span>;
}

function Amount({ candidate, part }: { candidate: CandidateView; part: Part }) {
  const lines = candidate.lines.filter((l) => part.parts.includes(l.part));
  return <span><ToRows rows={lines.flatMap((l) => l.rows)}>{thousands(sumOf(candidate, part.parts as CostPart[]))}</ToRows></span>;
}

function Dearer({ area, candidate }: { area: ChosenAreaView; candidate: CandidateView }) {
  const { t } = useTranslation();
  const lowest = Math.min(...area.candidates.filter((c) => c.knocked_out.length === 0).map((c) => c.cost));
  if (candidate.knocked_out.length > 0) return null;
  return <span className="note">{candidate.cost === lowest ? t("portfolio.lowest") : `+${thousands(candidate.cost - lowest)}`}</span>;
}
