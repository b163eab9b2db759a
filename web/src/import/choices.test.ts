import { describe, expect, test } from "vitest";
import type { ImportAnswer, ImportConflict, ProblemView, QuestionView, SheetView } from "../generated/types";
import * as c from "./choices";

const question: QuestionView = { kind: "produkt", name: "Gerika", supplier: "", places: [], proposals: [] };
const answer = (some: Partial<ImportAnswer>): ImportAnswer => ({
  new: 0, changed: 0, same: 0, refused: 0, kinds: [], sheets: [], problems: [], unknown_columns: [], not_read: [], left_out: [], noted: [], questions: [], accepted: [], conflicts: [], changed_rows: [], new_products: [], new_suppliers: [], cooperation: "", batch: null, ...some,
});
const problem = (some: Partial<ProblemView>): ProblemView => ({ file: "systemer.csv", sheet: "systemer", row: 2, column: "brukere", value: "-14", code: "below_zero", text: "Feil.", text_en: "Wrong.", ...some });

const clash = (id: number, entry: number, fields: string[]): ImportConflict => ({
  file: "systemer.csv", sheet: "systemer", row: 2, entity: "usage", id, entry, mark: `systemer:${id}@${entry}`, title: "Gerica", at: "", user: { id: 1, name: "" },
  fields: fields.map((field) => ({ field, column: field, seen: { nb: "1", en: "1" }, mine: { nb: "2", en: "2" }, theirs: { nb: "3", en: "3" } })),
});

describe("conflicts", () => {
  const both = clash(1, 7, ["users", "version"]);
  const said = c.kept(c.nothingSaid, both, ["users"], "mine");
  test("are chosen by field", () => expect([c.sideOf(said, both, "users"), c.sideOf(said, both, "version")]).toEqual(["mine", undefined]));
  test("a new choice takes the place of the old", () => expect(c.kept(said, both, ["users", "version"], "theirs").conflicts.map((x) => x.keep)).toEqual(["theirs", "theirs"]));
  test("what was chosen of an older row falls away", () => {
    const again = clash(1, 9, ["users"]);
    expect(c.sideOf(said, again, "users")).toBeUndefined();
    expect(c.kept(said, again, ["users"], "theirs").conflicts).toHaveLength(1);
  });
  test("stay in sight when they are settled, and are renewed when others change the row again", () => {
    expect(c.withConflicts([both], [])).toEqual([both]);
    expect(c.withConflicts([both], [clash(1, 7, ["version"]), clash(2, 7, ["users"])]).map((x) => x.fields.length)).toEqual([2, 1]);
    expect(c.withConflicts([both], [clash(1, 9, ["users"])])).toEqual([clash(1, 9, ["users"])]);
  });
});

describe("answers", () => {
  const first = c.answered(c.nothingSaid, question, c.one("Gerica"));
  test("are kept by kind and spelling", () => expect(first.answers).toEqual([{ kind: "produkt", spelling: "Gerika", name: "Gerica", part: "" }]));
  test("a new answer takes the place of the old", () => expect(c.answered(first, question, c.one("Gerika")).answers).toHaveLength(1));
  test("can be taken back", () => expect(c.answered(first, question, undefined).answers).toEqual([]));
  test("a cell of two products is one answer of two lines, and counts as answered", () => {
    const part = (name: string) => ({ name, score: 0.99, reason: "", reason_en: "", part: name });
    const two = { ...question, name: "Gerica/CosDoc", proposals: [part("Gerica"), part("CosDoc")] };
    const said = c.answered(first, two, c.proposed(two));
    expect(said.answers.slice(1)).toEqual(["Gerica", "CosDoc"].map((name) => ({ kind: "produkt", spelling: "Gerica/CosDoc", name, part: name })));
    expect(c.answerTo(said, two)?.map((m) => m.name)).toEqual(["Gerica", "CosDoc"]);
    expect(c.answered(said, two, c.one("Gerica")).answers).toHaveLength(2);
    expect(c.severalIn({ ...two, kind: "leverandør" })).toEqual([]);
  });
  test("a supplier of the same name is another question", () => expect(c.answerTo(first, { ...question, kind: "leverandør" })).toBeUndefined());
});

