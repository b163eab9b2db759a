// The rows with what searching and sorting need, made once: the shown texts, the same folded, and each column's order.
import { fold, type Names, shownText, type Words } from "./cells";
import type { TableField, TableRecord } from "../generated/types";
import type { Raw } from "./cells";

export interface IndexedRow { row: TableRecord; shown: string[]; folded: string[]; all: string }

export class Index {
  readonly columns: readonly TableField[];
  readonly rows: IndexedRow[];
  private readonly place = new Map<number, number>();
  private readonly order: (Int32Array | undefined)[] = [];
  private names: Names;
  private readonly words: Words;

  constructor(columns: readonly TableField[], rows: readonly TableRecord[], names: Names, words: Words) {
    this.columns = columns;
    this.names = names;
    this.words = words;
    this.rows = rows.map((row) => this.indexed(row));
    rows.forEach((row, at) => this.place.set(row.id, at));
  }

  private indexed(row: TableRecord): IndexedRow {
    const shown = this.columns.map((column, at) => shownText(column, row.values[at] ?? null, this.names, this.words));
    const folded = shown.map(fold);
    const close = this.columns.map((c, at) => (c.kind === "integer" || c.kind === "money" ? folded[at]!.replace(/ /g, "") : ""));
    return { row, shown, folded, all: [...folded, ...close.filter(Boolean)].join("\n") };
  }

  at(id: number): number | undefined {
    return this.place.get(id);
  }

  of(id: number): IndexedRow | undefined {
    const at = this.place.get(id);
    return at === undefined ? undefined : this.rows[at];
  }

  /** New names may have come; those that are shown already stay as they are. */
  rename(names: Names) {
    this.names = names;
  }

  /** Rows as they stand now: changed where they were, new ones last. */
  put(rows: readonly TableRecord[]) {
    for (const row of rows) {
      const at = this.place.get(row.id);
      if (at === undefined) this.place.set(row.id, this.rows.push(this.indexed(row)) - 1);
      else this.rows[at] = this.indexed(row);
    }
    this.order.length = 0;
  }

  /** Makes the orders of all columns while nothing else is to be done; returns how to stop. */
  prepare(): () => void {
    let at = 0;
    const idle = window.requestIdleCallback ?? ((work: IdleRequestCallback) => window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 5 }), 50));
    const stop = window.cancelIdleCallback ?? window.clearTimeout;
    const work = (deadline: IdleDeadline) => {
      do this.ranks(at); while (++at < this.columns.length && deadline.timeRemaining() > 4);
      if (at < this.columns.length) turn = idle(work);
    };
    let turn = idle(work);
    return () => stop(turn);
  }

  /** The place of each row's value among the column's values, from 0; absent is -1. */
  ranks(column: number): Int32Array {
    return (this.order[column] ??= rankOf(this.rows, column, this.columns[column]!));
  }
}

const collator = new Intl.Collator("nb", { numeric: true });

function rankOf(rows: readonly IndexedRow[], at: number, column: TableField): Int32Array {
  const byText = column.kind === "text" || column.kind === "reference";
  const keyOf = (row: IndexedRow): Raw => (row.shown[at] === "" ? null : byText ? row.shown[at]! : (row.row.values[at] ?? null));
  const found = [...new Set(rows.map(keyOf))].filter((key) => key !== null);
  found.sort((a, b) => {
    if (byText) return collator.compare(a as string, b as string);
    if (column.kind === "choice") return column.choices.indexOf(a as string) - column.choices.indexOf(b as string);
    return a < b ? -1 : a > b ? 1 : 0;
  });
  const rank = new Map<Raw, number>(found.map((key, i) => [key, i]));
  return Int32Array.from(rows, (row) => rank.get(keyOf(row)) ?? -1);
}
