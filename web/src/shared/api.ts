// The only place that talks with the server.
import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import type { ErrorView } from "../generated/types";
import { sentence } from "./format";

export class Refused extends Error {
  readonly status: number;
  readonly view: ErrorView | null;
  constructor(status: number, view: ErrorView | null) {
    super(view ? sentence(view.text) : String(status));
    this.status = status;
    this.view = view;
  }
}

export type Query = Record<string, string | number | boolean | undefined>;

export function apiPath(path: string, query: Query = {}): string {
  const used = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "" && value !== false) used.set(name, String(value));
  const text = used.toString();
  return `/api/${path}${text ? `?${text}` : ""}`;
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return read<T>(await fetch(path, { signal, headers: { accept: "application/json" } }));
}

async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Refused(answer.status, await answer.json().then((v: ErrorView) => (v.text ? v : null), () => null));
  return (await answer.json()) as T;
}

/** Asks the server to do something. */
export async function send<T>(path: string, body: unknown): Promise<T> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return read<T>(await fetch(apiPath(path), { method: "POST", headers, body: JSON.stringify(body) }));
}

/** Reads one address now, whatever was read before. */
export const fetchNow = <T,>(path: string, query: Query = {}): Promise<T> => get<T>(apiPath(path, query));

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 1 && !(error instanceof Refused && error.status < 500),
      retryDelay: 400,
    },
  },
});

/** Reads one address of the API. While a filter changes, the former answer stays. */
export function useAnswer<T>(path: string, query: Query = {}, enabled = true) {
  const address = apiPath(path, query);
  return useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => get<T>(address, signal),
    placeholderData: (previous, former) =>
      former && String(former.queryKey[0]).split("?")[0] === address.split("?")[0] ? keepPreviousData(previous) : undefined,
    enabled,
  });
}
