// What makes up the cost of a candidate, as a bar: the same colours as the squares before the lines of the table.
import type { CandidateView, CostPart } from "../generated/types";

export interface Part { id: string; parts: CostPart[] }

const all: Part[] = [
  { id: "running", parts: ["kept", "fixed", "moved_in"] },
  { id: "training", parts: ["training"] },
  { id: "conversion", parts: ["conversion"] },
  { id: "integrations", parts: ["integrations"] },
  { id: "procurement", parts: ["procurement"] },
  { id: "exposure", parts: ["exposure"] },
  { id: "breaks", parts: ["breaks"] },
  { id: "score", parts: ["score"] },
];

/** The parts that any of the candidates has. */
export const costParts = (candidates: readonly CandidateView[]): Part[] =>
  all.filter((part) => candidates.some((c) => sumOf(c, part.parts) !== 0));

export const sumOf = (candidate: CandidateView, parts: readonly CostPart[]): number =>
  candidate.lines.reduce((sum, line) => (parts.includes(line.part) ? sum + line.amount : sum), 0);

/** Gains are in the sum, not in the bar. The figures stand in the table above. */
export function CostBar({ candidate, all: candidates }: { candidate: CandidateView; all: readonly CandidateView[] }) {
  const spent = (c: CandidateView) => all.reduce((sum, part) => sum + Math.max(0, sumOf(c, part.parts)), 0);
  const longest = Math.max(1, ...candidates.map(spent));
  return (
    <span className="costbar" aria-hidden="true">
      {all.map((part) => <i key={part.id} className={`sw ${part.id}`} style={{ width: `${(Math.max(0, sumOf(candidate, part.parts)) / longest) * 100}%` }} />)}
    </span>
  );
}