describe("corrections", () => {
  const at = { file: "systemer.csv", sheet: "systemer", row: 4, column: "brukere" };
  const once = c.corrected(c.nothingSaid, at, "14");
  test("one to a cell", () => expect(c.corrected(once, at, "15").corrections.map((x) => x.value)).toEqual(["15"]));
  test("a row is left out once", () => expect(c.leftOut(c.leftOut(once, at), at).left_out).toHaveLength(1));
  test("a row taken back has nothing said of it", () => {
    const back = c.takenBack(c.leftOut(once, at), at);
    expect([back.corrections, back.left_out]).toEqual([[], []]);
  });
  test("only what stands in a cell under the headings can be put right", () => {
    expect(c.canBeCorrected(problem({}))).toBe(true);
    expect(c.canBeCorrected(problem({ row: 1 }))).toBe(false);
    expect(c.canBeCorrected(problem({ column: "" }))).toBe(false);
    expect(c.canBeLeftOut(problem({ column: "" }))).toBe(true);
  });
});

describe("columns", () => {
  const sheet: SheetView = { file: "s.csv", sheet: "s", kind: "systemer", entity: "usage", rows: 1, confidence: 1, remembered: null, remembered_from: null,
    columns: ["", "system"].map((field) => ({ heading: field || "Program", field, proposed: "", confidence: 1, reason: "", reason_en: "", examples: [] })) };
  const said = c.columnRead(c.nothingSaid, sheet, "Program", "system");
  test("a field is one column's", () => expect(said.columns.map((x) => [x.column, x.field])).toEqual([["Program", "system"], ["system", ""]]));
  test("the kind it was taken for is said with it", () => expect(said.sheets).toEqual([{ file: "s.csv", sheet: "s", kind: "systemer" }]));
  test("another kind of sheet forgets what was said of its columns", () => expect(c.sheetRead(said, sheet, "avtaler")).toMatchObject({ columns: [], sheets: [{ kind: "avtaler" }] }));
});

describe("where an import stands", () => {
  test.each([
    ["problems", answer({ problems: [problem({})], questions: [question], new: 3 })],
    ["questions", answer({ questions: [question], new: 3 })],
    ["conflicts", answer({ conflicts: [clash(1, 7, ["users"])], new: 3 })],
    ["nothing", answer({ same: 312 })],
    ["ready", answer({ changed: 1 })],
  ] as const)("%s", (stands, of) => expect(c.standing(of)).toBe(stands));
  test("same rows are not stored", () => expect(c.rowsToStore(answer({ new: 2, changed: 3, same: 4 }))).toBe(5));
});

describe("the list of problems", () => {
  test("is by sheet, in the order of the rows", () =>
    expect(c.bySheet([problem({ row: 9 }), problem({ file: "a.csv", sheet: "a" }), problem({ row: 3 })]).map((g) => [c.sheetName(g), g.problems.map((p) => p.row)])).toEqual([["systemer.csv", [3, 9]], ["a.csv", [2]]]));
  test("names the sheet of a workbook", () => expect(c.sheetName({ file: "k.xlsx", sheet: "systemer" })).toBe("k.xlsx, systemer"));
  test("of one workbook alone the sheet is enough", () => expect(c.sheetName({ file: "k.xlsx", sheet: "systemer" }, "k.xlsx")).toBe("systemer"));
  test.each([
    ["k.xlsx!systemer:24", undefined, "k.xlsx, systemer, rad 24"],
    ["k.xlsx!systemer:24", "k.xlsx", "systemer, rad 24"],
    ["k.xlsx: Ark4", "k.xlsx", "Ark4"],
    ["systemer.csv:24", "systemer.csv", "systemer.csv, rad 24"],
    ["systemer.csv: felles", undefined, "systemer.csv: felles"],
  ])("%s of %s is %s", (place, only, wanted) => expect(c.placeInWords(place, only, (n) => `rad ${n}`)).toBe(wanted));
  test("as CSV quotes what needs it", () =>
    expect(c.problemsAsCsv([problem({ value: 'a;"b"' })], ["Fil", "Ark"], (p) => p.text)).toBe('\uFEFFFil;Ark\r\nsystemer.csv;systemer;2;brukere;"a;""b""";Feil.\r\n'));
  test.each(["=1+1", "-14", "+47", "@a"])("a spreadsheet does not run %s", (value) =>
    expect(c.problemsAsCsv([problem({ value })], [], (p) => p.text)).toContain(`;'${value};`));
});
