import { describe, expect, test } from "vitest";
import { lacking } from "./edits";
import { page, words } from "./fixture";
import { type Server, TableStore } from "./store";
import type { EditAnswer, EditRequest, TablePage } from "../generated/types";

const nothing: EditAnswer = { batch: null, created: 0, changed: 0, removed: 0, same: 0, problems: [], conflicts: [], questions: [], rows: [], names: [] };

/** A server that stores numbers of users, refuses what is no number, and answers a step later. */
function world() {
  const asked: EditRequest[] = [];
  let stored: TablePage = page();
  let batch = 10;
  const before = new Map<number, TablePage>();
  const at = stored.columns.findIndex((c) => c.field === "users");
  const edit = async (request: EditRequest): Promise<EditAnswer> => {
    asked.push(request);
    await Promise.resolve();
    const answer: EditAnswer = { ...nothing, problems: [], conflicts: [], rows: [] };
    request.sheets.forEach((sheet, s) => sheet.rows.forEach((row, r) => {
      const text = row.texts[sheet.fields.indexOf("users")];
      const fresh = { id: 100 + r, entry: 0, may_change: true, values: stored.columns.map((c, i) => (i === at ? Number(text ?? 0) : c.field === "system" ? row.texts[sheet.fields.indexOf("system")]! : null)) };
      const known = row.id === null ? fresh : stored.rows.find((k) => k.id === row.id)!;
      if (text !== undefined && !/^\d*$/.test(text)) answer.problems.push({ sheet: s, row: r, field: "users", value: text, code: "not_a_number", text: "er ikke et tall", text_en: "is not a number" });
      if (row.id !== null && row.seen !== known.entry)
        answer.conflicts.push({ sheet: s, row: r, id: known.id, entry: known.entry, at: "2026-11-22T10:00:00Z", user: { id: 2, name: "Demo" }, fields: [{ field: "users", seen: null, mine: text ?? null, theirs: known.values[at]! }] });
      const values = known.values.map((v, i) => (i === at && text !== undefined ? (text ? Number(text) : null) : v));
      answer.rows.push({ ...known, entry: batch + 1, values });
    }));
    answer.created = request.sheets.flatMap((sheet) => sheet.rows).filter((row) => row.id === null).length;
    answer.changed = answer.rows.length - answer.created;
    if (!request.apply || answer.problems.length + answer.conflicts.length > 0) return answer;
    before.set(++batch, stored);
    const made = answer.rows.filter((row) => !stored.rows.some((k) => k.id === row.id));
    stored = { ...stored, rows: [...stored.rows.map((k) => answer.rows.find((row) => row.id === k.id) ?? k), ...made] };
    return { ...answer, batch };
  };
  const undo = async (number: number) => {
    stored = { ...before.get(number)! };
    return { undone: 1, batch: ++batch, problems: [] };
  };
  const server: Server = { edit, undo, page: async () => stored };
  const others = (id: number, users: number) => {
    stored = { ...stored, rows: stored.rows.map((k) => (k.id === id ? { ...k, entry: ++batch, values: k.values.map((v, i) => (i === at ? users : v)) } : k)) };
  };
  const store = new TableStore(page(), words, server);
  return { store, asked, others, users: (id: number) => stored.rows.find((k) => k.id === id)!.values[at] };
}
const cell = (id: number, text: string) => ({ id, field: "users", text });

