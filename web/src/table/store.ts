// The table as one works in it: the rows, what is written and not saved, and what the server said to it.
// One cell or one row is saved at once; several rows are shown first, and saved when one says so.
import { Names, type Words } from "./cells";
import { type CellText, cellKey, type Draft, type Drafts, freshRows, isFresh, lacking, type Pick, placed, removing, rowsOf, type Sent, settled, sheetsOf } from "./edits";
import { Index } from "./rows";
import type { EditAnswer, EditConflict, EditProblem, EditRequest, NameAnswer, ProblemView, QuestionView, TablePage, UndoAnswer } from "../generated/types";

export interface Server {
  edit: (request: EditRequest) => Promise<EditAnswer>;
  undo: (batch: number) => Promise<UndoAnswer>;
  page: () => Promise<TablePage>;
}

export type Status =
  | { kind: "none" | "saving" | "undoing" }
  | { kind: "saved"; rows: number; batch: number }
  | { kind: "undone"; rows: number }
  | { kind: "same" }
  | { kind: "failed"; message: string }
  | { kind: "left"; cells: number };

export interface Preview { rows: number; created: number; changed: number; same: number }

export interface Form { texts: Record<string, string>; seen: number }

export interface State {
  page: TablePage;
  names: Names;
  index: Index;
  /** Grows when a row changes, and when rows come or go. */
  version: number;
  structure: number;
  drafts: Drafts;
  preview: Preview | undefined;
  loose: EditProblem[];
  undoProblems: ProblemView[];
  conflicts: EditConflict[];
  questions: QuestionView[];
  answers: NameAnswer[];
  batches: number[];
  status: Status;
}

export class TableStore {
  private state: State;
  private readonly server: Server;
  private words: Words;
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private asked = 0;
  private source: TablePage;

  /** Forms that are begun and not saved, by row; 0 is the new one. */
  readonly forms = new Map<number, Form>();

  constructor(page: TablePage, words: Words, server: Server) {
    this.server = server;
    this.words = words;
    this.source = page;
    this.state = {
      ...this.picture(page), version: 0, structure: 0, drafts: new Map(), preview: undefined, loose: [], undoProblems: [],
      conflicts: [], questions: [], answers: [], batches: [], status: { kind: "none" },
    };
  }

  private picture(page: TablePage) {
    const names = new Names(page.names);
    return { page, names, index: new Index(page.columns, page.rows, names, this.words) };
  }

