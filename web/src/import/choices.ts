// What a person has said of the sheets, as the server is told it; and what is left to do.
import type { ImportAnswer, ImportConflict, ImportOrder, ProblemView, QuestionView, SheetView, Side } from "../generated/types";

export const nothingSaid: ImportOrder = { apply: false, answers: [], conflicts: [], corrections: [], left_out: [], columns: [], sheets: [] };

/** The server names the kind with the word people write; the texts have its name. */
export const kindOf = (question: { kind: string }) => (question.kind === "leverandør" ? "supplier" : "product");

export const questionKey = (q: { kind: string; name: string }) => `${q.kind}|${q.name}`;

/** What a person says that a name is: one name, or each of the parts of a cell that holds several. */
export type Meant = readonly { name: string; part: string }[];

/** `meant` undefined: the answer is taken back. */
export function answered(order: ImportOrder, question: QuestionView, meant: Meant | undefined): ImportOrder {
  const { kind } = question;
  const others = order.answers.filter((a) => a.kind !== kind || a.spelling !== question.name);
  return { ...order, answers: [...others, ...(meant ?? []).map((m) => ({ kind, spelling: question.name, ...m }))] };
}

export const one = (name: string): Meant => [{ name, part: "" }];

export function answerTo(order: ImportOrder, question: QuestionView): Meant | undefined {
  const said = order.answers.filter((a) => a.kind === question.kind && a.spelling === question.name);
  return said.length ? said.map(({ name, part }) => ({ name, part })) : undefined;
}

/** The products that a cell seems to hold, when it seems to hold several: a row can be split, a supplier's name cannot. */
export const severalIn = (question: QuestionView): Meant =>
  kindOf(question) === "product" ? question.proposals.filter((p) => p.part).map(({ name, part }) => ({ name, part })) : [];

/** What agreeing with the best proposal says; undefined: there is none. */
export function proposed(question: QuestionView): Meant | undefined {
  const several = severalIn(question);
  if (several.length > 1) return several;
  return question.proposals[0] && one(question.proposals[0].name);
}

const sameRow = (a: { entity: string; id: number }, b: { entity: string; id: number }) => a.entity === b.entity && a.id === b.id;

/** What is to stand in these fields, chosen by one who saw what stands there now. */
export function kept(order: ImportOrder, conflict: ImportConflict, fields: readonly string[], keep: Side): ImportOrder {
  const { entity, id, entry } = conflict;
  const others = order.conflicts.filter((c) => !(sameRow(c, conflict) && (c.entry !== entry || fields.includes(c.field))));
  return { ...order, conflicts: [...others, ...fields.map((field) => ({ entity, id, entry, field, keep }))] };
}

export const sideOf = (order: ImportOrder, conflict: ImportConflict, field: string): Side | undefined =>
  order.conflicts.find((c) => sameRow(c, conflict) && c.entry === conflict.entry && c.field === field)?.keep;

/** Every conflict there has been, so that a choice can be changed; of a row that has been changed once more, the last. */
export function withConflicts(before: readonly ImportConflict[], now: readonly ImportConflict[]): ImportConflict[] {
  const stays = before.map((old) => {
    const again = now.find((c) => sameRow(c, old));
    if (!again) return old;
    return again.entry === old.entry ? { ...old, fields: [...old.fields, ...again.fields.filter((f) => !old.fields.some((o) => o.field === f.field))] } : again;
  });
  return [...stays, ...now.filter((c) => !before.some((old) => sameRow(old, c)))];
}

interface At { file: string; sheet: string }
interface Cell extends At { row: number; column: string }
const sameSheet = (a: At, b: At) => a.file === b.file && a.sheet === b.sheet;

export function corrected(order: ImportOrder, { file, sheet, row, column }: Cell, value: string): ImportOrder {
  const at = { file, sheet, row, column };
  const others = order.corrections.filter((c) => !(sameSheet(c, at) && c.row === row && c.column === column));
  return { ...order, corrections: [...others, { ...at, value }] };
}

export function leftOut(order: ImportOrder, { file, sheet, row }: Omit<Cell, "column">): ImportOrder {
  const others = order.left_out.filter((r) => !(sameSheet(r, { file, sheet }) && r.row === row));
  return { ...order, left_out: [...others, { file, sheet, row }] };
}

