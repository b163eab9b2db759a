// Stacked bars: from zero, values in the bars, labels beside the last one instead of a legend.
import { scaleBand, scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import type { LedgerYear } from "../generated/types";
import { useTranslation } from "react-i18next";
import { number } from "../shared/format";
import { useWidth } from "../shared/useWidth";

const series = ["competitive_operation", "personnel", "investment", "income"] as const;
type Series = (typeof series)[number];
const look: Record<Series, { fill: string; ink: string }> = {
  competitive_operation: { fill: "#1d4f7c", ink: "#ffffff" },
  personnel: { fill: "#a9c3dc", ink: "#1e2329" },
  investment: { fill: "#cbdae8", ink: "#1e2329" },
  income: { fill: "#e0e3e5", ink: "#1e2329" },
};
const mill = (amount: number) => amount / 100_000_000;
const height = 420;
const top = 26;
const bottom = 30;

export function LedgerChart({ years, finding }: { years: LedgerYear[]; finding: string }) {
  const { t } = useTranslation();
  const { box, width } = useWidth<HTMLElement>(640);
  const right = width < 480 ? 96 : 150;
  const left = 34;
  const stacked = stack<LedgerYear, Series>().keys([...series]).value((year, key) => mill(year[key])).offset(stackOffsetDiverging)(years);
  const low = Math.min(0, ...stacked.flat().map(([a]) => a));
  const high = Math.max(0, ...stacked.flat().map(([, b]) => b));
  const y = scaleLinear().domain([low, scaleLinear().domain([0, high]).nice(4).domain()[1]!]).range([height - bottom, top]);
  const x = scaleBand<number>().domain(years.map((year) => year.year)).range([left, width - right]).paddingInner(0.36).paddingOuter(0.16);
  return (
    <figure ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={finding}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? "#9b9da0" : "#e3e5e7"} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" className="axis">{number(tick)}</text>
          </g>
        ))}
        {stacked.map((layer) => layer.map((part, i) => {
          const at = x(years[i]!.year)!;
          const tall = Math.abs(y(part[0]) - y(part[1]));
          return (
            <g key={`${layer.key}-${years[i]!.year}`}>
              <rect x={at} width={x.bandwidth()} y={Math.min(y(part[0]), y(part[1]))} height={tall} fill={look[layer.key].fill} stroke="#fff" />
              {tall >= 15 && x.bandwidth() >= 34 && (
                <text x={at + x.bandwidth() - 7} y={(y(part[0]) + y(part[1])) / 2 + 4} textAnchor="end" fill={look[layer.key].ink} fontWeight={layer.key === series[0] ? 600 : 400}>
                  {number(mill(years[i]![layer.key]), 1)}
                </text>
              )}
            </g>
          );
        }))}
        {years.map((year, i) => {
          const at = x(year.year)!;
          const peak = Math.max(...stacked.map((layer) => layer[i]![1]));
          return (
            <g key={year.year}>
              <text x={at + x.bandwidth() - 7} y={y(peak) - 6} textAnchor="end" fontWeight="600">{number(mill(year.total), 1)}</text>
              <text x={at + x.bandwidth() / 2} y={height - 8} textAnchor="middle">{year.year}</text>
            </g>
          );
        })}
        <Labels layers={stacked.map((layer) => ({ key: layer.key, at: (y(layer.at(-1)![0]) + y(layer.at(-1)![1])) / 2 }))} x={x(years.at(-1)!.year)! + x.bandwidth() + 8} text={(key) => t(`ledger.series.${key}`)} />
      </svg>
    </figure>
  );
}

/** Names beside the last bar, moved apart where two would meet. */
function Labels({ layers, x, text }: { layers: { key: Series; at: number }[]; x: number; text: (key: Series) => string }) {
  let last = Number.POSITIVE_INFINITY;
  return (
    <>
      {[...layers].sort((a, b) => b.at - a.at).map(({ key, at }) => {
        const y = Math.min(at + 4, last - 15);
        last = y;
        return <text key={key} x={x} y={y} fontWeight={key === series[0] ? 600 : 400}>{text(key)}</text>;
      })}
    </>
  );
}
