// Budget per year and type, by municipality, and the funds of the programme.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { BudgetLineView, FundsView, LedgerPage } from "../generated/types";
import { day, thousands } from "../shared/format";
import { gather } from "../shared/gather";
import { Empty } from "../shared/Page";
import { Rows } from "../shared/To";
import { Amount } from "./LedgerTables";

const types = ["operation", "investment"] as const;

export function Budget({ page }: { page: LedgerPage }) {
  const { t } = useTranslation();
  const years = [...new Set(page.budget_lines.map((l) => l.year))].sort();
  return (
    <section className="part">
      <div className="h2row"><h2>{t("budget.title")}</h2><span className="note">{t("ledger.unit")}</span></div>
      {years.length === 0 ? <Empty>{t("budget.none")}</Empty> : (
        <Table className="t years" data-color="neutral">
          <caption className="sr">{t("budget.title")}</caption>
          <thead><tr><th scope="col">{t("usages.municipality")}</th>{years.map((y) => <th key={y} scope="col" className="num">{y}</th>)}</tr></thead>
          {types.map((type) => <OfType key={type} type={type} lines={page.budget_lines.filter((l) => l.type === type)} years={years} page={page} />)}
        </Table>
      )}
    </section>
  );
}

function OfType({ type, lines, years, page }: { type: (typeof types)[number]; lines: BudgetLineView[]; years: number[]; page: LedgerPage }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const sum = (year: number) => page.budget.find((b) => b.year === year && b.type === type)?.amount;
  return (
    <tbody className="grp">
      <tr><th scope="rowgroup" colSpan={years.length + 1}>{t(`choice.budget_type.${type}`)}</th></tr>
      {gather(lines, (l) => l.municipality).map(([name, own]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {years.map((year) => <td key={year} className="num"><Amount entity="budget_line" lines={own.filter((l) => l.year === year)} /></td>)}
        </tr>
      ))}
      <tr className="sum">
        <th scope="row">{t("budget.sum", { type: t(`choice.budget_type.${type}`).toLocaleLowerCase() })}</th>
        {years.map((year) => <td key={year} className="num">{thousands(sum(year))}</td>)}
      </tr>
    </tbody>
  );
}

export function Funds({ funds }: { funds: FundsView[] }) {
  const { t } = useTranslation();
  return (
    <section className="part">
      <div className="h2row"><h2>{t("funds.title")}</h2><span className="note">{t("ledger.unit")}</span></div>
      <BlockTable>
        <caption className="sr">{t("funds.title")}</caption>
        <thead><tr><th scope="col">{t("funds.name")}</th><th scope="col">{t("funds.type")}</th><th scope="col">{t("funds.from")}</th><th scope="col">{t("funds.to")}</th><th scope="col" className="num">{t("funds.amount")}</th><th scope="col">{t("integrations.remark")}</th></tr></thead>
        <tbody>
          {funds.map((f) => (
            <tr key={f.id}>
              <th scope="row"><Rows entity="programme_funds" ids={[f.id]}>{f.name}</Rows></th>
              <td data-k={t("funds.type")}>{f.type}</td>
              <td data-k={t("funds.from")}>{day(f.from)}</td>
              <td data-k={t("funds.to")}>{day(f.to)}</td>
              <td data-k={t("funds.amount")} className="num">{thousands(f.amount)}</td>
              <td data-k={t("integrations.remark")}>{f.remark || "–"}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}
