import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { LedgerPage as LedgerAnswer, LedgerYear } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number, percent, thousands } from "../shared/format";
import { Answer, Empty, Waiting } from "../shared/Page";
import { Fig } from "../shared/parts";
import { To } from "../shared/To";
import { Budget, Funds } from "./Budget";
import { EconomyHead } from "./EconomyPage";
import { KeyFigures, Lines } from "./LedgerTables";

const Chart = lazy(() => import("./LedgerChart").then((m) => ({ default: m.LedgerChart })));

export function LedgerTab() {
  const { key, search, when } = useAddress();
  const answer = useAnswer<LedgerAnswer>(`${key}/ledger`, { ...when, municipality: search.kommune });
  return <Answer of={answer}>{(page) => <Ledger page={page} />}</Answer>;
}

function Ledger({ page }: { page: LedgerAnswer }) {
  const { t } = useTranslation();
  return (
    <>
      <EconomyHead tab="regnskap" lead={<Finding page={page} />} />
      <Switch page={page} />
      {page.years.length > 0 ? (
        <>
          <div className="explain">
            <section>
              <div className="h2row"><h2>{t("ledger.chart")}</h2><span className="note">{t("ledger.chart.unit")}</span></div>
              <Suspense fallback={<Waiting rows={10} />}><Chart years={page.years} finding={finding(t, page)} /></Suspense>
            </section>
            <Sum year={page.years.at(-1)!} marked={page.marked} />
          </div>
          <KeyFigures page={page} />
          <Lines page={page} />
        </>
      ) : <Empty>{t("ledger.none", { name: page.municipality ?? page.cooperation.name })}</Empty>}
      <Budget page={page} />
      {page.funds.length > 0 && <Funds funds={page.funds} />}
    </>
  );
}

type T = (key: string, values?: Record<string, unknown>) => string;

/** The sentence of the page, and of the chart. */
function finding(t: T, page: LedgerAnswer): string {
  const first = page.years[0];
  const last = page.years.at(-1);
  if (!first || !last) return t("ledger.none", { name: page.municipality ?? page.cooperation.name });
  const mill = (amount: number) => number(amount / 100_000_000, 1);
  const share = last.competitive_share === null ? "" : ` ${t("ledger.lead.share", { share: percent(last.competitive_share, 1), year: last.year })}`;
  if (first === last) return t("ledger.lead.one", { year: last.year, total: mill(last.total) }) + share;
  return t("ledger.lead", { from: first.year, to: last.year, first: mill(first.total), last: mill(last.total) }) + share;
}

function Finding({ page }: { page: LedgerAnswer }) {
  const { t } = useTranslation();
  return <>{finding(t, page)}</>;
}

function Switch({ page }: { page: LedgerAnswer }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  return (
    <nav className="tabs" aria-label={t("usages.municipality")}>
      {[undefined, ...page.municipalities].map((name) => (
        <To key={name ?? "all"} page="/$key/okonomi" q={{ fane: search.fane, kommune: name }} keepScroll aria-current={search.kommune === name ? "page" : undefined}>{name ?? t("ledger.all")}</To>
      ))}
    </nav>
  );
}

/** How the total of the last year is made up. */
function Sum({ year, marked }: { year: LedgerYear; marked: boolean }) {
  const { t } = useTranslation();
  const lines: [string, number, boolean][] = [
    ["personnel", year.personnel, false], ["competitive_operation", year.competitive_operation, false], ["income", year.income, false],
    ["operation", year.operation, true], ["investment", year.investment, false], ["total", year.total, true],
  ];
  return (
    <aside className="panel" aria-labelledby="sum-h">
      <h2 id="sum-h">{t("ledger.sum.title", { year: year.year })}</h2>
      <dl className="sums">
        {lines.map(([name, amount, total]) => (
          <div key={name} className={total ? "total" : undefined}><dt>{t(`ledger.figure.${name}`)}</dt><dd><Fig marked={marked}>{thousands(amount)}</Fig></dd></div>
        ))}
      </dl>
      <p className="note">{t("ledger.sum.share", { competitive: thousands(year.competitive_total), total: thousands(year.total), share: percent(year.competitive_share, 1) })}</p>
      <p className="note">{t("ledger.sum.vat")}</p>
    </aside>
  );
}
