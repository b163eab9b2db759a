// Stacked bars: from zero, values in the bars, labels beside the last one instead of a legend.
import { scaleBand, scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import { number } from "./format";
import { useWidth } from "./useWidth";
import "./chart.css";

export interface Layer { id: string; label: string; fill: string; ink: string; strong?: boolean }
export interface Column { id: number; note?: string }

const height = 420;
const top = 26;

interface Props { columns: Column[]; layers: Layer[]; value: (column: number, layer: string) => number; decimals: number; label: string; reach?: number }

/** `value` in the unit of the axis. `label` says what the picture shows, for those who do not see it. */
export function StackedBars({ columns, layers, value, decimals, label, reach = 150 }: Props) {
  const { box, width } = useWidth<HTMLElement>(640);
  const right = width < 480 ? Math.min(reach, 96) : reach;
  const left = 34;
  const bottom = columns.some((c) => c.note) ? 46 : 30;
  const stacked = stack<Column, string>().keys(layers.map((l) => l.id)).value((c, id) => value(c.id, id)).offset(stackOffsetDiverging)(columns);
  const low = Math.min(0, ...stacked.flat().map(([a]) => a));
  const high = Math.max(0, ...stacked.flat().map(([, b]) => b));
  const y = scaleLinear().domain([low, scaleLinear().domain([0, high]).nice(4).domain()[1]!]).range([height - bottom, top]);
  const x = scaleBand<number>().domain(columns.map((c) => c.id)).range([left, width - right]).paddingInner(0.36).paddingOuter(0.16);
  const sums = columns.map((c) => layers.reduce((sum, l) => sum + value(c.id, l.id), 0));
  return (
    <figure ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={label}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? "#9b9da0" : "#e3e5e7"} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end" className="axis">{number(tick)}</text>
          </g>
        ))}
        {stacked.map((layer, l) => layer.map((part, i) => {
          const look = layers[l]!;
          const at = x(columns[i]!.id)!;
          const tall = Math.abs(y(part[0]) - y(part[1]));
          return (
            <g key={`${layer.key}-${columns[i]!.id}`}>
              <rect x={at} width={x.bandwidth()} y={Math.min(y(part[0]), y(part[1]))} height={tall} fill={look.fill} stroke="#fff" />
              {tall >= 15 && x.bandwidth() >= 34 && (
                <text x={at + x.bandwidth() - 7} y={(y(part[0]) + y(part[1])) / 2 + 4} textAnchor="end" fill={look.ink} fontWeight={look.strong ? 600 : 400}>
                  {number(value(columns[i]!.id, layer.key), decimals)}
                </text>
              )}
            </g>
          );
        }))}
        {columns.map((column, i) => {
          const at = x(column.id)!;
          const peak = Math.max(...stacked.map((layer) => layer[i]![1]));
          return (
            <g key={column.id}>
              <text x={at + x.bandwidth() - 7} y={y(peak) - 6} textAnchor="end" fontWeight="600">{number(sums[i], decimals)}</text>
              <text x={at + x.bandwidth() / 2} y={height - bottom + 22} textAnchor="middle" fontWeight={column.note && i === 0 ? 600 : 400}>{column.id}</text>
              {column.note && <text x={at + x.bandwidth() / 2} y={height - bottom + 38} textAnchor="middle" className="axis">{column.note}</text>}
            </g>
          );
        })}
        <Labels layers={stacked.map((layer, l) => ({ look: layers[l]!, at: (y(layer.at(-1)![0]) + y(layer.at(-1)![1])) / 2 }))} x={x(columns.at(-1)!.id)! + x.bandwidth() + 8} />
      </svg>
    </figure>
  );
}

/** Names beside the last bar, moved apart where two would meet. */
function Labels({ layers, x }: { layers: { look: Layer; at: number }[]; x: number }) {
  let last = Number.POSITIVE_INFINITY;
  return (
    <>
      {[...layers].sort((a, b) => b.at - a.at).map(({ look, at }) => {
        const y = Math.min(at + 4, last - 15);
        last = y;
        return <text key={look.id} x={x} y={y} fontWeight={look.strong ? 600 : 400}>{look.label}</text>;
      })}
    </>
  );
}
