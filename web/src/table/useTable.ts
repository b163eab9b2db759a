// The table of the address: its rows and what is written in it, kept while one looks at other pages.
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { type Search, useAddress } from "../shared/address";
import { fetchNow, queries, send } from "../shared/api";
import type { Words } from "./cells";
import { type Server, TableStore } from "./store";
import { addressOf, currentView, shownBy } from "./saved_views";
import { searchOf, type View, viewOf } from "./view";
import type { EditAnswer, TableField, TablePage, TableView, UndoAnswer } from "../generated/types";

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter, at) => (at ? "_" : "") + letter.toLowerCase());

export function useWords(): Words {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const t = i18n.getFixedT(i18n.language);
    return { choice: (type, name) => t(`choice.${snake(type)}.${name}`), yes: t("choice.yes"), no: t("choice.no") };
  }, [i18n, i18n.language]);
}

/** The heading of a column, and its help where there is any. */
export function useLabels(entity: string) {
  const { t, i18n } = useTranslation();
  const label = (field: string): string => (i18n.exists(`${entity}.${field}`) ? t(`${entity}.${field}`) : field);
  const help = (field: string): string | undefined => {
    const key = `help.${entity}.${field}`;
    return i18n.exists(key) ? i18n.t(key) : undefined;
  };
  const unit = (column: TableField): string | undefined =>
    column.kind !== "money" ? undefined : column.unit === 100_000 ? t("table.unit.thousands") : t("table.unit.kroner");
  return { label, help, unit };
}

/** After something is stored, what other pages fetched is old. */
const forget = () => void queries.invalidateQueries({ refetchType: "none" });

function serverOf(key: string, entity: string): Server {
  return {
    edit: async (request) => {
      const answer = await send<EditAnswer>(`${key}/edits`, request);
      if (answer.batch !== null) forget();
      return answer;
    },
    undo: async (batch) => {
      const answer = await send<UndoAnswer>(`${key}/undo`, { batch });
      forget();
      return answer;
    },
    page: () => fetchNow<TablePage>(`${key}/tables/${encodeURIComponent(entity)}`),
  };
}

const stores = new Map<string, TableStore>();

export function useTable(key: string, entity: string, page: TablePage) {
  const words = useWords();
  const time = `${page.as_of ?? ""}/${page.known_at}`;
  const store = useMemo(() => {
    if (time !== "/") return new TableStore(page, words, serverOf(key, entity)); // to read only: nothing to keep
    const name = `${key}/${entity}`;
    const known = stores.get(name) ?? new TableStore(page, words, serverOf(key, entity));
    stores.set(name, known);
    return known;
  }, [key, entity, time]);
  useEffect(() => store.load(page), [store, page]);
  useEffect(() => store.speak(words), [store, words]);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  useWarning(state.drafts.size > 0);
  return { store, state };
}

/** The browser asks before the page is closed with something unsaved. */
function useWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}

/** The view of the address. What is typed shows at once, and reaches the address a moment later. */
export function useView(columns: readonly TableField[], views: readonly TableView[]) {
  const { search } = useAddress();
  const navigate = useNavigate();
  const inAddress = useMemo(() => viewOf(shownBy(search, views), columns), [search, views, columns]);
  const [ahead, setAhead] = useState<View>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (timer.current === undefined) setAhead(undefined);
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback((next: View, typing = false) => {
    setAhead(next);
    clearTimeout(timer.current);
    const write = () => {
      timer.current = undefined;
      const address = (old: Search) => ({ ...old, ...addressOf(searchOf(next, old), currentView(old, views), views) });
      void navigate({ to: ".", search: address, replace: typing, resetScroll: false } as never);
    };
    timer.current = setTimeout(write, typing ? 300 : 0);
  }, [navigate, views]);
  return { view: useSame(ahead ?? inAddress), change, current: currentView(search, views) };
}

/** The one before as long as it says the same: what is made from it need not be made again. */
function useSame<T>(value: T): T {
  const held = useRef({ value, text: JSON.stringify(value) });
  const text = JSON.stringify(value);
  if (text !== held.current.text) held.current = { value, text };
  return held.current.value;
}

/** A function that stays the same while what it does changes. */
export function useSteady<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const held = useRef(act);
  useLayoutEffect(() => void (held.current = act));
  return useCallback((...args: A) => held.current(...args), []);
}
