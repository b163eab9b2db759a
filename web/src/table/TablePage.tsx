// All rows of one kind as a table to work in: found, sorted, changed, added and ended.
import { Button } from "@digdir/designsystemet-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { list, number } from "../shared/format";
import { Answer, Head, useTitle, Waiting } from "../shared/Page";
import { To } from "../shared/To";
import { Blocks } from "./Blocks";
import { Bulk } from "./Bulk";
import { freshPlace, isFresh, lacking, rowsOf } from "./edits";
import { Export } from "./Export";
import { FilterBar } from "./FilterBar";
import { Grid, type Target } from "./Grid";
import { ColumnsPanel, KeysPanel } from "./Panels";
import { RowForm } from "./RowForm";
import { noView, noViews } from "./saved_views";
import { shownColumns, usualColumns } from "./shown_columns";
import type { State, TableStore } from "./store";
import { useLabels, useSteady, useTable, useView } from "./useTable";
import { useKindName } from "./kinds";
import { select } from "./view";
import { otherTime, TimeStrip } from "./TimeStrip";
import { viewsAddress, ViewsPanel } from "./ViewsPanel";
import { WaitingEdits } from "./Waiting";
import type { TablePage as Page, TableViews } from "../generated/types";
import "./table.css";

export function TablePage() {
  const { key, params, search, per } = useAddress();
  const entity = params.entity ?? "";
  const answer = useAnswer<Page>(`${key}/tables/${encodeURIComponent(entity)}`, { as_of: per, known_at: search.kjent });
  const views = useAnswer<TableViews>(viewsAddress(key, entity));
  return (
    <Answer of={answer}>
      {(page) => (page.entity === entity && !views.isPending ? <Table key={`${key}/${entity}`} page={page} views={views.data ?? noViews(entity)} /> : <Waiting />)}
    </Answer>
  );
}

function Table({ page, views }: { page: Page; views: TableViews }) {
  const { key, search, set } = useAddress();
  const { store, state } = useTable(key, page.entity, page);
  const { t } = useTranslation();
  const kind = useKindName()(page.entity);
  const [target, setTarget] = useState<Target>();
  const id = search.rad === "ny" ? undefined : Number(search.rad);
  const close = (done?: number) => {
    set({ rad: undefined });
    const first = page.columns[0]?.field;
    if (done !== undefined && first) setTarget({ id: done, field: first });
  };
  const rowTitle = (row: number) => {
    const at = state.index.of(row);
    const name = at && state.page.columns.flatMap((c, i) => (c.key && at.shown[i] ? [at.shown[i]!] : [])).slice(0, 3).join(", ");
    return name || t("table.form.row");
  };
  if (search.rad) return <RowForm key={search.rad} store={store} state={state} id={id} kind={kind} title={id === undefined ? "" : rowTitle(id)} onClose={close} />;
  return <Work store={store} state={state} views={views} kind={kind} target={target} onTarget={setTarget} />;
}

interface WorkProps { views: TableViews; store: TableStore; state: State; kind: string; target: Target | undefined; onTarget: (target: Target) => void }

function Work({ store, state, views, kind, target, onTarget }: WorkProps) {
  const { t } = useTranslation();
  const { set, search } = useAddress();
  const { page, index } = state;
  const readOnly = otherTime(page);
  useTitle(kind, t("table.title"), useCooperation()?.name);
  const { view, change, current } = useView(page.columns, views.views);
  const { label } = useLabels(page.entity);
  const phone = useNarrow();
  const [asked, setAsked] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [block, setBlock] = useState<readonly number[]>([]);
  const [note, setNote] = useState("");
  const order = useMemo(() => select(index, view), [index, state.structure, view.text, view.filters, view.sort, view.down]);
  const usual = useMemo(() => usualColumns(page.columns, phone), [page.columns, phone]);
  const columns = useMemo(() => shownColumns(page.columns, view.columns ?? usual, label), [page.columns, view.columns, usual, kind]);
  const mark = useCallback((ids: readonly number[]) => setBlock((old) => (old.length + ids.length === 0 ? old : ids)), []);
  useEffect(() => index.prepare(), [index, state.version]);
  const tick = useCallback((ids: readonly number[], on: boolean) => setTicked((old) => {
    if (readOnly) return old;
    const next = new Set(old);
    for (const id of ids) if (on) next.add(id); else next.delete(id);
    return next;
  }), [readOnly]);
  const place = useMemo(() => new Map(order.map((at, r) => [index.rows[at]!.row.id, r + 1])), [order, index]);
  const title = (id: number) => (isFresh(id) ? t("table.row_fresh", { row: String(freshPlace(id) + 1) }) : place.has(id) ? t("table.row_number", { row: String(place.get(id)) }) : t("table.row_hidden"));
  const go = (id: number, field: string) => {
    if (phone) return set({ rad: String(id) });
    if (!isFresh(id) && !place.has(id)) change({ ...view, text: "", filters: [] });
    if (view.columns && !view.columns.includes(field)) change({ ...view, columns: [...view.columns, field] });
    onTarget({ id, field });
  };
  const chosen = [...ticked].filter((id) => index.at(id) !== undefined);
  const shownIds = useMemo(() => order.map((at) => index.rows[at]!.row.id), [order, index]);
  const caption = t("table.caption", { kind });
  const sort = useMemo(() => ({ field: view.sort, down: view.down }), [view.sort, view.down]);
  const onSort = useSteady((field: string) => change(sortedBy(view, field)));
  const onOpen = useSteady((id: number) => set({ rad: isFresh(id) ? "ny" : String(id) }));
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging" q={{ fane: "tabeller" }}>{t("nav.mapping")}</To> / <span aria-current="page">{kind}</span></nav>
      <Head title={kind} lead={<Found shown={order.length} all={page.rows.length} />} asOf={page.dated}
        actions={page.may_add && <Button className="b" onClick={() => set({ rad: "ny" })}>{t("table.add")}</Button>} />
      <TimeStrip page={page} />
      {search.visning && search.visning !== noView && !current && <p role="status" className="note">{t("table.views.gone")}</p>}
      <FilterBar entity={page.entity} columns={page.columns} view={view} onView={change} asked={asked} onAsk={setAsked} />
      <div className="tabletools">
        <ColumnsPanel entity={page.entity} columns={page.columns} usual={usual} view={view} onView={change} />
        <ViewsPanel views={views} view={view} current={current} />
        {!page.known_at && <Export entity={page.entity} columns={columns} ids={shownIds} all={order.length === page.rows.length && !view.sort && !readOnly} />}
        {!phone && <KeysPanel />}
        {phone && <SortChoice columns={page.columns.map((c) => [c.field, label(c.field)])} sort={view.sort} onSort={(sort) => change({ ...view, sort, down: false })} />}
        {block.length > 1 && !readOnly && chosen.length === 0 && <Button className="b" variant="secondary" onClick={() => tick(block, true)}>{t("table.tick_block", { count: block.length, number: number(block.length) })}</Button>}
        <StatusLine store={store} state={state} note={note} />
      </div>
      {chosen.length > 0 && <Bulk store={store} state={state} ids={chosen} onClear={() => setTicked(new Set())} />}
      <WaitingEdits store={store} state={state} title={title} onGo={go} />
      {phone ? <Blocks state={state} order={order} columns={columns} caption={caption} ticked={ticked} onTick={tick} /> : (
        <Grid store={store} state={state} caption={caption} order={order} columns={columns} sort={sort} ticked={ticked} target={target}
          onSort={onSort} onFilter={setAsked} onTick={tick} onOpen={onOpen} onBlock={mark} onNote={setNote} />
      )}
    </>
  );
}

