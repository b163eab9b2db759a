// The portfolio that costs least of all that keep the rules: what is chosen in each area, for each municipality.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { ChooseAnswer, ChosenAreaView } from "../generated/types";
import { useAddress } from "../shared/address";
import { BlockTable } from "../shared/BlockTable";
import { date, list, number, percent, roundKroner, shortKroner, thousands } from "../shared/format";
import { Figure } from "../shared/Figure";
import { StateIcon } from "../shared/icons";
import { Answer, Empty } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Rows, To } from "../shared/To";
import { BoardFilters } from "./BoardFilters";
import { ChoiceHead, ScenarioPick } from "./ChoiceHead";
import { isMarked, letsThrough, municipalitiesOf, placeOf, procurements, type Stands } from "./chosen";
import { NoteLink } from "./NoteLink";
import { type Proof, usePortfolio } from "./usePortfolio";
import { Contradiction, useChoiceWord } from "./words";

export function PortfolioTab() {
  const { answer, proof } = usePortfolio();
  return (
    <>
      <ChoiceHead tab="portefolje" lead={answer.data && <Finding found={answer.data} />} actions={<NoteLink />} />
      <ScenarioPick />
      {answer.data && proof && <ProofLeft found={answer.data} proof={proof} />}
      <Answer part of={answer} rows={14}>{(found) => <Portfolio found={found} />}</Answer>
    </>
  );
}

