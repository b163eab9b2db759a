// Steps that are sent at once, one after the other, and can be taken back in the same order.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EditAnswer, UndoAnswer } from "../generated/types";
import { queries, send } from "./api";
import { useWhy } from "./Form";
import { sentence } from "./format";

/** What was stored: its number in the journal, none when nothing was; or why it was refused. */
export interface Stepped { batch: number | null; problems?: readonly { text: string; text_en: string }[] }

/** Rows that others changed meanwhile are told in these words. */
export const asStepped = (conflict: string) => (answer: EditAnswer): Stepped =>
  ({ batch: answer.batch, problems: answer.conflicts.length ? [{ text: conflict, text_en: conflict }] : answer.problems });

export function useSteps(key: string) {
  const { t } = useTranslation();
  const why = useWhy();
  const done = useRef<{ batch: number; said: string }[]>([]);
  const [mayUndo, setMayUndo] = useState(false);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<{ text: string }>();
  const last = useRef(Promise.resolve(true));
  /** False when it was refused, and said so. */
  const inTurn = (one: () => Promise<Stepped>, words: string, after: (batch: number | null) => void) => {
    last.current = last.current.then(one).then((answer) => {
      if (answer.problems?.length) throw new Error(answer.problems.slice(0, 5).map((p) => sentence({ nb: p.text, en: p.text_en })).join(" "), { cause: "told" });
      setFailed(undefined);
      after(answer.batch);
      setMayUndo(done.current.length > 0);
      setSaid(words);
      return true;
    }).catch((error: unknown) => {
      setSaid("");
      setFailed({ text: error instanceof Error && error.cause === "told" ? error.message : why(error) });
      return false;
    }).finally(() => queries.invalidateQueries());
    return last.current;
  };
  const step = (one: () => Promise<Stepped>, words: string) =>
    inTurn(one, words, (batch) => { if (batch !== null) done.current.push({ batch, said: words }); });
  const undo = () => {
    const of = done.current.at(-1);
    if (!of) return Promise.resolve(true);
    return inTurn(() => send<UndoAnswer>(`${key}/undo`, { batch: of.batch }), t("form.undone", { what: of.said }), () => { done.current.pop(); });
  };
  return { step, undo, said, failed, mayUndo };
}
