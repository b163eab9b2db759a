// The systems of an area as columns, the facts as rows in named sections. The most used is tinted and labelled.
import { Table } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AreaPage, ContractView, ProductView, UsageView } from "../generated/types";
import { day, list, number, percent, roundKroner, thousands } from "../shared/format";
import { Bar, Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { integrationLine } from "./facts";
import { byValue } from "./grouped";
import "./area.css";

interface Column { product: ProductView; usages: UsageView[]; contracts: ContractView[] }
interface Line { id: string; cell: (column: Column) => ReactNode; number?: boolean }

export function SideBySide({ page }: { page: AreaPage }) {
  const { t } = useTranslation();
  const usages = page.area.cells.flatMap((cell) => cell.usages);
  const columns = page.area.products.map((product) => {
    const own = usages.filter((u) => u.product_id === product.product_id);
    const ids = new Set(own.flatMap((u) => u.contracts.map((c) => c.id)));
    return { product, usages: own, contracts: page.contracts.filter((c) => ids.has(c.id)) };
  });
  const sections = useSections(page);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("area.tab.side")}>
      <Table className="t cd" data-color="neutral" style={{ minWidth: 190 + columns.length * 190 }}>
        <caption className="sr">{t("area.side.caption", { name: page.area.area_name })}</caption>
        <thead>
          <tr>
            <td><span className="sr">{t("area.side.fact")}</span></td>
            {columns.map(({ product }) => (
              <th key={product.product_id} scope="col" className={product.most_used ? "rec" : undefined}>
                <Thing of="product" id={product.product_id} className="cn">{product.product}</Thing>
                <span className="note"><Thing of="supplier" id={product.supplier_id}>{product.supplier ?? t("area.side.no_supplier")}</Thing>{t("area.side.used_in", { names: list(product.municipalities) })}</span>
                {product.most_used && <span className="recm">{t("area.side.most_used")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr className="sec"><th scope="rowgroup" colSpan={columns.length + 1}>{t(`area.section.${section.id}`)}</th></tr>
            {section.lines.map((line) => (
              <tr key={line.id} className={line.number ? "nr" : undefined}>
                <th scope="row">{t(`area.fact.${line.id}`)}</th>
                {columns.map((column) => <td key={column.product.product_id} className={column.product.most_used ? "rec" : undefined}>{line.cell(column)}</td>)}
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function useSections(page: AreaPage): { id: string; lines: Line[] }[] {
  const { t } = useTranslation();
  const missing = <span className="miss">{t("compare.evidence.missing")}</span>;
  const fact = (id: string, value: (u: UsageView) => string | null): Line => ({
    id,
    cell: ({ usages }) => <PerMunicipality rows={byValue(usages, (u) => u.municipality, value)} missing={missing} />,
  });
  const ofContract = (id: string, value: (c: ContractView) => string | null): Line => ({
    id,
    cell: ({ contracts }) => (contracts.length ? <PerMunicipality rows={byValue(contracts, (c) => c.municipality, value)} missing={missing} /> : id === "runs_to" ? <span className="miss">{t("area.side.no_contract")}</span> : "–"),
  });
  const yesNo = (v: boolean | null) => (v === null ? null : t(v ? "value.yes" : "value.no"));
  const all = page.area.users;
  const dearest = Math.max(1, ...page.area.products.map((p) => costPerUser(page, p)));
  return [
    { id: "users", lines: [
      { id: "users", number: true, cell: ({ product, usages }) => <><Fig marked={usages.some((u) => u.marked)}>{number(product.users)}</Fig> <span className="note">{t("area.side.of", { all: number(all) })}</span></> },
      { id: "share", cell: ({ product }) => (all ? <Scored share={product.users / all} text={percent(product.users / all)} /> : "–") },
      { id: "municipalities", cell: ({ product }) => list(product.municipalities) },
    ] },
    { id: "use", lines: [
      fact("version", (u) => u.version || null),
      fact("hosting", (u) => (u.hosting ? `${t(`choice.hosting.${u.hosting}`)}${u.operator_kind !== "own" && u.operator_name ? `, ${u.operator_name}` : ""}` : null)),
      fact("way_of_working", (u) => u.way_of_working || null),
      fact("criticality", (u) => (u.criticality ? t(`choice.criticality.${u.criticality}`) : null)),
      fact("personal_data", (u) => yesNo(u.personal_data)),
      fact("municipality_number", (u) => yesNo(u.uses_municipality_number)),
    ] },
    { id: "contract", lines: [
      ofContract("runs_to", (c) => (c.ends ? day(c.ends) : t("terms.running"))),
      ofContract("last_day_of_notice", (c) => (c.last_day_of_notice ? day(c.last_day_of_notice) : c.notice_months === null ? null : t("contracts.notice", { count: c.notice_months, months: c.notice_months }))),
      ofContract("option_to", (c) => (c.option_to ? day(c.option_to) : t("area.side.no_option"))),
      ofContract("extension", (c) => (c.extension ? t(`choice.extension.${c.extension}`) : null)),
      ofContract("legal_review", (c) => (c.legal_review ? t(`choice.legal_review.${c.legal_review}`) : null)),
    ] },
    { id: "cost", lines: [
      { id: "yearly_cost", number: true, cell: ({ usages }) => <Fig marked={usages.some((u) => u.marked)}>{thousands(sum(usages))}</Fig> },
      { id: "cost_per_user", cell: ({ product, usages }) => {
        const cost = costPerUser(page, product);
        return cost ? <Scored share={cost / dearest} text={<Fig marked={usages.some((u) => u.marked)}>{roundKroner(cost)}</Fig>} /> : "–";
      } },
    ] },
    { id: "integrations", lines: [
      { id: "follows", cell: ({ usages }) => {
        const lines = [...new Set(usages.flatMap((u) => u.integrations.map((i) => integrationLine(i, t))))];
        return lines.length ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : <span className="mute">{t("area.side.no_integrations")}</span>;
      } },
    ] },
  ];
}

const sum = (usages: UsageView[]): number => usages.reduce((all, u) => all + (u.yearly_cost ?? 0), 0);

function costPerUser(page: AreaPage, product: ProductView): number {
  const own = page.area.cells.flatMap((c) => c.usages).filter((u) => u.product_id === product.product_id && u.yearly_cost !== null && u.users);
  const users = own.reduce((all, u) => all + (u.users ?? 0), 0);
  return users ? sum(own) / users : 0;
}

function Scored({ share, text }: { share: number; text: ReactNode }) {
  return <span className="sc"><Bar share={share} /><span>{text}</span></span>;
}

/** One value when all agree; else a line per value with the names in front. */
function PerMunicipality({ rows, missing }: { rows: { value: string | null; names: string[] }[]; missing: ReactNode }) {
  if (rows.length === 0) return <>–</>;
  if (rows.length === 1) return <>{rows[0]!.value ?? missing}</>;
  return <ul>{rows.map((row) => <li key={row.value}><span className="mute">{row.names.join(", ")}:</span> {row.value ?? missing}</li>)}</ul>;
}
