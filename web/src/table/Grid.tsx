// The table one works in. Only the rows in sight are drawn, and the row one stands in; the keys are those of a spreadsheet.
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, Fragment, memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Draft, freshId, freshPlace, isFresh } from "./edits";
import { GridHead } from "./GridHead";
import { GridRow, type ShownColumn } from "./GridRow";
import { at, clamped, onward, type Selection } from "./selection";
import { areaOf } from "./selection";
import type { IndexedRow } from "./rows";
import type { State, TableStore } from "./store";
import { useGridEvents } from "./useGridEvents";
import { CellEditor, type Leaving } from "./CellEditor";
import { optionsOf } from "./cells";
import { partsOf, useSpan } from "./useSpan";
import { otherTime } from "./TimeStrip";
import { useWords } from "./useTable";
import { alignedRight } from "./cells";

export interface Target { id: number; field: string }

export interface GridProps {
  store: TableStore;
  state: State;
  caption: string;
  order: readonly number[];
  columns: readonly ShownColumn[];
  sort: { field: string | undefined; down: boolean };
  ticked: ReadonlySet<number>;
  target: Target | undefined;
  onSort: (field: string) => void;
  onFilter: (field: string) => void;
  onTick: (ids: readonly number[], on: boolean) => void;
  onOpen: (id: number) => void;
  onBlock: (ids: readonly number[]) => void;
  onNote: (text: string) => void;
}

export interface Editing { text: string; typed: boolean }

const rowHeight = 37;
const leadWidth = 72;

export const Grid = memo(function Grid(props: GridProps) {
  const { store, state, caption, order, columns, ticked, target } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [headHeight, setHeadHeight] = useState(40);
  const [held, setSelection] = useState<Selection>(at(0, 0));
  const [editing, setEditing] = useState<Editing>();
  const rows = useRows(state, order, store.fresh);
  const size = { rows: rows.count, cols: columns.length, page: Math.max(1, Math.floor((box.current?.clientHeight ?? 600) / rowHeight) - 2) };
  const selection = clamped(held, size);
  const { active } = selection;
  const area = areaOf(selection);
  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 40), [columns]);

  const extract = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    if (active.r < 0 || active.r >= rows.count || shown.includes(active.r)) return shown;
    return [...shown, active.r].sort((a, b) => a - b);
  }, [active.r, rows.count]);
  const keyOf = useCallback((index: number) => rows.at(index)?.row.id ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.count, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 3,
    rangeExtractor: extract, scrollMargin: headHeight, getItemKey: keyOf,
  });
  const focusSoon = useFocus(box, selection, !!editing, order);
  const move = (next: Selection) => {
    setSelection(next);
    focusSoon();
  };
  const events = useGridEvents({ ...props, rows, size, selection, editing, move, setEditing, focusSoon });
  useTarget(target, order, columns, state, move);
  useLeaving(store, rows.at(active.r)?.row.id);
  const { onBlock } = props;
  useEffect(() => {
    const rows = area.top >= 0 && area.bottom > area.top ? order.slice(area.top, area.bottom + 1) : [];
    onBlock(rows.map((place) => state.index.rows[place]!.row.id));
  }, [area.top, area.bottom, order, state.index, onBlock]);

  const done = (text: string, leaving: Leaving) => {
    const row = rows.at(active.r)?.row;
    const column = columns[active.c]?.column;
    setEditing(undefined);
    if (!row || !column) return;
    if (text !== store.textOf(row.id, column.field)) void store.write([{ id: row.id, field: column.field, text }]);
    if (leaving === "stay") return;
    if (leaving === "down" || leaving === "up") return move(at(Math.max(0, Math.min(size.rows - 1, active.r + (leaving === "down" ? 1 : -1))), active.c));
    const next = onward(active, leaving === "back", size);
    move(next ? at(next.r, next.c) : selection);
    if (next) events.open(next);
  };

  const span = useSpan(box, columns, leadWidth);
  const parts = useMemo(() => partsOf(columns.length, span, active.c), [columns.length, span, active.c]);
  const drafts = useMemo(() => draftsByRow(state.drafts.values()), [state.drafts]);
  const words = useWords();
  const shown = columns[active.c]?.column;
  const editor = editing && shown && (
    <CellEditor key={`${active.r} ${active.c}`} label={columns[active.c]!.label} text={editing.text} typed={editing.typed} options={optionsOf(shown, state.names, words)} free={shown.catalogue} right={alignedRight(shown)}
      onDone={done} onCancel={() => { setEditing(undefined); focusSoon(); }} />
  );
  const items = virtual.getVirtualItems();
  const width = leadWidth + columns.reduce((sum, column) => sum + column.width, 0);
  let end = headHeight;
  return (
    <div className="gridbox" ref={box} style={{ "--head": `${headHeight}px`, "--stuck": `${leadWidth + (columns[0]?.width ?? 0)}px` } as CSSProperties}>
      <table className={otherTime(state.page) ? "grid readonly" : "grid"} role="grid" aria-rowcount={rows.count + 1} aria-colcount={columns.length + 1} aria-multiselectable="true" style={{ width }} {...events.handlers}>
        <caption className="sr">{caption}</caption>
        <colgroup><col style={{ width: leadWidth }} />{columns.map((c) => <col key={c.column.field} style={{ width: c.width }} />)}</colgroup>
        <GridHead head={head} entity={state.page.entity} columns={columns} sort={props.sort} active={active.r === -1 ? active.c : undefined} all={order.length > 0 && order.every((place) => ticked.has(state.index.rows[place]!.row.id))} />
        <tbody>
          {items.map((item) => {
            const row = rows.at(item.index);
            if (!row) return null;
            const gap = item.start - end;
            end = item.end;
            const here = active.r === item.index;
            return (
              <Fragment key={item.key}>
                {gap > 0 && <tr aria-hidden="true" className="gap"><td colSpan={columns.length + 1} style={{ height: gap }} /></tr>}
                <GridRow row={row} at={item.index} columns={columns} parts={parts} drafts={drafts.get(row.row.id)} measure={virtual.measureElement}
                  area={item.index >= area.top && item.index <= area.bottom ? area : undefined} active={here ? active.c : undefined}
                  ticked={ticked.has(row.row.id)} editor={here ? editor : undefined} />
              </Fragment>
            );
          })}
          {headHeight + virtual.getTotalSize() - end > 0 && <tr aria-hidden="true" className="gap"><td colSpan={columns.length + 1} style={{ height: headHeight + virtual.getTotalSize() - end }} /></tr>}
        </tbody>
      </table>
      {order.length === 0 && <p className="note nothing">{state.index.rows.length === 0 ? t("table.empty") : t("table.nothing_found")}</p>}
    </div>
  );
});

