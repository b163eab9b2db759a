// Models of delivery, and whatever else is chosen between: points by criterion, who is first, and which weight turns it.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { AlternativesAnswer, PointsGivenView, WeighedSubjectView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { list, number, percent } from "../shared/format";
import { Answer, Empty } from "../shared/Page";
import { Bar } from "../shared/parts";
import { To } from "../shared/To";
import { ChoiceHead } from "./ChoiceHead";
import { ToRows } from "./words";
import "../compare/area.css";

export function AlternativesTab() {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  const answer = useAnswer<AlternativesAnswer>(`${key}/alternatives`, when);
  return (
    <>
      <ChoiceHead tab="alternativer" lead={t("portfolio.alternatives.lead")} />
      <Answer part of={answer} rows={12}>
        {({ subjects }) => (subjects.length === 0 ? <Empty>{t("portfolio.alternatives.none")}</Empty> : <>{subjects.map((s) => <Subject key={s.subject} subject={s} />)}</>)}
      </Answer>
      <p className="lnk">
        <To page="/$key/tabell/$entity" of={{ entity: "criterion" }}>{t("portfolio.alternatives.edit.criteria")}</To>
        <To page="/$key/tabell/$entity" of={{ entity: "alternative" }}>{t("portfolio.alternatives.edit.alternatives")}</To>
        <To page="/$key/tabell/$entity" of={{ entity: "alternative_score" }}>{t("portfolio.alternatives.edit.points")}</To>
      </p>
    </>
  );
}

function Subject({ subject }: { subject: WeighedSubjectView }) {
  const { t } = useTranslation();
  const { alternatives, criteria } = subject;
  const title = subject.subject === "leveransemodell" ? t("portfolio.alternatives.delivery_model") : subject.subject;
  const first = alternatives.filter((a) => a.place === 1 && a.total !== null).map((a) => a.name);
  return (
    <section className="part" aria-label={title}>
      <h2>{title}</h2>
      <p>
        {first.length > 0 ? t("portfolio.alternatives.first", { names: list(first) }) : t("portfolio.alternatives.nobody")}
        {subject.margin !== null && first.length === 1 && <> {t("portfolio.alternatives.margin", { points: number(subject.margin / 100, 2) })}</>}
        {subject.missing > 0 && <> {t("portfolio.alternatives.missing", { count: subject.missing })}</>}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("portfolio.alternatives.table", { subject: title })}>
        <Table className="t cd" data-color="neutral" style={{ minWidth: 420 + alternatives.length * 150 }}>
          <caption className="sr">{t("portfolio.alternatives.table", { subject: title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("portfolio.weights.criterion")}</th>
              {alternatives.map((a) => <th key={a.name} scope="col" className={a.place === 1 ? "rec" : undefined}><span className="cn">{a.name}</span>{a.description && <span className="note line">{a.description}</span>}</th>)}
              <th scope="col">{t("portfolio.alternatives.turns")}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((c, i) => (
              <tr key={c.criterion}>
                <th scope="row">{c.criterion} <span className="note"><ToRows rows={c.rows}>{percent(c.share)}</ToRows></span></th>
                {alternatives.map((a) => <td key={a.name} className={a.place === 1 ? "rec" : undefined}><Points of={a.points[i]!} /></td>)}
                <td>{c.turn ? t("portfolio.alternatives.turn", { weight: number(c.turn.at / 100, c.turn.at % 100 ? 2 : 0), first: c.turn.first }) : <span className="mute">{t("portfolio.alternatives.no_turn")}</span>}</td>
              </tr>
            ))}
            <tr className="sum">
              <th scope="row"><b>{t("portfolio.fact.score")}</b></th>
              {alternatives.map((a) => <td key={a.name} className={a.place === 1 ? "rec" : undefined}>{a.total === null ? <span className="mute">{t("portfolio.not_assessed")}</span> : <span className="sc strong"><Bar share={a.total / 500} /><span>{number(a.total / 100, 2)}</span></span>}</td>)}
              <td />
            </tr>
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function Points({ of }: { of: PointsGivenView }) {
  const { t } = useTranslation();
  if (of.points === null) return <span className="mute">{t("portfolio.not_assessed")}</span>;
  return (
    <>
      <ToRows rows={of.rows}><span className="sc"><Bar share={of.points / 500} /><span>{number(of.points / 100, 2)}</span></span></ToRows>
      {of.reason && <span className="note line">{of.reason}</span>}
    </>
  );
}
