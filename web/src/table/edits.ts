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

/** A row that is begun below the last one has a number below zero: -1 is the first of them. */
export const isFresh = (id: number): boolean => id < 0;
export const freshId = (place: number): number => -1 - place;
export const freshPlace = (id: number): number => -1 - id;

/** How many rows are begun, counting to the last that has something in it. */
export const freshRows = (drafts: Drafts): number => Math.max(0, ...[...drafts.values()].map((draft) => -draft.id));

/** What must be written before a begun row can be sent. */
export function lacking(id: number, drafts: Drafts, columns: readonly TableField[]): TableField[] {
  return columns.filter((column) => column.editable && column.required && !drafts.get(cellKey(id, column.field))?.text.trim());
}

/** What is sent, and which row each of it is about: what the server says of a row is known by its place alone. */
export interface Sent { sheets: EditSheet[]; ids: number[][] }

export function sheetsOf(entity: string, drafts: readonly Draft[], known: Known): Sent {
  const byRow = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const own = byRow.get(draft.id);
    if (own) own.push(draft);
    else byRow.set(draft.id, [draft]);
  }
  const sheets = new Map<string, { sheet: EditSheet; ids: number[] }>();
  for (const [id, own] of byRow) {
    const cells = known.columns.flatMap((column) => own.filter((d) => d.field === column.field).map((d) => ({ column, text: d.text })));
    const fields = cells.map((cell) => cell.column.field);
    const sent = sheets.get(fields.join()) ?? { sheet: { entity, fields, rows: [] }, ids: [] };
    sheets.set(fields.join(), sent);
    const texts = cells.map(({ column, text }) => sentText(column, text, known.names, known.words));
    sent.sheet.rows.push(isFresh(id) ? { id: null, seen: null, remove: false, texts } : { id, seen: own[0]!.seen, remove: false, texts });
    sent.ids.push(id);
  }
  return { sheets: [...sheets.values()].map(({ sheet }) => sheet), ids: [...sheets.values()].map(({ ids }) => ids) };
}

export const removing = (entity: string, rows: readonly { id: number; entry: number }[]): Sent => ({
  sheets: [{ entity, fields: [], rows: rows.map(({ id, entry }): EditRow => ({ id, seen: entry, remove: true, texts: [] })) }],
  ids: [rows.map(({ id }) => id)],
});

/** The row a problem is about; none when it is about the sheet. */
export const rowOf = (problem: { sheet: number; row: number }, { ids }: Sent): number | undefined => ids[problem.sheet]?.[problem.row];

/** The drafts with each problem at its cell, and the problems that have none. What was not sent keeps the problem it had. */
export function placed(drafts: Drafts, problems: readonly EditProblem[], sent: Sent): { drafts: Drafts; loose: EditProblem[] } {
  const next = new Map(drafts);
  sent.sheets.forEach((sheet, at) => {
    for (const id of sent.ids[at]!)
      for (const field of sheet.fields) {
        const draft = next.get(cellKey(id, field));
        if (draft?.problem) next.set(cellKey(id, field), { ...draft, problem: undefined });
      }
  });
  const loose: EditProblem[] = [];
  for (const problem of problems) {
    const id = rowOf(problem, sent);
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
