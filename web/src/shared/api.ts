// The only place that talks with the server, and that knows what to do when a session has ended:
// whoever was logged in is asked to log in again, and what they had sent is sent once more.
import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { ErrorView, SessionView } from "../generated/types";
import { sentence } from "./format";

export class Refused extends Error {
  readonly status: number;
  readonly view: ErrorView | null;
  /** How many seconds to wait before trying again, when the server says so. */
  readonly wait: number;
  constructor(status: number, view: ErrorView | null, wait = 0) {
    super(view ? sentence(view.text) : String(status));
    this.status = status;
    this.view = view;
    this.wait = wait;
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

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 1 && !(error instanceof Refused && error.status < 500),
      retryDelay: 400,
    },
  },
});

const sessionPath = apiPath("session");
const sessionNow = () => queries.getQueryData<SessionView>([sessionPath]);

interface Ask extends Pick<RequestInit, "method" | "body" | "signal" | "keepalive"> { type?: string }

const json = (method: string, body: unknown): Ask => ({ method, body: JSON.stringify(body), type: "application/json" });

/** One request as the session is now. What changes something brings the session's mark. */
async function once<T>(path: string, { type, ...ask }: Ask, csrf = sessionNow()?.csrf): Promise<T> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (type) headers["content-type"] = type;
  if (ask.method && csrf) headers["x-csrf-token"] = csrf;
  const answer = await fetch(path, { ...ask, headers });
  if (answer.ok) return (await answer.json()) as T;
  const view = await answer.json().then((v: ErrorView) => (v.text ? v : null), () => null);
  throw new Refused(answer.status, view, Number(answer.headers.get("retry-after")) || 0);
}

const codeOf = (error: unknown) => (error instanceof Refused ? error.view?.code : undefined);

/** A request, sent again when it was refused only because the session had ended or was changed. */
async function speak<T>(path: string, ask: Ask = {}): Promise<T> {
  const who = sessionNow();
  for (let renewed = false; ; ) {
    try {
      return await once<T>(path, ask);
    } catch (error) {
      const code = codeOf(error);
      if (code === "login_needed" && who?.person) {
        if (!(await loginAgain(who))) throw error;
      } else if (code === "csrf_refused" && !renewed) {
        renewed = true;
        if (!(await renewFor(who))) throw error;
      } else throw error;
    }
  }
}

/** Another tab has logged in anew. False when it is somebody else, who is not to send what this one wrote. */
async function renewFor(who: SessionView | undefined): Promise<boolean> {
  const found = await sessionAsItIs();
  if (who?.person && found.person !== who.person) return loginAgain(who, found);
  queries.setQueryData([sessionPath], found);
  return true;
}

/** Whose session ended, and who has logged in instead when it is another. */
export interface Lost { was: SessionView; other: SessionView | undefined }

let lost: Lost | undefined;
let back: { promise: Promise<boolean>; done: (again: boolean) => void } | undefined;
const listeners = new Set<() => void>();

function tell(next: Lost | undefined) {
  lost = next;
  for (const listener of listeners) listener();
}

/** True when the person is back; false when they would rather not log in now. */
function loginAgain(was: SessionView, found?: SessionView): Promise<boolean> {
  if (!back) {
    let done: (again: boolean) => void = () => undefined;
    back = { promise: new Promise((resolve) => (done = resolve)), done };
  }
  tell({ was, other: found?.person ? found : lost?.other });
  return back.promise;
}

function settle(again: boolean) {
  back?.done(again);
  back = undefined;
  tell(undefined);
}

export const useLost = (): Lost | undefined =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, () => lost);

/** Somebody has logged in while requests wait: they are sent when it is the one who wrote them. */
export function cameBack(session: SessionView): void {
  if (!lost || !session.person) return;
  if (session.person !== lost.was.person) return tell({ ...lost, other: session });
  queries.setQueryData([sessionPath], session);
  settle(true);
}

export const staysOut = (): void => settle(false);

/** The session as the server has it, whatever the page thinks. */
export const sessionAsItIs = (): Promise<SessionView> => once<SessionView>(sessionPath, {});

async function askSession(): Promise<SessionView> {
  const was = sessionNow();
  const found = await sessionAsItIs();
  if (!was?.person || found.person === was.person) return found;
  return (await loginAgain(was, found)) ? sessionNow()! : was;
}

export const sessionQuery = { queryKey: [sessionPath], queryFn: askSession };

/** By name and password. The mark of a session that another tab has begun meanwhile is fetched first. */
export async function logIn(login: string, password: string): Promise<SessionView> {
  const order = json("POST", { login, password });
  try {
    return await once<SessionView>(apiPath("login"), order);
  } catch (error) {
    if (codeOf(error) !== "csrf_refused") throw error;
    return once<SessionView>(apiPath("login"), order, (await sessionAsItIs()).csrf);
  }
}

/** From here on the pages are this person's: nothing that another saw is kept. */
export function begin(session: SessionView): void {
  queries.clear();
  queries.setQueryData([sessionPath], session);
}

export const logOut = (): Promise<SessionView> => send<SessionView>("logout", {});

/** The session has a new mark, as after a new password. */
export const goesOn = (session: SessionView): void => void queries.setQueryData([sessionPath], session);

/** Asks the server to do something. */
export const send = <T,>(path: string, body: unknown): Promise<T> => speak<T>(apiPath(path), json("POST", body));

/** Sends a piece of a file. */
export const sendBytes = <T,>(path: string, query: Query, bytes: Blob, signal: AbortSignal): Promise<T> =>
  speak<T>(apiPath(path, query), { method: "PUT", type: "application/octet-stream", body: bytes, signal });

export const remove = <T,>(path: string): Promise<T> => speak<T>(apiPath(path), { method: "DELETE" });

/** Best effort, also while the page is left; nobody is told how it went. */
export function removeQuietly(path: string): void {
  void once(apiPath(path), { method: "DELETE", keepalive: true }).catch(() => undefined);
}

/** Reads one address now, whatever was read before. */
export const fetchNow = <T,>(path: string, query: Query = {}): Promise<T> => speak<T>(apiPath(path, query));

/** Reads one address of the API. While a filter changes, the former answer stays. */
export function useAnswer<T>(path: string, query: Query = {}, enabled = true) {
  const address = apiPath(path, query);
  return useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => speak<T>(address, { signal }),
    placeholderData: (previous, former) =>
      former && String(former.queryKey[0]).split("?")[0] === address.split("?")[0] ? keepPreviousData(previous) : undefined,
    enabled,
  });
}
