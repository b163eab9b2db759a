// A difference that grows or shrinks year by year: a line about zero, each value beside its point.
import { scaleLinear, scalePoint } from "d3-scale";
import { number } from "./format";
import { useWidth } from "./useWidth";
import "./chart.css";

const height = 240;
const top = 34;
const bottom = 52;

interface Props { points: readonly { year: number; value: number }[]; label: string; unit: string; above: string; below: string }

/** `label` says what the picture shows, for those who do not see it; `above` and `below` what each side of zero means. */
export function DifferenceLine({ points, label, unit, above, below }: Props) {
  const { box, width } = useWidth<HTMLElement>(640);
  const values = points.map((p) => p.value);
  const y = scaleLinear().domain([Math.min(0, ...values), Math.max(0, ...values)]).nice(4).range([height - bottom, top]);
  const x = scalePoint<number>().domain(points.map((p) => p.year)).range([40, width - 30]).padding(0.4);
  const at = (p: { year: number; value: number }) => ({ x: x(p.year)!, y: y(p.value) });
  const zero = y(0);
  return (
    <figure ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={`${label} ${points.map((p) => `${p.year}: ${number(p.value, 2)} ${unit}`).join(", ")}.`}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={40} x2={width - 10} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? "#9b9da0" : "#e3e5e7"} />
            <text x={32} y={y(tick) + 4} textAnchor="end" className="axis">{number(tick, Number.isInteger(tick) ? 0 : 1)}</text>
          </g>
        ))}
        {zero - top > 20 && <text x={width - 10} y={top - 8} textAnchor="end" className="axis">{above}</text>}
        {height - bottom - zero > 20 && <text x={width - 10} y={height - 6} textAnchor="end" className="axis">{below}</text>}
        <polyline points={points.map((p) => `${at(p).x},${at(p).y}`).join(" ")} fill="none" stroke="#1d4f7c" strokeWidth="2" />
        {points.map((p) => (
          <g key={p.year}>
            <circle cx={at(p).x} cy={at(p).y} r="4" fill="#1d4f7c" />
            <text x={at(p).x} y={at(p).y - 10} textAnchor="middle" fontWeight="600">{number(p.value, 2)}</text>
            <text x={at(p).x} y={height - bottom + 22} textAnchor="middle">{p.year}</text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