/** First rising, then falling, then as the rows came. */
function sortedBy<V extends { sort: string | undefined; down: boolean }>(view: V, field: string): V {
  if (view.sort !== field) return { ...view, sort: field, down: false };
  return view.down ? { ...view, sort: undefined, down: false } : { ...view, down: true };
}

function Found({ shown, all }: { shown: number; all: number }) {
  const { t } = useTranslation();
  const [spoken, setSpoken] = useState(shown);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(shown), 500);
    return () => clearTimeout(timer);
  }, [shown]);
  const text = (count: number) => (count === all ? t("table.rows", { count: all, number: number(all) }) : t("table.rows_of", { shown: number(count), all: number(all) }));
  return <><span aria-hidden="true">{text(shown)}</span><span role="status" className="sr">{text(spoken)}</span></>;
}

function StatusLine({ store, state, note }: { store: TableStore; state: State; note: string }) {
  const { t } = useTranslation();
  const { status } = state;
  const [latest, setLatest] = useState("");
  useEffect(() => setLatest(note), [note]);
  useEffect(() => setLatest(""), [status]);
  const { label } = useLabels(state.page.entity);
  const rows = rowsOf(store.held);
  const begun = rows.length === 1 && isFresh(rows[0]!) && ![...state.drafts.values()].some((draft) => draft.problem) ? rows[0] : undefined;
  const lacks = begun === undefined ? [] : lacking(begun, state.drafts, state.page.columns).map((column) => label(column.field));
  const text = (): string => {
    switch (status.kind) {
      case "saving": return t("table.status.saving");
      case "undoing": return t("table.status.undoing");
      case "saved": return t("table.status.saved", { count: status.rows, number: number(status.rows) });
      case "undone": return t("table.status.undone", { count: status.rows, number: number(status.rows) });
      case "same": return t("table.status.same");
      case "left": return t("table.status.left", { count: status.cells, number: number(status.cells) });
      case "failed": return t("table.status.failed", { why: status.message });
      default: return begun === undefined ? "" : lacks.length > 0 ? t("table.fresh.status_lacks", { columns: list(lacks) }) : t("table.fresh.status_whole");
    }
  };
  return (
    <div className="statusline">
      <span role="status">{latest || text()}</span>
      {begun !== undefined && status.kind !== "saving" && <button type="button" className="plain" onClick={() => void store.discard()}>{t("table.fresh.drop")}</button>}
      {state.batches.length > 0 && status.kind !== "saving" && status.kind !== "undoing" && <button type="button" className="plain" onClick={() => void store.undo()}>{t("table.undo")}</button>}
    </div>
  );
}

function SortChoice({ columns, sort, onSort }: { columns: (readonly [string, string])[]; sort: string | undefined; onSort: (field: string | undefined) => void }) {
  const { t } = useTranslation();
  return (
    <label className="sortchoice">
      {t("table.sort")}
      <select className="ds-input" value={sort ?? ""} onChange={(e) => onSort(e.target.value || undefined)}>
        <option value="">{t("table.sort.none")}</option>
        {columns.map(([field, text]) => <option key={field} value={field}>{text}</option>)}
      </select>
    </label>
  );
}

function useNarrow(): boolean {
  const [query] = useState(() => window.matchMedia("(max-width: 720px)"));
  const [narrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const look = () => setNarrow(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, [query]);
  return narrow;
}
