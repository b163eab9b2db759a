// Keys, mouse and clipboard in the table. The handlers stand on the table, so that a row is drawn without any.
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { blockText, laid, readBlock } from "./clipboard";
import { type CellText, freshId, isFresh } from "./edits";
import type { Editing, GridProps, Rows } from "./Grid";
import { otherTime } from "./TimeStrip";
import { areaOf, at, moved, type Selection, type Size, type Spot } from "./selection";

interface Props extends GridProps {
  rows: Rows;
  size: Size;
  selection: Selection;
  editing: Editing | undefined;
  move: (to: Selection) => void;
  setEditing: (editing: Editing | undefined) => void;
  focusSoon: () => void;
}

const inField = (event: { target: EventTarget }): boolean => {
  const element = event.target as HTMLElement;
  return element.tagName === "INPUT" && (element as HTMLInputElement).type !== "checkbox";
};

export function useGridEvents(props: Props) {
  const { store, state, order, columns, size, selection, move } = props;
  const { t } = useTranslation();
  const dragging = useRef(false);
  const area = areaOf(selection);
  const rowAt = (r: number) => props.rows.at(r)?.row;
  /** What is put below the last row begins new ones. */
  const idAt = (r: number) => rowAt(r)?.id ?? (state.page.may_add ? freshId(r - order.length) : undefined);
  const cellText = (r: number, c: number): string => {
    const row = rowAt(r);
    return row ? store.textOf(row.id, columns[c]!.column.field) : "";
  };

  const open = (spot: Spot, text?: string) => {
    const row = rowAt(spot.r);
    const column = columns[spot.c]?.column;
    if (!row || !column) return;
    if (!store.mayChange(row.id, column.field)) {
      if (text !== undefined || spot === selection.active) props.onNote(t(otherTime(state.page) ? "table.time.readonly" : column.editable && !column.only_new ? "table.not_yours" : "table.follows"));
      return props.focusSoon();
    }
    props.setEditing({ text: text ?? store.textOf(row.id, column.field), typed: text !== undefined });
  };

  /** The texts from the corner on; what falls outside the table is counted, and left. */
  const put = (texts: readonly (readonly string[])[], top = area.top, left = area.left) => {
    const cells: CellText[] = [];
    let outside = 0;
    texts.forEach((row, r) => row.forEach((text, c) => {
      const id = idAt(top + r);
      const field = columns[left + c]?.column.field;
      if (id === undefined || field === undefined) ++outside;
      else cells.push({ id, field, text });
    }));
    void store.write(cells, outside);
  };

  const block = (): string[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, r) => Array.from({ length: area.right - area.left + 1 }, (_, c) => cellText(area.top + r, area.left + c)));

  const fillDown = () => {
    const one = area.top === area.bottom;
    const from = one ? area.top - 1 : area.top;
    if (from < 0) return;
    const source = Array.from({ length: area.right - area.left + 1 }, (_, c) => cellText(from, area.left + c));
    put(Array.from({ length: area.bottom - from }, () => source), from + 1);
  };

  const tick = () => {
    const ids = order.slice(area.top, area.bottom + 1).map((place) => state.index.rows[place]!.row.id);
    if (ids.length > 0) props.onTick(ids, !ids.every((id) => props.ticked.has(id)));
  };

  /** What the key does besides moving; false when it does nothing. */
  const act = (event: KeyboardEvent, ctrl: boolean): boolean => {
    const { active } = selection;
    if (active.r < 0) return actOnHeading(event);
    const key = event.key;
    if (ctrl && key === "Enter") return props.onOpen(rowAt(active.r)!.id), true;
    if (key === "Enter" || key === "F2" || (key === "ArrowDown" && event.altKey)) return open(active), true;
    if (key === "Delete" || key === "Backspace") return put(block().map((row) => row.map(() => ""))), true;
    if (key === " " && event.shiftKey) return tick(), true;
    if (key === "Escape") return move(at(active.r, active.c)), true;
    if (ctrl && key.toLowerCase() === "d") return fillDown(), true;
    if (ctrl && key.toLowerCase() === "z") return void store.undo(), true;
    if (ctrl && key.toLowerCase() === "a") return move({ anchor: { r: 0, c: 0 }, active: { r: Math.max(0, order.length - 1), c: size.cols - 1 } }), true;
    if (key.length === 1 && !ctrl && !event.altKey) return open(active, key), true;
    return false;
  };

  const actOnHeading = (event: KeyboardEvent): boolean => {
    const field = columns[selection.active.c]?.column.field;
    if (!field) return false;
    if (event.key === "ArrowDown" && event.altKey) return props.onFilter(field), true;
    if (event.key === "Enter" || event.key === " ") return props.onSort(field), true;
    return false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (inField(event) || size.rows === 0 || event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = event.altKey ? undefined : moved(selection, event.key, { shift: event.shiftKey, ctrl }, size);
    if (next) move(next);
    else if (!act(event, ctrl)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const spotOf = (event: MouseEvent): Spot | undefined => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("td[data-c]");
    return cell ? { r: Number(cell.dataset.r), c: Number(cell.dataset.c) } : undefined;
  };

  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot || inField(event) || event.button !== 0) return;
    event.preventDefault();
    (document.activeElement as HTMLElement | null)?.blur();
    dragging.current = true;
    window.addEventListener("mouseup", () => (dragging.current = false), { once: true });
    move(event.shiftKey ? { active: spot, anchor: selection.anchor } : at(spot.r, spot.c));
  };

  const onMouseOver = (event: MouseEvent) => {
    const spot = dragging.current && event.buttons === 1 ? spotOf(event) : undefined;
    if (spot) move({ active: spot, anchor: selection.anchor });
  };

  const onDoubleClick = (event: MouseEvent) => {
    const spot = inField(event) ? undefined : spotOf(event);
    if (spot) open(selection.active);
  };

  const onClick = (event: MouseEvent) => {
    const element = event.target as HTMLElement;
    const head = element.closest<HTMLElement>("[data-head]");
    const funnel = element.closest<HTMLElement>("[data-do=filter]");
    const box = element.closest<HTMLElement>("[data-tick]");
    const opened = element.closest<HTMLElement>("[data-open]");
    if (opened) props.onOpen(Number(opened.dataset.open));
    else if (funnel) props.onFilter(columns[Number(funnel.dataset.headOf)]!.column.field);
    else if (head) {
      move(at(-1, Number(head.dataset.head)));
      props.onSort(columns[Number(head.dataset.head)]!.column.field);
    } else if (box?.dataset.tick === "all") {
      const ids = order.map((place) => state.index.rows[place]!.row.id);
      props.onTick(ids, !ids.every((id) => props.ticked.has(id)));
    } else if (box) {
      const id = rowAt(Number(box.dataset.tick))!.id;
      if (!isFresh(id)) props.onTick([id], !props.ticked.has(id));
    }
  };

  const onCopy = (event: ClipboardEvent) => {
    if (inField(event) || area.top < 0) return;
    event.clipboardData.setData("text/plain", blockText(block()));
    event.preventDefault();
    props.onNote(t("table.copied", { count: (area.bottom - area.top + 1) * (area.right - area.left + 1) }));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (inField(event) || area.top < 0) return;
    event.preventDefault();
    const texts = laid(readBlock(event.clipboardData.getData("text/plain")), area.bottom - area.top + 1, area.right - area.left + 1);
    put(texts);
    if (texts.length > 0) move({ anchor: { r: area.top, c: area.left }, active: { r: area.top + texts.length - 1, c: area.left + texts[0]!.length - 1 } });
  };

  return { open, handlers: { onKeyDown, onMouseDown, onMouseOver, onDoubleClick, onClick, onCopy, onPaste } };
}
