// Which columns stand in the table, in what order and how wide.
import type { ShownColumn } from "./GridRow";
import type { TableField } from "../generated/types";

const widths: Partial<Record<TableField["kind"], number>> = { boolean: 104, integer: 96, money: 116, date: 108, choice: 132, reference: 180, fraction: 96 };

function widthOf(column: TableField, label: string): number {
  const wide = column.target === "municipality" ? 124 : widths[column.kind] ?? (column.max_length === 0 || column.max_length > 200 ? 260 : column.max_length > 60 ? 180 : 120);
  const word = Math.max(...label.split(/[\s-]+/).map((part) => part.length));
  return Math.max(wide, word * 8 + 62);
}

/** What is shown as long as nobody has chosen: all, and on a phone the first that one writes in. */
export const usualColumns = (columns: readonly TableField[], phone: boolean): string[] =>
  (phone ? columns.filter((c) => c.editable).slice(0, 8) : columns).map((c) => c.field);

/** The first column stays in sight while one scrolls to the side. */
export function shownColumns(columns: readonly TableField[], chosen: readonly string[], label: (field: string) => string): ShownColumn[] {
  const places = chosen.map((field) => columns.findIndex((c) => c.field === field)).filter((at) => at >= 0);
  return places.map((place, at) => {
    const column = columns[place]!;
    const text = label(column.field);
    return { column, place, label: text, width: widthOf(column, text), left: at === 0 ? 72 : undefined };
  });
}
