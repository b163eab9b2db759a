// Our own icons. State never by colour alone: a shape, and a word beside it.
import type { Verdict } from "../generated/types";

interface IconProps { size?: number }
const hidden = { "aria-hidden": true, focusable: false } as const;
const green = "#0b5a47";
const amber = "#80540f";

function Ring({ size, fill }: { size: number; fill?: string }) {
  const c = size / 2;
  return (
    <>
      <circle cx={c} cy={c} r={c - 1.5} fill="#fff" stroke={green} strokeWidth="1.5" />
      {fill && <path d={fill} fill={green} />}
    </>
  );
}

/** How alike: the fill tells, from a full disc to an empty ring. What kind: the shape tells. */
export function VerdictIcon({ verdict, size = 16 }: IconProps & { verdict: Verdict }) {
  const c = size / 2;
  const r = c - 1.5;
  const e = size - 0.8;
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} {...hidden}>
      {verdict === "same" && <circle cx={c} cy={c} r={c - 0.75} fill={green} />}
      {verdict === "same_product" && <Ring size={size} fill={`M${c} ${c}V1.5A${r} ${r} 0 1 1 1.5 ${c}Z`} />}
      {verdict === "same_supplier" && <Ring size={size} fill={`M${c} ${c}V1.5A${r} ${r} 0 0 1 ${c} ${size - 1.5}Z`} />}
      {verdict === "different" && <Ring size={size} />}
      {verdict === "gap" && (
        <>
          <path d={`M${c} .8L${e} ${c}L${c} ${e}L.8 ${c}Z`} fill="#fae6c6" stroke={amber} strokeWidth="1.4" strokeLinejoin="round" />
          <path d={`M${c - 2.6} ${c}h5.2`} stroke={amber} strokeWidth="1.6" />
        </>
      )}
      {verdict === "not_mapped" && (
        <rect x="1.5" y="1.5" width={size - 3} height={size - 3} rx="2" fill="#fff" stroke="#6b6e72" strokeWidth="1.3" strokeDasharray="2.4 1.8" />
      )}
    </svg>
  );
}

export type State = "stop" | "warning" | "done" | "now" | "question" | "waiting";

export function StateIcon({ state, size = 16 }: IconProps & { state: State }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" {...hidden}>
      {state === "stop" && <><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="#b81a1a" /><path d="M8 4v5M8 10.6v1.6" stroke="#fff" strokeWidth="1.7" /></>}
      {state === "warning" && <><path d="M8 1.6 15 14H1Z" fill="#fae6c6" stroke={amber} strokeWidth="1.3" strokeLinejoin="round" /><path d="M8 6.2v3.6M8 11.2v1.3" stroke={amber} strokeWidth="1.5" /></>}
      {state === "done" && <><circle cx="8" cy="8" r="7" fill={green} /><path d="m4.7 8.2 2.2 2.2 4.4-4.6" fill="none" stroke="#fff" strokeWidth="1.6" /></>}
      {state === "now" && <><circle cx="8" cy="8" r="6.6" fill="#fff" stroke="#005db1" strokeWidth="2" /><circle cx="8" cy="8" r="3" fill="#005db1" /></>}
      {state === "question" && <><circle cx="8" cy="8" r="6.8" fill="#fff" stroke="#005db1" strokeWidth="1.4" /><path d="M6 6.3C6 4 10 4 10 6.3 10 7.8 8 7.8 8 9.4M8 10.7v1.4" fill="none" stroke="#005db1" strokeWidth="1.4" /></>}
      {state === "waiting" && <circle cx="8" cy="8" r="6.8" fill="#fff" stroke="#6b6e72" strokeWidth="1.3" strokeDasharray="2.4 1.8" />}
    </svg>
  );
}

export function Chevron({ open, size = 12 }: IconProps & { open: boolean }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" {...hidden}>
      <path d={open ? "m2 4 4 4 4-4" : "m4 2 4 4-4 4"} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

/** Filled: the area's most used product. Open: another. */
export function ProductSquare({ most }: { most: boolean }) {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" {...hidden}>
      {most ? <rect width="9" height="9" fill={green} /> : <rect x=".7" y=".7" width="7.6" height="7.6" fill="#fff" stroke="#6b6e72" strokeWidth="1.4" />}
    </svg>
  );
}

export function SortIcon({ way }: { way: "ascending" | "descending" | undefined }) {
  return (
    <svg width="10" height="12" viewBox="0 0 10 12" {...hidden}>
      {way !== "descending" && <path d="m2 4.5 3-3 3 3" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {way !== "ascending" && <path d="m2 7.5 3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}

export const Download = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" {...hidden}><path d="M8 2v8m-3.2-3L8 10.2 11.2 7M2.5 13.5h11" fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>
);
export const Funnel = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" {...hidden}><path d="M1 1.5h10L7 6.6V10.5L5 9.4V6.6Z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" /></svg>
);
export const Magnifier = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" {...hidden}><circle cx="6" cy="6" r="4.2" fill="none" stroke="#c4d0de" strokeWidth="1.5" /><path d="m9.2 9.2 3.6 3.6" stroke="#c4d0de" strokeWidth="1.5" /></svg>
);
export const Bars = () => (
  <svg width="18" height="14" viewBox="0 0 18 14" {...hidden}><path d="M0 1h18M0 7h18M0 13h18" stroke="currentColor" strokeWidth="2" /></svg>
);
export const Mark = () => (
  <svg width="22" height="18" viewBox="0 0 22 18" {...hidden}><path d="M1 3h5c4 0 4 6 8 6h7M1 9h20M1 15h5c4 0 4-6 8-6" fill="none" stroke="#fff" strokeWidth="2" /></svg>
);