  snapshot = (): State => this.state;
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private set(changes: Partial<State>) {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  /** The rows anew, as they were fetched. What is written stays. */
  load(page: TablePage) {
    if (page === this.source) return;
    this.source = page;
    this.show(page);
  }

  speak(words: Words) {
    if (words === this.words) return;
    this.words = words;
    this.show(this.state.page);
  }

  private show(page: TablePage) {
    this.set({ ...this.picture(page), version: this.state.version + 1, structure: this.state.structure + 1 });
  }

  get held(): Draft[] {
    return [...this.state.drafts.values()].filter((draft) => draft.state === "held");
  }

  textOf(id: number, field: string): string {
    const draft = this.state.drafts.get(cellKey(id, field));
    if (draft) return draft.text;
    const at = this.state.page.columns.findIndex((c) => c.field === field);
    return this.state.index.of(id)?.shown[at] ?? "";
  }

  private stored(id: number, field: string): string {
    return this.state.index.of(id)?.shown[this.state.page.columns.findIndex((c) => c.field === field)] ?? "";
  }

  mayChange(id: number, field: string): boolean {
    const column = this.state.page.columns.find((c) => c.field === field);
    if (isFresh(id)) return this.state.page.may_add && !!column?.editable;
    return !!column?.editable && !column.only_new && !!this.state.index.of(id)?.row.may_change;
  }

  /** Rows that are begun below the last one. */
  get fresh(): number {
    return freshRows(this.state.drafts);
  }

  /** What waits and can be sent: begun rows that lack something wait for it. */
  private get whole(): Draft[] {
    const { drafts, page } = this.state;
    const lacks = new Set(rowsOf(this.held).filter((id) => isFresh(id) && lacking(id, drafts, page.columns).length > 0));
    return this.held.filter((draft) => !lacks.has(draft.id));
  }

  /** A begun row is saved when one leaves it, if it is whole and all that waits. */
  async leave(id: number): Promise<void> {
    const own = this.held;
    if (isFresh(id) && own.length > 0 && own.every((draft) => draft.id === id && !draft.problem) && this.whole.length > 0) await this.save(own);
  }

  /** Cells as written. Those of one row are saved at once; those of several are shown first, with all that waits. */
  async write(cells: readonly CellText[], outside = 0): Promise<void> {
    const drafts = new Map(this.state.drafts);
    const own: CellText[] = [];
    let left = outside;
    for (const cell of cells) {
      const key = cellKey(cell.id, cell.field);
      if (!this.mayChange(cell.id, cell.field)) ++left;
      else if (cell.text.trim() === this.stored(cell.id, cell.field)) drafts.delete(key);
      else {
        own.push(cell);
        drafts.set(key, { ...cell, seen: drafts.get(key)?.seen ?? this.state.index.of(cell.id)?.row.entry ?? 0, state: "held" });
      }
    }
    this.set({ drafts, status: left > 0 ? { kind: "left", cells: left } : own.length === 0 ? { kind: "same" } : this.state.status, undoProblems: [] });
    if (this.held.length === 0) return this.clear();
    if (this.state.preview || rowsOf(own).length > 1 || own.some((cell) => isFresh(cell.id))) return this.look();
    if (own.length > 0) return this.save(own);
  }

  private request(drafts: readonly Draft[], apply: boolean): { sent: Sent; request: EditRequest } {
    const { page, names, answers } = this.state;
    const sent = sheetsOf(page.entity, drafts, { columns: page.columns, names, words: this.words });
    return { sent, request: { apply, sheets: sent.sheets, answers } };
  }

  /** What saving would do, with the problems at their cells. Nothing is stored. */
  private async look(): Promise<void> {
    const turn = ++this.asked;
    const own = this.whole;
    const rows = rowsOf(own).length;
    const created = rowsOf(own).filter(isFresh).length;
    if (own.length === 0) return this.set({ preview: { rows, created, changed: 0, same: 0 }, loose: [] });
    this.set({ preview: this.state.preview ?? { rows, created, changed: rows - created, same: 0 } });
    await this.after(async () => {
      const { sent, request } = this.request(own, false);
      const answer = await this.server.edit(request);
      if (turn !== this.asked) return;
      this.said(answer, sent);
      this.set({ preview: { rows, created: answer.created, changed: answer.changed, same: answer.same } });
    });
  }

  /** Saves these cells, or all that waits. */
  async save(cells: readonly CellText[] = this.whole): Promise<void> {
    const keys = new Set(cells.map((cell) => cellKey(cell.id, cell.field)));
    ++this.asked;
    this.mark(keys, "saving");
    this.set({ status: { kind: "saving" } });
    await this.after(async () => {
      const own = [...keys].flatMap((key) => this.state.drafts.get(key) ?? []);
      const { sent, request } = this.request(own, true);
      const answer = await this.server.edit(request);
      if (answer.problems.length + answer.conflicts.length + answer.questions.length === 0) {
        this.take(answer, keys);
        if (this.held.length > 0 && this.state.preview) void this.look();
        return;
      }
      this.mark(keys, "held");
      this.said(answer, sent);
      this.set({ status: { kind: "none" } });
    }, keys);
  }

  private mark(keys: ReadonlySet<string>, state: Draft["state"]) {
    this.set({ drafts: new Map([...this.state.drafts].map(([key, draft]) => [key, keys.has(key) ? { ...draft, state } : draft])) });
  }

  private said(answer: EditAnswer, sent: Sent) {
    const { drafts, loose } = placed(this.state.drafts, answer.problems, sent);
    const asked = new Set(sent.ids.flat());
    const others = this.state.conflicts.filter((conflict) => !asked.has(conflict.id));
    this.set({ drafts, loose, conflicts: [...others, ...answer.conflicts], questions: answer.questions });
  }

  /** What was stored stands in the table, and waits no longer. */
  take(answer: EditAnswer, keys: ReadonlySet<string> = new Set()) {
    const { page, index, batches, version, structure } = this.state;
    const fresh = answer.rows.some((row) => index.at(row.id) === undefined);
    const entry = new Map(answer.rows.map((row) => [row.id, row.entry]));
    const drafts = new Map<string, Draft>();
    for (const [key, draft] of this.state.drafts)
      if (!keys.has(key)) drafts.set(key, { ...draft, seen: entry.get(draft.id) ?? draft.seen });
    const known = new Map(page.names.map((name) => [`${name.entity} ${name.id}`, name]));
    for (const name of answer.names) known.set(`${name.entity} ${name.id}`, name);
    const names = known.size === page.names.length ? this.state.names : new Names([...known.values()]);
    index.rename(names);
    index.put(answer.rows);
    const rows = answer.created + answer.changed + answer.removed;
    this.set({
      page: { ...page, rows: index.rows.map((row) => row.row), names: [...known.values()] },
      names, drafts, version: version + 1, structure: fresh ? structure + 1 : structure,
      status: answer.batch === null ? { kind: "same" } : { kind: "saved", rows, batch: answer.batch },
      batches: answer.batch === null ? batches : [...batches, answer.batch],
    });
    if (this.held.length === 0) this.clear();
  }

  /** Takes away all that waits, or one cell of it. */
  async discard(cell?: { id: number; field: string }): Promise<void> {
    const drafts = new Map([...this.state.drafts].filter(([key, d]) => d.state === "saving" || (cell && key !== cellKey(cell.id, cell.field))));
    this.set({ drafts });
    if (this.held.length === 0) this.clear();
    else await this.look();
  }

  private clear() {
    ++this.asked;
    this.set({ preview: undefined, loose: [], conflicts: [], questions: [], answers: [] });
  }

  async settle(picks: ReadonlyMap<string, Pick>): Promise<void> {
    const drafts = settled(this.state.drafts, this.state.conflicts, picks);
    this.set({ drafts, conflicts: [] });
    await this.refresh();
    if (this.held.length > 0) await this.save();
    else this.clear();
  }

  async answer(given: NameAnswer[]): Promise<void> {
    const fresh = this.state.answers.filter((a) => !given.some((g) => g.kind === a.kind && g.spelling === a.spelling));
    this.set({ answers: [...fresh, ...given], questions: [] });
    if (rowsOf(this.held).length > 1 || this.fresh > 0) await this.look();
    else await this.save();
  }

  /** A row from a form, which shows its own problems. */
  async send(request: EditRequest): Promise<EditAnswer> {
    const answer = await this.server.edit(request);
    if (answer.problems.length + answer.conflicts.length + answer.questions.length === 0) this.take(answer);
    return answer;
  }

  async refresh(): Promise<void> {
    await this.server.page().then((page) => this.load(page), () => undefined);
  }

  async remove(ids: readonly number[]): Promise<void> {
    const rows = ids.flatMap((id) => this.state.index.of(id)?.row ?? []).filter((row) => row.may_change);
    this.set({ status: { kind: "saving" }, loose: [] });
    await this.after(async () => {
      const sent = removing(this.state.page.entity, rows);
      const answer = await this.server.edit({ apply: true, sheets: sent.sheets, answers: [] });
      if (answer.batch === null) {
        this.said(answer, sent);
        this.set({ status: { kind: "none" } });
        return;
      }
      const gone = new Set(rows.map((row) => row.id));
      const page = { ...this.state.page, rows: this.state.page.rows.filter((row) => !gone.has(row.id)) };
      this.show(page);
      this.take({ ...answer, rows: answer.rows.filter((row) => !gone.has(row.id)) });
    });
  }

  /** Takes back the last that was saved from here. */
  async undo(): Promise<void> {
    const batch = this.state.batches.at(-1);
    if (batch === undefined) return;
    this.set({ status: { kind: "undoing" } });
    await this.after(async () => {
      const answer = await this.server.undo(batch);
      this.set({ undoProblems: answer.problems });
      if (answer.batch === null) return this.set({ status: { kind: "none" } });
      this.load(await this.server.page());
      this.set({ batches: this.state.batches.filter((b) => b !== batch), status: { kind: "undone", rows: answer.undone } });
    });
  }

  /** One request after the other, so that the next one knows what the one before stored. */
  private after(work: () => Promise<void>, keys?: ReadonlySet<string>): Promise<void> {
    const done = this.queue.then(work).catch((error: unknown) => {
      if (keys) this.mark(keys, "held");
      this.set({ status: { kind: "failed", message: error instanceof Error ? error.message : String(error) } });
    });
    this.queue = done;
    return done;
  }
}
