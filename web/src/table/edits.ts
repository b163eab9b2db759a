// What is written but not yet saved, and how it is sent: rows that change the same fields share a sheet.
import type { Names, Words } from "./cells";
import { sentText } from "./cells";
import type { ConflictField, EditConflict, EditProblem, EditRow, EditSheet, TableField } from "../generated/types";

export interface CellText { id: number; field: string; text: string }
/** Held: waits for a correction or a confirmation. Saving: is on its way. */
export interface Draft extends CellText { seen: number; state: "held" | "saving"; problem?: EditProblem }
export type Drafts = ReadonlyMap<string, Draft>;

export const cellKey = (id: number, field: string): string => `${id} ${field}`;

export const rowsOf = (cells: readonly CellText[]): number[] => [...new Set(cells.map((cell) => cell.id))];

interface Known { columns: readonly TableField[]; names: Names; words: Words }

export function sheetsOf(entity: string, drafts: readonly Draft[], known: Known): EditSheet[] {
  const byRow = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const own = byRow.get(draft.id);
    if (own) own.push(draft);
    else byRow.set(draft.id, [draft]);
  }
  const sheets = new Map<string, EditSheet>();
  for (const [id, own] of byRow) {
    const cells = known.columns.flatMap((column) => own.filter((d) => d.field === column.field).map((d) => ({ column, text: d.text })));
    const fields = cells.map((cell) => cell.column.field);
    const sheet: EditSheet = sheets.get(fields.join()) ?? { entity, fields, rows: [] };
    sheets.set(fields.join(), sheet);
    const texts = cells.map(({ column, text }) => sentText(column, text, known.names, known.words));
    sheet.rows.push({ id, seen: own[0]!.seen, remove: false, texts });
  }
  return [...sheets.values()];
}

export const removing = (entity: string, rows: readonly { id: number; entry: number }[]): EditSheet[] => [
  { entity, fields: [], rows: rows.map(({ id, entry }): EditRow => ({ id, seen: entry, remove: true, texts: [] })) },
];

/** The row and the cell a problem is about; no id when it is about the sheet or a new row. */
export const rowOf = (problem: { sheet: number; row: number }, sheets: readonly EditSheet[]): number | undefined =>
  sheets[problem.sheet]?.rows[problem.row]?.id ?? undefined;

/** The drafts with each problem at its cell, and the problems that have none. What was not sent keeps the problem it had. */
export function placed(drafts: Drafts, problems: readonly EditProblem[], sheets: readonly EditSheet[]): { drafts: Drafts; loose: EditProblem[] } {
  const next = new Map(drafts);
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const field of sheet.fields) {
        const draft = row.id === null ? undefined : next.get(cellKey(row.id, field));
        if (draft?.problem) next.set(cellKey(draft.id, field), { ...draft, problem: undefined });
      }
  const loose: EditProblem[] = [];
  for (const problem of problems) {
    const id = rowOf(problem, sheets);
    const draft = id === undefined ? undefined : next.get(cellKey(id, problem.field));
    if (draft && !draft.problem) next.set(cellKey(draft.id, draft.field), { ...draft, problem });
    else if (!draft) loose.push(problem);
  }
  return { drafts: next, loose };
}

export type Pick = "mine" | "theirs";
export const pickKey = (conflict: EditConflict, field: ConflictField): string => cellKey(conflict.id, field.field);

/** Conflicts settled: what the others wrote stands where one picked it, and the rest is sent as seen anew. */
export function settled(drafts: Drafts, conflicts: readonly EditConflict[], picks: ReadonlyMap<string, Pick>): Drafts {
  const next = new Map(drafts);
  for (const conflict of conflicts) {
    for (const field of conflict.fields) if (picks.get(pickKey(conflict, field)) === "theirs") next.delete(pickKey(conflict, field));
    for (const [key, draft] of next) if (draft.id === conflict.id) next.set(key, { ...draft, seen: conflict.entry });
  }
  return next;
}
