// The timeline by keyboard: up and down the rows, right and left to who waits for whom, Enter for all about it, and Shift to move it.
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CutoverInPlan } from "../generated/types";
import { type FreeDays, isoOf, workingDay } from "./days";
import { barOf, type Row, teamOf, teamRow } from "./layout";
import type { Frame } from "./useFrame";
import type { Moving } from "./useMoving";

interface Tree {
  frame: Frame; rows: Row[]; byId: Map<string, CutoverInPlan>; after: Map<string, CutoverInPlan[]>; moving: Moving; free: FreeDays;
  open: string | undefined; show: (id: string | undefined) => void; zoom: (by: number) => void; toggle: (team: string, open: boolean) => void;
}

type Acts = Record<string, () => void>;

export function useTree(tree: Tree) {
  const { frame, rows, byId, moving } = tree;
  const { t } = useTranslation();
  const [active, setActive] = useState("");
  const [told, setTold] = useState("");
  const wanted = useRef("");
  const to = (id: string) => { setTold(""); setActive(id); wanted.current = id; };
  const go = (i: number) => { const row = rows[Math.max(0, Math.min(i, rows.length - 1))]; if (row) to(row.id); };
  useLayoutEffect(() => {
    const i = frame.indexOf.get(wanted.current);
    const element = i === undefined ? null : frame.box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    if (i === undefined || !element) return;
    wanted.current = "";
    const c = byId.get(rows[i]!.id);
    frame.reveal(i, c && barOf(c).from);
    element.focus({ preventScroll: true });
    intoView(element);
  });
  /** To another cutover; opens its team when that is closed. */
  const follow = (next: CutoverInPlan | undefined, none: string) => {
    if (!next) return setTold(none);
    if (frame.indexOf.has(next.id)) return to(next.id);
    const head = rows[frame.indexOf.get(teamRow(teamOf(next))) ?? -1];
    if (head?.kind !== "team" || head.open) return setTold(t("timeline.hidden", { name: next.name }));
    tree.toggle(head.name, true);
    to(next.id);
  };
  const shift = (c: CutoverInPlan, by: number) => {
    const why = !moving.may ? t("timeline.move.no_right") : c.done ? t("timeline.move.is_done") : "";
    if (why) return setTold(why);
    moving.put(c.id, isoOf(workingDay(barOf(c).from, by, tree.free)));
  };
  const onTeam = (row: Extract<Row, { kind: "team" }>, i: number): Acts => ({
    Enter: () => tree.toggle(row.name, !row.open),
    ArrowRight: () => (row.open ? go(i + 1) : tree.toggle(row.name, true)),
    ArrowLeft: () => tree.toggle(row.name, false),
  });
  const onCutover = (c: CutoverInPlan, shifted: boolean): Acts => ({
    Enter: () => (moving.at?.id === c.id ? moving.save() : tree.show(tree.open === c.id ? undefined : c.id)),
    ArrowRight: () => (shifted ? shift(c, 1) : follow(tree.after.get(c.id)?.[0], t("timeline.no_successor"))),
    ArrowLeft: () => (shifted ? shift(c, -1) : follow(lastOf(c, byId), t("timeline.no_predecessor"))),
  });
  const keys = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.row;
    const i = id === undefined ? undefined : frame.indexOf.get(id);
    const row = i === undefined ? undefined : rows[i];
    if (i === undefined || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((frame.inside ? frame.box.current!.clientHeight - frame.found.height : window.innerHeight * 0.8) / frame.rowHeight) - 1);
    const c = byId.get(row.id);
    const acts: Acts = {
      ArrowDown: () => go(i + 1), ArrowUp: () => go(i - 1), Home: () => go(0), End: () => go(rows.length - 1), PageDown: () => go(i + page), PageUp: () => go(i - page),
      "+": () => tree.zoom(1), "-": () => tree.zoom(-1),
      Escape: () => (moving.at ? moving.leave() : tree.show(undefined)),
      ...(row.kind === "team" ? onTeam(row, i) : c ? onCutover(c, event.shiftKey) : {}),
    };
    const act = acts[event.key === " " ? "Enter" : event.key];
    if (!act || (event.shiftKey && !["ArrowLeft", "ArrowRight", "+"].includes(event.key))) return;
    event.preventDefault();
    act();
  };
  return { active, told, go, follow, keys };
}

/** Of those it waits for, the one that ends last. */
const lastOf = (c: CutoverInPlan, all: Map<string, CutoverInPlan>) =>
  c.after.map((id) => all.get(id)).reduce((last, one) => (!one || (last && last.finish >= one.finish) ? last : one), undefined);

/** Clear of the top, and of what is told at the bottom while a bar is moved. */
function intoView(element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 8) window.scrollBy(0, top - 120);
  else if (bottom > window.innerHeight - 110) window.scrollBy(0, bottom - window.innerHeight + 180);
}
