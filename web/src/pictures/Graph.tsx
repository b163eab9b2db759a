// Integrations as a picture: a column for each municipality, common components at the right. What has the focus, or the mouse,
// stands out with its lines and rows.
import { useTranslation } from "react-i18next";
import type { IntegrationEdge, IntegrationNode, IntegrationPage } from "../generated/types";
import { To } from "../shared/To";
import { widthOf } from "../overview/timeline_layout";
import { draw, type Drawn, pathOf } from "./drawing";

const head = 34;
const strokes: Record<string, string | undefined> = { api: undefined, message: "9 4", file: "4 3", manual: "1.5 4" };

export interface Chosen { node: number | null; row: number | null }

export function chosenEdge(edge: IntegrationEdge, chosen: Chosen): boolean {
  return chosen.row !== null ? edge.integrations.includes(chosen.row) : edge.from === chosen.node || edge.to === chosen.node;
}

interface Props { page: IntegrationPage; finding: string; available: number; chosen: Chosen; choose: (chosen: Chosen) => void }

export function Graph({ page, finding, available, chosen, choose }: Props) {
  const { t } = useTranslation();
  const kind = (e: IntegrationEdge) => (e.kind === null ? t("pictures.kind_unknown") : t(`choice.integration_kind.${e.kind}`));
  const labels = page.edges.map((e) => ({ kind: kind(e), object: e.objects.join(", ") }));
  const drawn = draw(page, labels, available);
  const { layout } = drawn;
  const any = chosen.node !== null || chosen.row !== null;
  const height = Math.ceil(layout.height) + head + 8;
  const heads = [...drawn.bands, t("pictures.components")];
  const width = Math.ceil(Math.max(layout.width, ...layout.bands.map((b, i) => (b.width ? b.x + widthOf(heads[i]!) * 1.1 : 0)))) + 8;
  return (
    <div className="scroll graph" tabIndex={0} role="region" aria-label={t("pictures.graph")}>
      <svg width={width} height={height} viewBox={`-4 0 ${width} ${height}`} role="group" aria-label={finding} className={any ? "any" : undefined}>
        {layout.bands.map((band, i) => band.width > 0 && (
          <g key={heads[i]} className="band">
            <text x={band.x} y="13">{heads[i]}</text>
            <line x1={band.x} x2={band.x + band.width} y1="21" y2="21" />
          </g>
        ))}
        <g transform={`translate(0 ${head})`}>
          {page.edges.map((edge, i) => <Edge key={i} edge={edge} at={i} drawn={drawn} label={labels[i]!.kind} on={any && chosenEdge(edge, chosen)} />)}
          {page.nodes.map((node, i) => (
            <Node key={i} node={node} at={i} drawn={drawn} edges={page.edges.filter((e) => e.from === i || e.to === i)}
              on={chosen.node === i || (any && page.edges.some((e) => (e.from === i || e.to === i) && chosenEdge(e, chosen)))}
              choose={(on) => choose({ node: on ? i : null, row: null })} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function Edge({ edge, at, drawn, label, on }: { edge: IntegrationEdge; at: number; drawn: Drawn; label: string; on: boolean }) {
  const points = drawn.layout.paths[at]!.map((p) => ({ ...p }));
  const { places } = drawn.layout;
  const backwards = places[edge.from]!.rank > places[edge.to]!.rank;
  const ends = drawn.ends[at]!;
  if (edge.from === edge.to) return <Loop box={places[edge.from]!} height={drawn.boxes[edge.from]!.height} width={drawn.boxes[edge.from]!.width} label={label} object={drawn.objects[at]!} on={on} />;
  points[0]!.y = backwards ? ends.to : ends.from;
  points.at(-1)!.y = backwards ? ends.from : ends.to;
  const left = { ...points[0]! };
  points.splice(1, 0, { x: left.x + drawn.level[at]!, y: left.y });
  const right = points.at(-1)!;
  return (
    <g className={`edge${edge.kind === "manual" ? " manual" : ""}${on ? " on" : ""}`} aria-hidden="true">
      <path d={pathOf(points)} strokeDasharray={edge.kind ? strokes[edge.kind] : "1 3"} />
      {(!backwards || edge.both_ways) && <path className="tip" d={`M${right.x} ${right.y}l-8-4v8z`} />}
      {(backwards || edge.both_ways) && <path className="tip" d={`M${left.x} ${left.y}l8-4v8z`} />}
      <Words x={left.x + 12} y={left.y} kind={label} object={drawn.objects[at]!} />
    </g>
  );
}

/** The manner above the line, what it carries below. */
function Words({ x, y, kind, object }: { x: number; y: number; kind: string; object: string[] }) {
  return <>{<text x={x} y={y - 4} className="kind">{kind}</text>}{object.map((o, i) => <text key={i} x={x} y={y + 13 + i * 14}>{o}</text>)}</>;
}

/** From a system to itself. */
function Loop({ box, width, height, label, object, on }: { box: { x: number; y: number }; width: number; height: number; label: string; object: string[]; on: boolean }) {
  const x = box.x + width;
  const y = box.y + height / 2;
  return (
    <g className={on ? "edge on" : "edge"} aria-hidden="true">
      <path d={`M${x} ${y - 6}c22 -10 22 22 0 12`} />
      <path className="tip" d={`M${x} ${y + 6}l8-4v8z`} />
      <Words x={x + 20} y={y} kind={label} object={object} />
    </g>
  );
}

interface NodeProps { node: IntegrationNode; at: number; drawn: Drawn; edges: IntegrationEdge[]; on: boolean; choose: (on: boolean) => void }

function Node({ node, at, drawn, edges, on, choose }: NodeProps) {
  const { t } = useTranslation();
  const { x, y } = drawn.layout.places[at]!;
  const { width, height } = drawn.boxes[at]!;
  const lines = drawn.names[at]!;
  const said = [lines.join(" "), node.product === null ? t("integrations.common_component") : node.municipality, node.areas.join(", "), t("pictures.edges", { count: edges.reduce((sum, e) => sum + e.integrations.length, 0) })].filter(Boolean).join(". ");
  const first = y + height / 2 - ((lines.length - 1) * 16) / 2 + 4;
  const target = node.product === null
    ? { page: "/$key/kartlegging" as const, q: { fane: "integrasjoner", komponent: node.name } }
    : { page: "/$key/produkt/$id" as const, of: { id: String(node.product) } };
  return (
    <To {...target} className={`node${node.asked ? " asked" : ""}${on ? " on" : ""}`} aria-label={said}
      onFocus={() => choose(true)} onBlur={() => choose(false)} onMouseEnter={() => choose(true)} onMouseLeave={() => choose(false)}>
      <rect x={x} y={y} width={width} height={height} rx={node.product === null ? Math.min(18, height / 2) : 3} />
      {lines.map((line, i) => <text key={i} x={x + width / 2} y={first + i * 16} textAnchor="middle">{`${line} `}</text>)}
    </To>
  );
}
