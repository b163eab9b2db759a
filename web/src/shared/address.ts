// What the reader sees lives in the address: a link is a saved view, and Back works.
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type Search = Record<string, string | undefined>;

export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Readable addresses: commas and slashes stay as they are. */
export function writeSearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

export const listOf = (value: string | undefined): string[] => (value ? value.split(",").filter(Boolean) : []);

/** The list with the item put in or taken out; undefined when nothing is left, so that it leaves the address. */
export function toggled(value: string | undefined, item: string): string | undefined {
  const items = listOf(value);
  const next = items.includes(item) ? items.filter((i) => i !== item) : [...items, item];
  return next.length ? next.join(",") : undefined;
}

/** Sorting by a column: first rising, then falling, then as the server gives it. */
export function nextSort(column: string, sort: string | undefined, descending: boolean): { sorter?: string; synkende?: string } {
  if (sort !== column) return { sorter: column, synkende: undefined };
  if (!descending) return { sorter: column, synkende: "ja" };
  return { sorter: undefined, synkende: undefined };
}

/** The cooperation and the time of the address: what changes more seldom than the rest of it. */
export function usePlace() {
  const per = useSearch({ strict: false, select: (search: Search) => search.per } as never) as string | undefined;
  const kjent = useSearch({ strict: false, select: (search: Search) => search.kjent } as never) as string | undefined;
  const key = useParams({ strict: false, select: (params: Search) => params.key } as never) as string | undefined;
  return { key: key ?? "", per, kjent };
}

export function useAddress() {
  const search = useSearch({ strict: false }) as Search;
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const set = useCallback(
    (changes: Search, replace = false) =>
      void navigate({ to: ".", search: (old: Search) => ({ ...old, ...changes }), replace, resetScroll: false } as never),
    [navigate],
  );
  const { per, kjent } = search;
  return { search, per, kjent, when: { as_of: per, known_at: kjent }, key: params.key ?? "", params, set };
}
