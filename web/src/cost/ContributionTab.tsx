// Who pays what in a joint operation: this year and four ahead, why each amount is what it is, and what would change it.
import { Table } from "@digdir/designsystemet-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ContributionAnswer, OwnerContributionView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { kroner, list, none, number, percent, sentence } from "../shared/format";
import { SelectField } from "../shared/Form";
import { Answer, Empty, Waiting } from "../shared/Page";
import { To } from "../shared/To";
import { EconomyHead } from "./EconomyPage";
import { change, exact, ownerLooks, whole } from "./contributions";
import { CostFigure } from "./CostFigure";
import { CostReport } from "./CostReport";
import { WhatIf } from "./WhatIf";
import { Why } from "./Why";

const Chart = lazy(() => import("../shared/StackedBars").then((m) => ({ default: m.StackedBars })));

export function ContributionTab() {
  const { t } = useTranslation();
  const { key, when, search } = useAddress();
  const answer = useAnswer<ContributionAnswer>(`${key}/contributions`, { ...when, year: search.ar, stage: search.stadium });
  return (
    <>
      <EconomyHead tab="tilskudd" lead={answer.data && <Finding found={answer.data} />} actions={answer.data?.stage === "budget" && answer.data.owners.length > 0 && <CostReport kind="contribution" asked={{ year: answer.data.year }} />} />
      <Answer part of={answer} rows={10}>{(found) => (found.owners.length > 0 && found.years.length > 0 ? <Contributions found={found} /> : <Empty>{t("contribution.none")}</Empty>)}</Answer>
    </>
  );
}