export interface Rows { count: number; at: (r: number) => IndexedRow | undefined }

/** The rows found; below them those that are begun, and where one may add rows, an empty one to begin in. */
function useRows(state: State, order: readonly number[], begun: number): Rows {
  const { page, index } = state;
  const below = page.may_add ? begun + 1 : 0;
  const fresh = useMemo(() => {
    const shown = page.columns.map(() => "");
    return Array.from({ length: below }, (_, at): IndexedRow => ({ row: { id: freshId(at), entry: 0, may_change: true, values: [] }, shown, folded: [], all: "" }));
  }, [below, page.columns]);
  return useMemo(() => ({
    count: order.length + below,
    at: (r) => (r < order.length ? index.rows[order[r] ?? -1] : fresh[r - order.length]),
  }), [order, index, state.version, fresh, below]);
}

/** Leaving a row that is begun saves it when it is whole. */
function useLeaving(store: TableStore, id: number | undefined) {
  const last = useRef(id);
  useEffect(() => {
    const from = last.current;
    last.current = id;
    if (from !== undefined && from !== id) void store.leave(from);
  }, [store, id]);
}

function draftsByRow(drafts: Iterable<Draft>): Map<number, Draft[]> {
  const rows = new Map<number, Draft[]>();
  for (const draft of drafts) rows.set(draft.id, [...(rows.get(draft.id) ?? []), draft]);
  return rows;
}

/** The cell one stands in gets the focus after a move, and when its row comes back after being filtered away. */
function useFocus(box: React.RefObject<HTMLDivElement | null>, { active }: Selection, editing: boolean, order: readonly number[]) {
  const wanted = useRef(false);
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    if (!wanted.current || editing) return;
    wanted.current = false;
    const cell = box.current?.querySelector<HTMLElement>(active.r < 0 ? `[data-head="${active.c}"]` : `[data-r="${active.r}"][data-c="${active.c}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active.r, active.c, editing, turn, order, box]);
  const focusSoon = useCallback(() => {
    wanted.current = true;
    setTurn((n) => n + 1);
  }, []);
  return focusSoon;
}

/** Goes to a cell that something outside points at. */
function useTarget(target: Target | undefined, order: readonly number[], columns: readonly ShownColumn[], state: State, move: (to: Selection) => void) {
  const gone = useRef<Target>(undefined);
  useEffect(() => {
    if (!target || gone.current === target) return;
    const place = state.index.at(target.id);
    const r = isFresh(target.id) ? order.length + freshPlace(target.id) : place === undefined ? -1 : order.indexOf(place);
    const c = columns.findIndex((column) => column.column.field === target.field);
    if (r < 0) return;
    gone.current = target;
    move(at(r, Math.max(0, c)));
  }, [target, order, columns, state.index, move]);
}