function Portfolio({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  return (
    <>
      {found.contradiction.length > 0 && <Contradiction contradiction={found.contradiction} />}
      {found.areas.length > 0 ? <><Figures found={found} /><Board found={found} /></> : found.status !== "infeasible" && <Empty>{t("portfolio.empty")}</Empty>}
      <LostIntegrations found={found} />
      <NextBest found={found} />
      <NotReviewed found={found} />
    </>
  );
}

/** How far the proof has come, and a way to stop it or let it go on. */
function ProofLeft({ found, proof }: { found: ChooseAnswer; proof: Proof }) {
  const { t } = useTranslation();
  const far = found.cost === null ? t("portfolio.proof.no_answer") : t("portfolio.proof.far", { cost: shortKroner(found.cost), bound: shortKroner(found.bound ?? 0), gap: percent(found.gap, 2) });
  return (
    <div className="panel proof noprint">
      <p role="status" className="iw"><StateIcon state={proof.working ? "now" : "warning"} /><span>{proof.working ? t("portfolio.proof.working", { seconds: proof.working }) : t("portfolio.proof.stopped")} {far}</span></p>
      {proof.working
        ? <Button className="b" variant="secondary" onClick={proof.stop}>{t("portfolio.proof.stop")}</Button>
        : proof.goOn && <Button className="b" variant="secondary" onClick={proof.goOn}>{t("portfolio.proof.go_on")}</Button>}
    </div>
  );
}

function Finding({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  if (found.status === "infeasible") return <>{t("portfolio.lead.infeasible")}</>;
  if (found.cost === null) return <>{t("portfolio.lead.unknown")}</>;
  const cost = t("portfolio.lead.cost", { cost: shortKroner(found.cost), years: found.years, from: date(found.from) });
  if (found.status === "optimal") return <>{cost} {t("portfolio.lead.proven")}</>;
  return <>{cost} {t("portfolio.lead.gap", { gap: percent(found.gap, 2), bound: shortKroner(found.bound ?? 0) })}</>;
}

function Figures({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  const moving = found.areas.reduce((all, a) => all + a.users_who_move, 0);
  const deferred = found.areas.filter((a) => a.choice === "deferred").length;
  const users = found.areas.reduce((all, a) => all + a.users, 0);
  return (
    <dl className="figures">
      <Figure term={t("portfolio.figure.procurements")} notes={[t("portfolio.figure.procurements.of", { areas: number(found.areas.length) })]}>{number(procurements(found))}</Figure>
      <Figure term={t("portfolio.figure.moving")} notes={[t("portfolio.figure.moving.of", { users: number(users) })]}>{number(moving)}</Figure>
      <Figure term={t("portfolio.figure.interim")} notes={[t("portfolio.figure.interim.of", { deferred: number(deferred) })]}>{number(found.areas.filter((a) => a.interim_until).length)}</Figure>
      <Figure term={t("portfolio.figure.not_reviewed")} notes={found.not_reviewed.length ? [<a key="queue" href="#queue">{t("portfolio.figure.not_reviewed.see")}</a>] : []}>{number(found.not_reviewed.length)}</Figure>
    </dl>
  );
}

function Board({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const municipalities = municipalitiesOf(found);
  const shown = found.areas.filter((area) => letsThrough(search, area));
  return (
    <section className="part" aria-labelledby="board">
      <h2 id="board">{t("portfolio.board")}</h2>
      <BoardFilters found={found} municipalities={municipalities} shown={shown.length} />
      {shown.length === 0 ? <Empty>{t("portfolio.filter.none")}</Empty> : (
        <BlockTable className="board">
          <caption className="sr">{t("portfolio.board")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("portfolio.area")}</th><th scope="col">{t("portfolio.choice")}</th>
              {municipalities.map((name) => <th key={name} scope="col">{name}</th>)}
              <th scope="col" className="num">{t("portfolio.cost_thousand")}</th><th scope="col">{t("portfolio.second")}</th>
            </tr>
          </thead>
          <tbody>{shown.map((area) => <BoardRow key={area.area} area={area} municipalities={municipalities} />)}</tbody>
          <tfoot><tr><th scope="row" colSpan={2 + municipalities.length}>{t(shown.length < found.areas.length ? "portfolio.sum_of_shown" : "portfolio.sum_of_areas")}</th><td className="num" data-k={t("portfolio.cost_thousand")}><Fig marked={shown.some(isMarked)}>{thousands(shown.reduce((all, a) => all + a.cost, 0))}</Fig></td><td /></tr></tfoot>
        </BlockTable>
      )}
      <p className="note">{t("portfolio.board.note", { years: found.years })}</p>
    </section>
  );
}

function BoardRow({ area, municipalities }: { area: ChosenAreaView; municipalities: string[] }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  const { search } = useAddress();
  return (
    <tr>
      <th scope="row"><To page="/$key/valg/$code" of={{ code: area.area }} q={{ scenario: search.scenario }}>{area.area_name}</To></th>
      <td data-k={t("portfolio.choice")}><span><b>{word(area.choice)}</b>{area.by_person && <span className="note line">{t("portfolio.scenario.by_person")}</span>}<Until area={area} /></span></td>
      {municipalities.map((name) => <td key={name} data-k={name}><Place area={area} stands={placeOf(area, name)} /></td>)}
      <td className="num" data-k={t("portfolio.cost_thousand")}>{area.choice === "deferred" ? "–" : <Fig marked={isMarked(area)}>{thousands(area.cost)}</Fig>}</td>
      <td data-k={t("portfolio.second")}>{area.second === null ? <span className="mute">{t("portfolio.second.none")}</span> : <span>{word(area.second)} <span className="note">{t("portfolio.second.dearer", { amount: thousands(area.margin) })}</span></span>}</td>
    </tr>
  );
}

function Until({ area }: { area: ChosenAreaView }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  if (area.interim_until) return <span className="note line">{t("portfolio.interim", { until: date(area.interim_until), target: word(area.target ?? "new_procurement").toLowerCase() })}</span>;
  if (area.deferred_until) return <span className="note line">{t("portfolio.deferred_until", { until: date(area.deferred_until) })}</span>;
  return null;
}

function Place({ area, stands }: { area: ChosenAreaView; stands: Stands }) {
  const { t } = useTranslation();
  if (stands.kind === "none") return <span className="mute">{t("portfolio.place.none")}</span>;
  if (stands.kind === "deviates") return <>{t("portfolio.place.deviates", { products: list(stands.products) })}{stands.until && <span className="note line">{t("portfolio.until", { until: date(stands.until) })}</span>}</>;
  const product = area.kept.length > 1 && stands.product ? <span className="note line">{stands.product}</span> : null;
  return <span className={`place ${stands.kind}`}>{t(`portfolio.place.${stands.kind}`)}{product}</span>;
}

function LostIntegrations({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  if (found.integrations_lost.length === 0) return null;
  return (
    <section className="part" aria-labelledby="lost">
      <h2 id="lost">{t("portfolio.lost")}</h2>
      <BlockTable>
        <caption className="sr">{t("portfolio.lost")}</caption>
        <thead><tr><th scope="col">{t("portfolio.lost.from")}</th><th scope="col">{t("portfolio.lost.to")}</th><th scope="col">{t("portfolio.municipality")}</th><th scope="col" className="num">{t("portfolio.cost_thousand")}</th></tr></thead>
        <tbody>
          {found.integrations_lost.map((one) => (
            <tr key={one.id}>
              <th scope="row"><Rows entity="integration" ids={[one.id]}>{one.from_product}</Rows></th><td data-k={t("portfolio.lost.to")}>{one.to_product}</td>
              <td data-k={t("portfolio.municipality")}>{one.municipality}</td><td className="num" data-k={t("portfolio.cost_thousand")}>{thousands(one.amount)}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}

/** The next best portfolios, told by where they differ from the best. */
function NextBest({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  const word = useChoiceWord();
  if (found.alternatives.length === 0 || found.cost === null) return null;
  const best = new Map(found.areas.map((a) => [a.area, a]));
  return (
    <section className="part" aria-labelledby="next">
      <h2 id="next">{t("portfolio.next")}</h2>
      <ol className="next">
        {found.alternatives.map((other, i) => {
          const differ = other.areas.filter((a) => best.get(a.area)?.choice !== a.choice);
          return (
            <li key={i}>
              <b>{t("portfolio.next.dearer", { amount: roundKroner(other.cost - found.cost!) })}</b>{" "}
              {differ.length ? differ.map((a) => t("portfolio.next.instead", { area: best.get(a.area)?.area_name, other: word(a.choice), best: word(best.get(a.area)!.choice) })).join(" ") : t("portfolio.next.who_serves")}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function NotReviewed({ found }: { found: ChooseAnswer }) {
  const { t } = useTranslation();
  if (found.not_reviewed.length === 0) return null;
  return (
    <section className="part" aria-labelledby="queue">
      <h2 id="queue">{t("portfolio.queue")}</h2>
      <p className="note">{t("portfolio.queue.why")}</p>
      <BlockTable>
        <caption className="sr">{t("portfolio.queue")}</caption>
        <thead><tr><th scope="col">{t("portfolio.product")}</th><th scope="col">{t("portfolio.municipality")}</th><th scope="col">{t("portfolio.number")}</th><th scope="col" className="num">{t("portfolio.value_thousand")}</th></tr></thead>
        <tbody>
          {found.not_reviewed.map((one) => (
            <tr key={one.contract}>
              <th scope="row"><To page="/$key/avtale/$id" of={{ id: String(one.contract) }}>{one.product}</To></th>
              <td data-k={t("portfolio.municipality")}>{one.municipality}</td><td data-k={t("portfolio.number")}>{one.number || "–"}</td><td className="num" data-k={t("portfolio.value_thousand")}>{thousands(one.value)}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}