function Finding({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  return <>{t("contribution.lead", { count: found.owners.length, total: whole(found.total), year: found.year })}</>;
}

function Contributions({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const chosen = found.owners.find((o) => o.owner === search.eier) ?? found.owners[0]!;
  return (
    <>
      <Choose found={found} />
      <div className="explain">
        <section aria-labelledby="per-year">
          <div className="h2row"><h2 id="per-year">{t("contribution.per_year")}</h2><span className="note">{t("contribution.unit")}</span></div>
          <Suspense fallback={<Waiting rows={10} />}><Ahead found={found} chosen={chosen} /></Suspense>
        </section>
        <Why found={found} owner={chosen} />
      </div>
      <Owners found={found} chosen={chosen} />
      <UnitPrices found={found} chosen={chosen} />
      <AheadTable found={found} />
      <Investments found={found} />
      <NotRun found={found} />
      <WhatIf found={found} />
    </>
  );
}

const stages = ["budget", "forecast", "actual"] as const;

function Choose({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  return (
    <div className="sidepick noprint">
      <SelectField id="year" label={t("contribution.year")} value={String(found.year)} options={found.years.map((y): [string, string] => [String(y), String(y)])} onChange={(e) => set({ ar: e.target.value })} />
      <SelectField id="stage" label={t("project_cost.stage")} value={search.stadium ?? "budget"} options={stages.map((s): [string, string] => [s, t(`choice.cost_stage.${s}`)])} onChange={(e) => set({ stadium: e.target.value === "budget" ? undefined : e.target.value })} />
    </div>
  );
}

/** This year and the four after, the chosen owner dark. */
function Ahead({ found, chosen }: { found: ContributionAnswer; chosen: OwnerContributionView }) {
  const { t } = useTranslation();
  const years = [{ year: found.year, prolonged: false, owners: found.owners }, ...found.ahead];
  const names = [...new Set(years.flatMap((y) => y.owners.map((o) => o.owner)))];
  const amounts = new Map(years.map((y) => [y.year, new Map(y.owners.map((o) => [o.owner, o.amount]))]));
  const sum = (year: number) => [...amounts.get(year)!.values()].reduce((all, one) => all + one, 0);
  const last = years.at(-1)!.year;
  return (
    <Chart reach={120} decimals={2} columns={years.map((y) => ({ id: y.year, note: y.prolonged ? t("contribution.prolonged") : t(`choice.cost_stage.${found.stage}`) }))}
      label={t("contribution.chart", { from: found.year, to: last, first: whole(sum(found.year)), last: whole(sum(last)), owner: chosen.owner, amount: whole(chosen.amount) })}
      layers={ownerLooks(names, chosen.owner)} value={(year, owner) => (amounts.get(year)!.get(owner) ?? 0) / 100_000_000} />
  );
}

function Owners({ found, chosen }: { found: ContributionAnswer; chosen: OwnerContributionView }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const before = found.owners.reduce((all, o) => all + o.change.before, 0);
  const sum = (of: (o: OwnerContributionView) => number) => whole(found.owners.reduce((all, o) => all + of(o), 0));
  const last = found.year - 1;
  return (
    <section className="part" aria-labelledby="owners">
      <div className="h2row"><h2 id="owners">{t("contribution.owners", { year: found.year })}</h2><span className="note">{t("contribution.kroner")}</span></div>
      <BlockTable className="owners">
        <caption className="sr">{t("contribution.owners", { year: found.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("contribution.owner")}</th><th scope="col" className="num">{t("contribution.base")}</th><th scope="col" className="num">{t("contribution.applications")}</th><th scope="col" className="num">{t("contribution.own")}</th>
            <th scope="col" className="num">{t("contribution.of_year", { year: found.year })}</th><th scope="col" className="num">{t("contribution.share")}</th><th scope="col" className="num">{t("contribution.of_year", { year: last })}</th><th scope="col" className="num">{t("contribution.change")}</th>
          </tr>
        </thead>
        <tbody>
          {found.owners.map((o) => (
            <tr key={o.owner} className={o === chosen ? "selr" : undefined}>
              <th scope="row"><To page="/$key/okonomi" q={{ ...search, eier: o.owner }} keepScroll aria-current={o === chosen ? "true" : undefined}>{o.owner}</To>{o.days < 365 && <span className="note line">{t("contribution.days", { days: number(o.days) })}</span>}</th>
              <td className="num" data-k={t("contribution.base")}><CostFigure marked={found.marked} rows={rowsOf(o, "base")}>{whole(o.base)}</CostFigure></td>
              <td className="num" data-k={t("contribution.applications")}><CostFigure marked={found.marked} rows={rowsOf(o, "application")}>{whole(o.applications)}</CostFigure></td>
              <td className="num" data-k={t("contribution.own")}>{o.own ? <CostFigure marked={found.marked} rows={rowsOf(o, "application")}>{whole(o.own)}</CostFigure> : none}</td>
              <td className="num" data-k={t("contribution.of_year", { year: found.year })}><b><CostFigure marked={found.marked} rows={o.lines.flatMap((l) => l.rows)}>{whole(o.amount)}</CostFigure></b></td>
              <td className="num" data-k={t("contribution.share")}>{found.total ? percent(o.amount / found.total, 1) : none}</td>
              <td className="num" data-k={t("contribution.of_year", { year: last })}>{o.change.before ? whole(o.change.before) : none}</td>
              <td className="num" data-k={t("contribution.change")}>{o.change.before ? change(o.amount - o.change.before) : t("contribution.new")}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("contribution.sum")}</th><td className="num" data-k={t("contribution.base")}>{sum((o) => o.base)}</td><td className="num" data-k={t("contribution.applications")}>{sum((o) => o.applications)}</td><td className="num" data-k={t("contribution.own")}>{sum((o) => o.own)}</td>
            <td className="num" data-k={t("contribution.of_year", { year: found.year })}>{whole(found.total)}</td><td className="num" data-k={t("contribution.share")}>{percent(1, 1)}</td><td className="num" data-k={t("contribution.of_year", { year: last })}>{before ? whole(before) : none}</td><td className="num" data-k={t("contribution.change")}>{before ? change(found.total - before) : none}</td>
          </tr>
        </tfoot>
      </BlockTable>
    </section>
  );
}

const rowsOf = (owner: OwnerContributionView, group: "base" | "application") => owner.lines.filter((l) => l.group === group).flatMap((l) => l.rows);

/** What each cost project comes to for each of what it is shared by, and who has how many. */
function UnitPrices({ found, chosen }: { found: ContributionAnswer; chosen: OwnerContributionView }) {
  const { t } = useTranslation();
  const valueOf = (owner: OwnerContributionView, project: string) => owner.lines.find((l) => l.cost_project === project)?.value ?? null;
  return (
    <section className="part">
      <div className="h2row"><h2>{t("contribution.prices", { year: found.year })}</h2><span className="note">{t("contribution.prices.note")}</span></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("contribution.prices", { year: found.year })}>
        <Table className="t prices" data-color="neutral" style={{ minWidth: 640 + found.owners.length * 90 }}>
          <caption className="sr">{t("contribution.prices.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("project_cost.project")}</th><th scope="col">{t("project_cost.name")}</th><th scope="col">{t("contribution.driver")}</th><th scope="col" className="num">{t("contribution.cost")}</th><th scope="col" className="num">{t("contribution.of")}</th><th scope="col" className="num">{t("contribution.price")}</th>
              {found.owners.map((o) => <th key={o.owner} scope="col" className={o === chosen ? "num selc" : "num"}>{o.owner}</th>)}
            </tr>
          </thead>
          <tbody>
            {found.unit_prices.map((price) => (
              <tr key={price.cost_project}>
                <td>{price.cost_project}</td><th scope="row">{price.name}</th><td>{price.driver}</td>
                <td className="num">{whole(price.total)}</td><td className="num">{number(price.of)}</td><td className="num"><b>{exact(price.price)}</b></td>
                {found.owners.map((o) => <td key={o.owner} className={o === chosen ? "num selc" : "num"}>{number(valueOf(o, price.cost_project))}</td>)}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

/** The same numbers as the chart. */
function AheadTable({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  if (found.ahead.length === 0 && !found.ahead_stops) return null;
  const names = [...new Set([...found.owners.map((o) => o.owner), ...found.ahead.flatMap((y) => y.owners.map((o) => o.owner))])];
  return (
    <section className="part">
      <div className="h2row"><h2>{t("contribution.ahead")}</h2><span className="note">{t("contribution.ahead.note")}</span></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("contribution.ahead")}>
        <Table className="t years" data-color="neutral" style={{ minWidth: 640 }}>
          <caption className="sr">{t("contribution.ahead")}</caption>
          <thead><tr><th scope="col">{t("contribution.owner")}</th><th scope="col" className="num">{found.year}</th>{found.ahead.map((y) => <th key={y.year} scope="col" className="num">{y.year}{y.prolonged && <span className="note line">{t("contribution.prolonged")}</span>}</th>)}</tr></thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{whole(found.owners.find((o) => o.owner === name)?.amount ?? null)}</td>
                {found.ahead.map((y) => <td key={y.year} className="num">{whole(y.owners.find((o) => o.owner === name)?.amount ?? null)}</td>)}
              </tr>
            ))}
            <tr className="sum"><th scope="row">{t("contribution.sum")}</th><td className="num">{whole(found.total)}</td>{found.ahead.map((y) => <td key={y.year} className="num">{whole(y.total)}</td>)}</tr>
          </tbody>
        </Table>
      </div>
      {found.ahead_stops && <p className="note">{t("contribution.ahead.stops", { year: found.ahead_stops, why: found.why_ahead_stops.map(sentence).join(" ") })}</p>}
    </section>
  );
}

function Investments({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  if (found.investments.length === 0) return null;
  return (
    <section className="part" aria-labelledby="investments">
      <div className="h2row"><h2 id="investments">{t("contribution.investments", { year: found.year })}</h2><span className="note">{t("contribution.investments.note")}</span></div>
      <BlockTable>
        <caption className="sr">{t("contribution.investments", { year: found.year })}</caption>
        <thead><tr><th scope="col">{t("investment.name")}</th><th scope="col">{t("investment.kind")}</th><th scope="col" className="num">{t("investment.year")}</th><th scope="col" className="num">{t("contribution.invested", { year: found.year })}</th><th scope="col" className="num">{t("investment.lifetime")}</th><th scope="col" className="num">{t("contribution.depreciation", { year: found.year })}</th><th scope="col">{t("contribution.who")}</th></tr></thead>
        <tbody>
          {found.investments.map((i) => (
            <tr key={i.id}>
              <th scope="row"><CostFigure marked={found.marked} rows={[{ kind: "investment", id: i.id }]}>{i.name}</CostFigure></th><td data-k={t("investment.kind")}>{t(`choice.investment_kind.${i.kind}`)}</td><td className="num" data-k={t("investment.year")}>{i.year}</td>
              <td className="num" data-k={t("contribution.invested", { year: found.year })}>{whole(i.amount)}</td><td className="num" data-k={t("investment.lifetime")}>{i.lifetime}</td><td className="num" data-k={t("contribution.depreciation", { year: found.year })}>{whole(i.depreciation)}</td>
              <td data-k={t("contribution.who")}>{i.shares.length ? i.shares.map((s) => `${s.owner} ${whole(s.depreciation)}`).join(", ") : t("contribution.who.unknown")}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}

function NotRun({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  if (found.not_run.length === 0) return null;
  return (
    <section className="part" aria-labelledby="not-run">
      <h2 id="not-run">{t("contribution.not_run")}</h2>
      <p className="note">{t("contribution.not_run.why", { owners: list([...new Set(found.not_run.map((n) => n.owner))]) })}</p>
      <ul>{found.not_run.map((n) => <li key={n.cost_project}>{n.cost_project} {n.name}: {kroner(n.amount)} ({n.owner})</li>)}</ul>
    </section>
  );
}
