// A row as a form: what is sent of it, and the checks that need no server.
import { readDate } from "../shared/format";
import type { Names, Words } from "./cells";
import { sentText } from "./cells";
import type { EditRequest, NameAnswer, TableField } from "../generated/types";

export type Texts = Readonly<Record<string, string>>;

export const fieldsOf = (columns: readonly TableField[], fresh: boolean): TableField[] =>
  columns.filter((column) => column.editable && (fresh || !column.only_new));

const numeric = /^[-\u2212]?[\d\s\u00a0\u202f]*([.,]\d+)?$/;

/** What is plainly wrong with what is written, as the key of its sentence. */
export function wrongWith(column: TableField, text: string): string | undefined {
  const written = text.trim();
  if (!written) return column.required ? "table.form.required" : undefined;
  if (column.kind === "date" && !readDate(written)) return "table.form.not_a_date";
  if (["integer", "money", "decimal", "fraction"].includes(column.kind) && !numeric.test(written)) return "table.form.not_a_number";
  return undefined;
}

interface Row { id: number | undefined; seen: number; before: Texts; texts: Texts }

/** A row that is there sends what is changed; a new one sends what is written, and all that must be. */
export function requestOf(entity: string, fields: readonly TableField[], row: Row, names: Names, words: Words, answers: NameAnswer[]): EditRequest {
  const fresh = row.id === undefined;
  const sent = fields.filter((f) => (fresh ? f.required || (row.texts[f.field] ?? "").trim() !== "" : row.texts[f.field] !== row.before[f.field]));
  const texts = sent.map((f) => sentText(f, row.texts[f.field] ?? "", names, words));
  return {
    apply: true,
    sheets: [{ entity, fields: sent.map((f) => f.field), rows: [{ id: row.id ?? null, seen: fresh ? null : row.seen, remove: false, texts }] }],
    answers,
  };
}