describe("one cell", () => {
  test("is saved at once, and can be taken back", async () => {
    const { store, asked, users } = world();
    await store.write([cell(1, "1700")]);
    expect(asked).toEqual([{ apply: true, sheets: [{ entity: "usage", fields: ["users"], rows: [{ id: 1, seen: 7, remove: false, texts: ["1700"] }] }], answers: [] }]);
    expect(store.textOf(1, "users")).toBe("1\u00a0700");
    expect(store.snapshot().status).toEqual({ kind: "saved", rows: 1, batch: 11 });
    expect(store.snapshot().drafts.size).toBe(0);
    await store.undo();
    expect(users(1)).toBe(1600);
    expect(store.textOf(1, "users")).toBe("1\u00a0600");
    expect(store.snapshot().batches).toEqual([]);
  });
  test("two in the same row after each other do not collide with themselves", async () => {
    const { store, users } = world();
    const first = store.write([cell(1, "1700")]);
    await Promise.all([first, store.write([cell(1, "1800")])]);
    expect(store.snapshot().conflicts).toEqual([]);
    expect(users(1)).toBe(1800);
  });
  test("that is refused keeps what was written, and does not hold up the next", async () => {
    const { store, users } = world();
    await store.write([cell(1, "mange")]);
    expect(store.textOf(1, "users")).toBe("mange");
    expect([...store.snapshot().drafts.values()][0]?.problem?.code).toBe("not_a_number");
    await store.write([cell(2, "5")]);
    expect(users(2)).toBe(5);
    expect(store.textOf(1, "users")).toBe("mange");
    await store.write([cell(1, "12")]);
    expect(users(1)).toBe(12);
    expect(store.snapshot().drafts.size).toBe(0);
  });
  test("written as it stood asks for nothing", async () => {
    const { store, asked } = world();
    await store.write([cell(1, "1\u00a0600")]);
    expect(asked).toEqual([]);
    expect(store.snapshot().status.kind).toBe("same");
  });
  test("one may not change is left, and counted", async () => {
    const { store, asked } = world();
    await store.write([cell(4, "1"), { id: 1, field: "operator_kind", text: "own" }], 1);
    expect(asked).toEqual([]);
    expect(store.snapshot().status).toEqual({ kind: "left", cells: 3 });
  });
});

describe("several rows", () => {
  test("are shown before they are saved", async () => {
    const { store, asked, users } = world();
    await store.write([cell(1, "1"), cell(2, "2")]);
    expect(asked.map((a) => a.apply)).toEqual([false]);
    expect(store.snapshot().preview).toEqual({ rows: 2, created: 0, changed: 2, same: 0 });
    expect(users(1)).toBe(1600);
    await store.save();
    expect([users(1), users(2)]).toEqual([1, 2]);
    expect(store.snapshot().preview).toBeUndefined();
  });
  test("with one bad value: the rest waits, and it is corrected in its cell", async () => {
    const { store, users } = world();
    await store.write([cell(1, "1"), cell(2, "to"), cell(3, "3")]);
    expect([...store.snapshot().drafts.values()].filter((d) => d.problem).map((d) => d.id)).toEqual([2]);
    await store.write([cell(2, "2")]);
    expect([...store.snapshot().drafts.values()].filter((d) => d.problem)).toEqual([]);
    expect(store.snapshot().preview?.changed).toBe(3);
    await store.save();
    expect([users(1), users(2), users(3)]).toEqual([1, 2, 3]);
  });
  test("thrown away, nothing waits", async () => {
    const { store, users } = world();
    await store.write([cell(1, "1"), cell(2, "2")]);
    await store.discard();
    expect(store.snapshot().preview).toBeUndefined();
    expect(users(1)).toBe(1600);
    expect(store.textOf(1, "users")).toBe("1\u00a0600");
  });
});

