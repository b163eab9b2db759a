// Weights as they are written and sent.
import type { EditSheet, WeightView } from "../generated/types";

/** What is written, by criterion. */
export type Tried = Record<string, string>;

/** Hundredths of what is written with comma or point; none: it is no weight. */
export function readWeight(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, "").replace(",", ".");
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

/** Rows that stand are changed, the others are made. */
export function sheetsFor(weights: readonly WeightView[], tried: Tried, scenario: string): EditSheet[] {
  const changed = weights.flatMap((w) => {
    const hundredths = readWeight(tried[w.criterion] ?? "");
    return hundredths === undefined || hundredths === w.stored ? [] : [{ ...w, text: String(hundredths / 100).replace(".", ",") }];
  });
  const known = changed.filter((w) => w.row !== null).map((w) => ({ id: w.row, seen: w.entry, remove: false, texts: [w.text] }));
  const fresh = changed.filter((w) => w.row === null).map((w) => ({ id: null, seen: null, remove: false, texts: ["produkt", w.name, scenario, w.text] }));
  return [
    ...(known.length ? [{ entity: "criterion", fields: ["weight"], rows: known }] : []),
    ...(fresh.length ? [{ entity: "criterion", fields: ["subject", "name", "scenario", "weight"], rows: fresh }] : []),
  ];
}
