// The same numbers as the chart, and the lines they come from.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { LedgerLineView, LedgerPage, LedgerYear } from "../generated/types";
import { byName, none, percent, thousands } from "../shared/format";
import { gather } from "../shared/gather";
import { Fig } from "../shared/parts";
import { Rows } from "../shared/To";

type Group = LedgerLineView["group"];
const figures: { name: keyof LedgerYear; groups: Group[]; sum?: boolean }[] = [
  { name: "personnel", groups: ["personnel"] },
  { name: "competitive_operation", groups: ["competitive"] },
  { name: "income", groups: ["income"] },
  { name: "operation", groups: ["personnel", "competitive", "income"], sum: true },
  { name: "investment", groups: ["investment"] },
  { name: "total", groups: ["personnel", "competitive", "income", "investment"], sum: true },
  { name: "competitive_total", groups: ["competitive", "investment"] },
];

export function KeyFigures({ page }: { page: LedgerPage }) {
  const { t } = useTranslation();
  const ids = (year: number, groups: Group[]) => page.lines.filter((l) => l.year === year && groups.includes(l.group)).map((l) => l.id);
  return (
    <section className="part">
      <div className="h2row"><h2>{t("ledger.key_figures")}</h2><span className="note">{t("ledger.unit")}</span></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("ledger.key_figures")}>
        <Table className="t years" data-color="neutral">
          <caption className="sr">{t("ledger.key_figures")}</caption>
          <thead><tr><th scope="col">{t("ledger.figure")}</th>{page.years.map((y) => <th key={y.year} scope="col" className="num">{y.year}</th>)}</tr></thead>
          <tbody>
            {figures.map(({ name, groups, sum }) => (
              <tr key={name} className={sum ? "sum" : undefined}>
                <th scope="row">{t(`ledger.figure.${name}`)}</th>
                {page.years.map((y) => <td key={y.year} className="num"><Rows entity="ledger_line" ids={ids(y.year, groups)}><Fig marked={page.marked}>{thousands(y[name])}</Fig></Rows></td>)}
              </tr>
            ))}
            <tr><th scope="row">{t("ledger.figure.competitive_share")}</th>{page.years.map((y) => <td key={y.year} className="num">{percent(y.competitive_share, 1)}</td>)}</tr>
          </tbody>
        </Table>
      </div>
    </section>
  );
}

export function Lines({ page }: { page: LedgerPage }) {
  const { t } = useTranslation();
  const years = page.years.map((y) => y.year);
  const several = page.municipality === null && new Set(page.lines.map((l) => l.municipality)).size > 1;
  return (
    <section className="part">
      <div className="h2row"><h2>{t("ledger.lines")}</h2><span className="note">{t("ledger.unit")}</span></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("ledger.lines")}>
        <Table className="t years" data-color="neutral">
          <caption className="sr">{t("ledger.lines")}</caption>
          <thead><tr><th scope="col">{t("ledger.account")}</th>{years.map((y) => <th key={y} scope="col" className="num">{y}</th>)}</tr></thead>
          {gather(page.lines, (l) => l.group).map(([group, lines]) => (
            <tbody key={group} className="grp">
              <tr><th scope="rowgroup" colSpan={years.length + 1}>{t(`choice.ledger_group.${group}`)}</th></tr>
              {gather(lines, (l) => `${l.account}|${l.name}|${l.municipality}`).map(([id, own]) => (
                <tr key={id}>
                  <th scope="row">{own[0]!.name}<span className="note"> {own[0]!.account}{several ? `, ${own[0]!.municipality}` : ""}</span></th>
                  {years.map((year) => <td key={year} className="num"><Amount lines={own.filter((l) => l.year === year)} /></td>)}
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </section>
  );
}

export function Amount({ lines, entity = "ledger_line" }: { lines: { id: number; amount: number; source: string; municipality?: string }[]; entity?: string }) {
  if (lines.length === 0) return <>{none}</>;
  const ordered = [...lines].sort((a, b) => byName(a.municipality ?? "", b.municipality ?? "") || a.id - b.id);
  const marked = lines.some((l) => l.source === "example" || l.source === "estimate");
  return <Rows entity={entity} ids={ordered.map((l) => l.id)}><Fig marked={marked}>{thousands(lines.reduce((sum, l) => sum + l.amount, 0))}</Fig></Rows>;
}
