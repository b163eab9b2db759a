// Which rows are shown and in what order. The view stands in the address, so that a link is a saved view.
import type { Search } from "../shared/address";
import { listOf } from "../shared/address";
import { fold } from "./cells";
import type { Index, IndexedRow } from "./rows";
import type { TableField } from "../generated/types";

export type Want = { kind: "text"; text: string } | { kind: "any"; values: string[] } | { kind: "blank" } | { kind: "filled" };
export interface Filter { field: string; want: Want }
export interface View { text: string; filters: Filter[]; sort: string | undefined; down: boolean; columns: string[] | undefined }

const start = "f.";
const blank = "~tom";
const filled = "~fylt";

/** Columns that are filtered by a list rather than by what is written. */
export const listed = (column: TableField): boolean => column.kind === "choice" || column.kind === "boolean";

export function viewOf(search: Search, columns: readonly TableField[]): View {
  const filters: Filter[] = [];
  for (const [name, value] of Object.entries(search)) {
    const column = name.startsWith(start) ? columns.find((c) => c.field === name.slice(start.length)) : undefined;
    if (column && value) filters.push({ field: column.field, want: wantOf(column, value) });
  }
  const known = (field: string | undefined) => (columns.some((c) => c.field === field) ? field : undefined);
  const chosen = listOf(search.kolonner).filter(known);
  return {
    text: search.tekst ?? "",
    filters,
    sort: known(search.sorter),
    down: search.synkende === "ja",
    columns: chosen.length ? chosen : undefined,
  };
}

function wantOf(column: TableField, value: string): Want {
  if (value === blank) return { kind: "blank" };
  if (value === filled) return { kind: "filled" };
  return listed(column) ? { kind: "any", values: listOf(value) } : { kind: "text", text: value };
}

function written(want: Want): string | undefined {
  if (want.kind === "blank") return blank;
  if (want.kind === "filled") return filled;
  return (want.kind === "any" ? want.values.join(",") : want.text) || undefined;
}

/** The view for the address; what is not in it any more is undefined, so that it leaves. */
export function searchOf(view: View, old: Search = {}): Search {
  const search: Search = {};
  for (const name of Object.keys(old)) if (name.startsWith(start)) search[name] = undefined;
  for (const { field, want } of view.filters) search[start + field] = written(want);
  return {
    ...search,
    tekst: view.text.trim() || undefined,
    sorter: view.sort,
    synkende: view.sort && view.down ? "ja" : undefined,
    kolonner: view.columns?.join(","),
  };
}

type Test = (row: IndexedRow) => boolean;

/** "100–200", ">100", "<=100" written about numbers; else undefined. */
export function rangeOf(text: string): ((value: number) => boolean) | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/,/g, ".").replace(/\u2212/g, "-");
  const parts = /^(-?[\d.]+)(?:–|\.\.)(-?[\d.]+)$/.exec(plain);
  if (parts) return (value) => value >= Number(parts[1]) && value <= Number(parts[2]);
  const one = /^(>=|<=|>|<|=)(-?[\d.]+)$/.exec(plain);
  const bound = Number(one?.[2]);
  switch (one?.[1]) {
    case ">": return (value) => value > bound;
    case "<": return (value) => value < bound;
    case ">=": return (value) => value >= bound;
    case "<=": return (value) => value <= bound;
    case "=": return (value) => value === bound;
    default: return undefined;
  }
}

function testOf(filter: Filter, index: Index): Test | undefined {
  const at = index.columns.findIndex((c) => c.field === filter.field);
  const column = index.columns[at];
  if (!column) return undefined;
  const { want } = filter;
  if (want.kind === "blank") return (row) => row.shown[at] === "";
  if (want.kind === "filled") return (row) => row.shown[at] !== "";
  if (want.kind === "any") {
    const wanted = new Set(want.values);
    return wanted.size === 0 ? undefined : (row) => wanted.has(String(row.row.values[at] ?? ""));
  }
  if (!want.text.trim()) return undefined;
  const range = ["integer", "money", "decimal", "fraction"].includes(column.kind) ? rangeOf(want.text) : undefined;
  if (range) {
    const unit = column.kind === "money" || column.kind === "decimal" ? column.unit : 1;
    return (row) => {
      const value = row.row.values[at];
      return typeof value === "number" && range(value / unit);
    };
  }
  const sought = fold(want.text);
  const close = sought.replace(/ /g, "");
  const digits = ["integer", "money"].includes(column.kind);
  return digits ? (row) => row.folded[at]!.replace(/ /g, "").includes(close) : (row) => row.folded[at]!.includes(sought);
}

/** The places of the rows to show, in order. Absent values come last whichever way it is sorted. */
export function select(index: Index, view: View): number[] {
  const tests = view.filters.map((filter) => testOf(filter, index)).filter((test): test is Test => !!test);
  const words = fold(view.text).split(/ +/).filter(Boolean);
  const found: number[] = [];
  rows: for (let at = 0; at < index.rows.length; ++at) {
    const row = index.rows[at]!;
    for (const word of words) if (!row.all.includes(word)) continue rows;
    for (const test of tests) if (!test(row)) continue rows;
    found.push(at);
  }
  const sorted = index.columns.findIndex((c) => c.field === view.sort);
  return sorted < 0 ? found : inOrder(found, index.ranks(sorted), view.down);
}

function inOrder(found: number[], ranks: Int32Array, down: boolean): number[] {
  const size = ranks.length;
  const keys = new Float64Array(found.length);
  found.forEach((at, i) => {
    const rank = ranks[at]!;
    keys[i] = (rank < 0 ? size : down ? size - 1 - rank : rank) * size + at;
  });
  keys.sort();
  return Array.from(keys, (key) => key % size);
}