export const takenBack = (order: ImportOrder, { file, sheet, row }: Omit<Cell, "column">): ImportOrder => ({
  ...order,
  left_out: order.left_out.filter((r) => !(sameSheet(r, { file, sheet }) && r.row === row)),
  corrections: order.corrections.filter((c) => !(sameSheet(c, { file, sheet }) && c.row === row)),
});

/** A field is one column's: the column that had it becomes an extra one. */
export function columnRead(order: ImportOrder, view: SheetView, column: string, field: string): ImportOrder {
  const at = { file: view.file, sheet: view.sheet };
  const had = field ? view.columns.find((c) => c.field === field && c.heading !== column) : undefined;
  const touched = [column, had?.heading];
  const others = order.columns.filter((c) => !(sameSheet(c, at) && touched.includes(c.column)));
  // What is said of a column is said of a sheet of this kind, whatever the next trial would take it for.
  const sheets = order.sheets.some((s) => sameSheet(s, at)) ? order.sheets : [...order.sheets, { ...at, kind: view.kind }];
  return { ...order, sheets, columns: [...others, { ...at, column, field }, ...(had ? [{ ...at, column: had.heading, field: "" }] : [])] };
}

/** What was said of the columns of a sheet falls away when it becomes another kind. */
export const sheetRead = (order: ImportOrder, at: At, kind: string): ImportOrder => ({
  ...order,
  columns: order.columns.filter((c) => !sameSheet(c, at)),
  sheets: [...order.sheets.filter((s) => !sameSheet(s, at)), { file: at.file, sheet: at.sheet, kind }],
});

/** A value may be put right here when it stands in a cell. */
export const canBeCorrected = (p: ProblemView) => p.row > 1 && p.column !== "";
export const canBeLeftOut = (p: ProblemView) => p.row > 1;

export const rowsToStore = (answer: ImportAnswer) => answer.new + answer.changed;

export type Standing = "problems" | "questions" | "conflicts" | "nothing" | "ready";
export function standing(answer: ImportAnswer): Standing {
  if (answer.problems.length) return "problems";
  if (answer.questions.length) return "questions";
  if (answer.conflicts.length) return "conflicts";
  return rowsToStore(answer) ? "ready" : "nothing";
}

/** Problems by the sheet they are in, in the order of its rows. */
export function bySheet(problems: readonly ProblemView[]): { file: string; sheet: string; problems: ProblemView[] }[] {
  const groups = new Map<string, { file: string; sheet: string; problems: ProblemView[] }>();
  for (const p of problems) {
    const key = `${p.file}\u0000${p.sheet}`;
    const group = groups.get(key) ?? { file: p.file, sheet: p.sheet, problems: [] };
    group.problems.push(p);
    groups.set(key, group);
  }
  for (const g of groups.values()) g.problems.sort((a, b) => a.row - b.row);
  return [...groups.values()];
}

/** "systemer.csv", "kartlegging.xlsx, systemer"; of one workbook alone (`only`) the name of the sheet is enough. */
export function sheetName({ file, sheet }: At, only?: string): string {
  if (!sheet || file.startsWith(`${sheet}.`)) return file;
  return file && file !== only ? `${file}, ${sheet}` : sheet;
}

/** The one file everything is from, when there is but one. */
export function onlyFile(answer: ImportAnswer): string | undefined {
  const files = new Set(answer.sheets.map((s) => s.file));
  return files.size === 1 ? [...files][0] : undefined;
}

/** The server's "kartlegging.xlsx!systemer:24" and "kartlegging.xlsx: Ark4" as people say them. */
export function placeInWords(place: string, only: string | undefined, row: (number: string) => string): string {
  const rest = only && /^[!:]/.test(place.slice(only.length)) && place.startsWith(only) && !/^:\d+$/.test(place.slice(only.length)) ? place.slice(only.length).replace(/^(!|: )/, "") : place;
  return rest.replace("!", ", ").replace(/:(\d+)$/, (_, number: string) => `, ${row(number)}`);
}

// A cell that begins like a formula gets a mark in front, so that a spreadsheet does not run it.
const cell = (text: string | number) => {
  const safe = String(text).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The list to work from in a spreadsheet: semicolons, and the mark that says UTF-8. */
export function problemsAsCsv(problems: readonly ProblemView[], headings: readonly string[], text: (p: ProblemView) => string): string {
  const rows = problems.map((p) => [p.file, p.sheet, p.row || "", p.column, p.value, text(p)]);
  return `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** "41 kB", "1,2 MB". */
