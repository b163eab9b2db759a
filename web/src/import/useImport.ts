// The course of an import: choose, send, read, look through, store. One trial at a time; what is said
// meanwhile is tried when it is done.
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportAnswer, ImportConflict, ImportOrder, QuestionView, UploadView } from "../generated/types";
import { queries } from "../shared/api";
import { nothingSaid, questionKey, withConflicts } from "./choices";
import type { Chosen } from "./chosen";
import { drop, sendSheets, tryOut } from "./send";

export type Phase = "choose" | "sending" | "reading" | "review" | "storing" | "stored";

export interface State {
  phase: Phase;
  chosen: Chosen;
  sent: number; // bytes
  upload: UploadView | null;
  order: ImportOrder;
  answer: ImportAnswer | null;
  asked: QuestionView[]; // every question there has been, so that an answer can be changed
  clashes: ImportConflict[]; // every conflict there has been
  busy: boolean;         // a trial is under way
  error: unknown;
}

const start: State = {
  phase: "choose", chosen: { sheets: [], passedBy: [] }, sent: 0, upload: null, order: nothingSaid, answer: null, asked: [], clashes: [], busy: false, error: null,
};

function withAsked(asked: QuestionView[], answer: ImportAnswer): QuestionView[] {
  const known = new Set(asked.map(questionKey));
  return [...asked, ...answer.questions.filter((q) => !known.has(questionKey(q)))];
}

export function useImport(key: string) {
  const [state, setState] = useState<State>(start);
  const change = useCallback((some: Partial<State>) => setState((s) => ({ ...s, ...some })), []);
  const abort = useRef<AbortController | null>(null);
  const token = useRef<string | null>(null);
  const trial = useRef<{ running: boolean; next: ImportOrder | null }>({ running: false, next: null });

  const forget = useCallback(() => {
    abort.current?.abort();
    if (token.current) drop(key, token.current);
    token.current = null;
    trial.current.next = null;
  }, [key]);
  useEffect(() => forget, [forget]); // leaving the page drops the upload

  const attempt = useCallback(async (order: ImportOrder) => {
    const at = token.current;
    if (!at) return;
    if (trial.current.running) return void (trial.current.next = order);
    trial.current.running = true;
    change({ busy: true, error: null });
    try {
      const answer = await tryOut(key, at, { ...order, apply: false });
      if (token.current === at) setState((s) => ({ ...s, phase: "review", answer, asked: withAsked(s.asked, answer), clashes: withConflicts(s.clashes, answer.conflicts) }));
    } catch (error) {
      if (token.current === at) setState((s) => ({ ...s, error, phase: s.answer ? "review" : "choose" }));
    } finally {
      trial.current.running = false;
      change({ busy: false });
    }
    const next = trial.current.next;
    trial.current.next = null;
    if (next && token.current === at) await attempt(next);
  }, [change, key]);

  const begin = useCallback(async (chosen: Chosen) => {
    forget();
    const mine = new AbortController();
    abort.current = mine;
    setState({ ...start, phase: "sending", chosen });
    try {
      const upload = await sendSheets(key, chosen.sheets, (sent) => change({ sent }), mine.signal);
      if (mine.signal.aborted) return drop(key, upload.token);
      token.current = upload.token;
      change({ upload, phase: "reading" });
      await attempt(nothingSaid);
    } catch (error) {
      if (!mine.signal.aborted) setState({ ...start, error, chosen });
    }
  }, [attempt, change, forget, key]);

  const say = useCallback((order: ImportOrder) => {
    change({ order });
    void attempt(order);
  }, [attempt, change]);

  const store = useCallback(async () => {
    const at = token.current;
    if (!at || trial.current.running) return;
    trial.current.running = true;
    change({ phase: "storing", busy: true, error: null });
    try {
      const answer = await tryOut(key, at, { ...state.order, apply: true });
      if (answer.batch !== null) token.current = null; // the server has removed it
      setState((s) => ({ ...s, busy: false, phase: answer.batch === null ? "review" : "stored", answer, asked: withAsked(s.asked, answer), clashes: withConflicts(s.clashes, answer.conflicts) }));
      if (answer.batch !== null) await queries.invalidateQueries();
    } catch (error) {
      change({ phase: "review", busy: false, error });
    } finally {
      trial.current.running = false;
    }
  }, [change, key, state.order]);

  const cancel = useCallback(() => {
    forget();
    setState(start);
  }, [forget]);

  return { state, begin, say, store, cancel };
}