describe("rows begun below the last one", () => {
  const begin = (id: number, texts: Record<string, string>) => Object.entries(texts).map(([field, text]) => ({ id, field, text }));
  const whole = { municipality: "Asker", area: "helse.plo", system: "Profil", users: "12" };
  test("wait until they have what they must, and are told of meanwhile", async () => {
    const { store, asked } = world();
    await store.write([{ id: -1, field: "system", text: "Profil" }]);
    expect(asked).toEqual([]);
    expect(store.fresh).toBe(1);
    expect(store.snapshot().preview).toEqual({ rows: 0, created: 0, changed: 0, same: 0 });
    expect(lacking(-1, store.snapshot().drafts, page().columns).map((c) => c.field)).toEqual(["municipality", "area"]);
    await store.leave(-1);
    expect(asked).toEqual([]);
    expect(store.textOf(-1, "system")).toBe("Profil");
  });
  test("are saved when one leaves them whole", async () => {
    const { store, asked } = world();
    await store.write(begin(-1, whole));
    expect(asked.map((a) => a.apply)).toEqual([false]);
    await store.leave(-1);
    expect(asked[1]).toEqual({ apply: true, sheets: [{ entity: "usage", fields: ["municipality", "area", "system", "users"], rows: [{ id: null, seen: null, remove: false, texts: ["Asker", "helse.plo", "Profil", "12"] }] }], answers: [] });
    expect(store.snapshot().status).toMatchObject({ kind: "saved", rows: 1 });
    expect(store.fresh).toBe(0);
    expect(store.snapshot().index.rows.at(-1)?.shown[2]).toBe("Profil");
    expect(store.snapshot().preview).toBeUndefined();
  });
  test("several are shown first; the problem is at its cell, and those that lack something wait", async () => {
    const { store, asked } = world();
    await store.write([...begin(-1, whole), ...begin(-2, { ...whole, users: "mange" }), ...begin(-3, { system: "Halv" }), cell(1, "5")]);
    expect(asked[0]!.sheets.map((sheet) => sheet.rows.map((row) => row.id))).toEqual([[null, null], [1]]);
    expect([...store.snapshot().drafts.values()].filter((d) => d.problem).map((d) => [d.id, d.field])).toEqual([[-2, "users"]]);
    await store.leave(-1);
    expect(asked.map((a) => a.apply)).toEqual([false]);
    await store.write([{ id: -2, field: "users", text: "13" }]);
    expect(store.snapshot().preview).toEqual({ rows: 3, created: 2, changed: 1, same: 0 });
    await store.save();
    expect(store.snapshot().status).toMatchObject({ kind: "saved", rows: 3 });
    expect([...store.snapshot().drafts.keys()]).toEqual(["-3 system"]);
  });
  test("an emptied one is gone", async () => {
    const { store } = world();
    await store.write([{ id: -1, field: "system", text: "Profil" }]);
    await store.write([{ id: -1, field: "system", text: "" }]);
    expect([store.fresh, store.snapshot().preview]).toEqual([0, undefined]);
  });
  test("cannot be begun where one may not add rows", async () => {
    const { store } = world();
    store.load({ ...page(), may_add: false });
    await store.write([{ id: -1, field: "system", text: "Profil" }]);
    expect(store.snapshot().status).toEqual({ kind: "left", cells: 1 });
  });
});

describe("somebody else saved first", () => {
  const conflict = async () => {
    const all = world();
    all.others(1, 1650);
    await all.store.write([cell(1, "1700")]);
    expect(all.store.snapshot().conflicts).toHaveLength(1);
    expect(all.store.textOf(1, "users")).toBe("1700");
    return all;
  };
  test("mine is saved when I pick mine", async () => {
    const { store, users } = await conflict();
    await store.settle(new Map([["1 users", "mine"]]));
    expect(users(1)).toBe(1700);
    expect(store.snapshot().conflicts).toEqual([]);
  });
  test("theirs stands when I pick theirs", async () => {
    const { store, users } = await conflict();
    await store.settle(new Map([["1 users", "theirs"]]));
    expect(users(1)).toBe(1650);
    expect(store.textOf(1, "users")).toBe("1\u00a0650");
    expect(store.snapshot().drafts.size).toBe(0);
  });
});

test("when the server is away, nothing is lost", async () => {
  const { store } = world();
  const broken = new TableStore(page(), words, { edit: () => Promise.reject(new Error("borte")), undo: () => Promise.reject(new Error("borte")), page: () => Promise.reject(new Error("borte")) });
  await broken.write([cell(1, "1700")]);
  expect(broken.snapshot().status).toEqual({ kind: "failed", message: "borte" });
  expect(broken.textOf(1, "users")).toBe("1700");
  expect(broken.held).toHaveLength(1);
  expect(store.held).toHaveLength(0);
});
