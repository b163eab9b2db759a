import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SessionView } from "../generated/types";

type Api = typeof import("./api");
interface Asked { method: string; path: string; csrf: string | null; body: unknown }

const session = (person: number, csrf = `mark ${person}`): SessionView => ({
  user: person ? `Person ${person}` : "", person, role: person ? "reader" : "", csrf: person ? csrf : "", own_password: true, accounts: true,
  loopback_only: true, version: "1", cooperations: [], providers: [], demo: [],
});
const refusal = (status: number, code: string, wait?: number) =>
  new Response(JSON.stringify({ code, text: { nb: code, en: code }, request: "r1" }), { status, headers: wait ? { "retry-after": String(wait) } : {} });
const answer = (value: unknown) => new Response(JSON.stringify(value), { status: 200 });

/** A server of which the test says who is logged in, and with which mark. */
let now: SessionView;
let asked: Asked[];
let failing: (() => Response | undefined) | undefined;

function serve(path: string, init: RequestInit = {}): Response {
  const headers = new Headers(init.headers);
  const csrf = headers.get("x-csrf-token");
  asked.push({ method: init.method ?? "GET", path, csrf, body: init.body });
  if (path === "/api/session") return answer(now);
  const failed = failing?.();
  if (failed) return failed;
  if (path === "/api/login") return answer((now = session(1, "after login")));
  if (!now.person) return refusal(401, "login_needed");
  if (init.method && csrf !== now.csrf) return refusal(403, "csrf_refused");
  return answer({ by: now.person });
}

let api: Api;
beforeEach(async () => {
  vi.resetModules();
  asked = [];
  failing = undefined;
  now = session(1);
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => serve(path, init));
  api = await import("./api");
  api.begin(now);
});
afterEach(() => vi.unstubAllGlobals());

const settledLater = () => new Promise((done) => setTimeout(done, 20));
const edits = () => asked.filter((a) => a.path === "/api/x/edits");
const write = () => api.send<{ by: number }>("x/edits", { text: "typed" });

describe("what changes something", () => {
  test("brings the session's mark, and what reads does not", async () => {
    await write();
    await api.fetchNow("x/pages");
    expect(asked.map((a) => a.csrf)).toEqual(["mark 1", null]);
  });
  test("a new mark is fetched once when another tab has logged in anew", async () => {
    now = session(1, "newer");
    expect(await write()).toEqual({ by: 1 });
    expect(asked.map((a) => `${a.method} ${a.path} ${a.csrf}`)).toEqual(["POST /api/x/edits mark 1", "GET /api/session null", "POST /api/x/edits newer"]);
  });
  test("a mark that is refused again is told", async () => {
    failing = () => refusal(403, "csrf_refused");
    await expect(write()).rejects.toMatchObject({ status: 403 });
    expect(edits()).toHaveLength(2);
  });
  test("pieces of a file and removals are held to the same", async () => {
    now = session(1, "newer");
    await api.sendBytes("x/imports/t/files/0", { offset: 0 }, new Blob(["x"]), new AbortController().signal);
    await api.remove("tokens/1");
    expect(asked.filter((a) => a.method !== "GET").map((a) => `${a.method} ${a.csrf}`)).toEqual(["PUT mark 1", "PUT newer", "DELETE newer"]);
  });
});

describe("a session that has ended", () => {
  beforeEach(() => {
    now = session(0);
  });
  test("what was sent waits, and is sent when the same person is back", async () => {
    const first = write();
    const second = api.fetchNow("x/pages");
    await settledLater();
    expect(edits()).toHaveLength(1);
    now = session(1, "again");
    api.cameBack(now);
    expect(await first).toEqual({ by: 1 });
    expect(await second).toEqual({ by: 1 });
    expect(edits().map((a) => [a.csrf, a.body])).toEqual([["mark 1", '{"text":"typed"}'], ["again", '{"text":"typed"}']]);
  });
  test("another person does not send what the first one wrote", async () => {
    const sent = vi.fn();
    void write().then(sent, sent);
    await settledLater();
    now = session(2);
    api.cameBack(now);
    await settledLater();
    expect(sent).not.toHaveBeenCalled();
    expect(edits()).toHaveLength(1);
    now = session(1, "again");
    api.cameBack(now);
    await settledLater();
    expect(sent).toHaveBeenCalledWith({ by: 1 });
  });
  test("whoever stays out is told, and nothing was sent", async () => {
    const sent = write();
    await settledLater();
    api.staysOut();
    await expect(sent).rejects.toMatchObject({ status: 401 });
    expect(edits()).toHaveLength(1);
  });
  test("nobody who was not logged in is asked to log in again", async () => {
    api.begin(session(0));
    await expect(api.fetchNow("x/pages")).rejects.toMatchObject({ status: 401 });
  });
  test("it is seen when the session is asked for, and the page keeps who it was", async () => {
    const found = api.queries.fetchQuery({ ...api.sessionQuery, staleTime: 0 });
    await settledLater();
    now = session(1, "again");
    api.cameBack(now);
    expect((await found).csrf).toBe("again");
  });
});

test("another who logged in in another tab does not send what this one wrote", async () => {
  now = session(2);
  const sent = write();
  await settledLater();
  expect(edits()).toHaveLength(1);
  now = session(1, "mine");
  api.cameBack(now);
  expect(await sent).toEqual({ by: 1 });
});

describe("logging in", () => {
  test("a wrong password is told, not asked for again", async () => {
    failing = () => refusal(401, "login_failed");
    await expect(api.logIn("a", "b")).rejects.toMatchObject({ status: 401, message: "login_failed" });
  });
  test("how long to wait comes along", async () => {
    failing = () => refusal(429, "login_wait", 7);
    await expect(api.logIn("a", "b")).rejects.toMatchObject({ status: 429, wait: 7 });
  });
  test("the mark of another tab's session is fetched first", async () => {
    let refused = false;
    failing = () => (refused ? undefined : ((refused = true), refusal(403, "csrf_refused")));
    now = session(2, "theirs");
    await api.logIn("a", "b");
    expect(asked.filter((a) => a.path === "/api/login").map((a) => a.csrf)).toEqual(["mark 1", "theirs"]);
  });
});
