// What the accounts come to, year by year.
import { useTranslation } from "react-i18next";
import type { LedgerYear } from "../generated/types";
import { type Layer, StackedBars } from "../shared/StackedBars";

const series = ["competitive_operation", "personnel", "investment", "income"] as const;
type Series = (typeof series)[number];
const look: Record<Series, Pick<Layer, "fill" | "ink" | "strong">> = {
  competitive_operation: { fill: "#1d4f7c", ink: "#ffffff", strong: true },
  personnel: { fill: "#a9c3dc", ink: "#1e2329" },
  investment: { fill: "#cbdae8", ink: "#1e2329" },
  income: { fill: "#e0e3e5", ink: "#1e2329" },
};

export function LedgerChart({ years, finding }: { years: LedgerYear[]; finding: string }) {
  const { t } = useTranslation();
  const of = new Map(years.map((year) => [year.year, year]));
  return (
    <StackedBars label={finding} decimals={1} columns={years.map((year) => ({ id: year.year }))}
      layers={series.map((id) => ({ id, label: t(`ledger.series.${id}`), ...look[id] }))}
      value={(year, id) => of.get(year)![id as Series] / 100_000_000} />
  );
}
