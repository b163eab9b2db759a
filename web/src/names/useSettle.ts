// What a person says of the names is sent at once, one after the other, and can be taken back in the same order.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NamesAnswer, NamesOrder, UndoAnswer } from "../generated/types";
import { queries, send } from "../shared/api";
import { sentence } from "../shared/format";
import { useWhy } from "../shared/Form";

export const nothing: NamesOrder = { apply: false, merge: [], two: [], ask_again: [], confirm: [], own: [] };

/** What was stored, in words, and its number in the journal. */
interface Done { batch: number; said: string }

export function useSettle(key: string) {
  const { t } = useTranslation();
  const why = useWhy();
  const done = useRef<Done[]>([]);
  const [mayUndo, setMayUndo] = useState(false);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<{ text: string }>();
  const last = useRef(Promise.resolve(true));
  /** False when it was refused, and said so. */
  const inTurn = (step: () => Promise<boolean>) => {
    last.current = last.current.then(step).catch((error: unknown) => {
      setSaid("");
      setFailed({ text: why(error) });
      return false;
    }).finally(() => queries.invalidateQueries());
    return last.current;
  };
  const refused = (problems: NamesAnswer["problems"]) => {
    setSaid("");
    setFailed({ text: problems.slice(0, 5).map((p) => sentence({ nb: p.text, en: p.text_en })).join(" ") });
    return false;
  };
  const settle = (order: Partial<NamesOrder>, words: string) => inTurn(async () => {
    const answer = await send<NamesAnswer>(`${key}/names`, { ...nothing, ...order, apply: true });
    if (answer.problems.length > 0) return refused(answer.problems);
    setFailed(undefined);
    setSaid(words);
    if (answer.batch !== null) done.current.push({ batch: answer.batch, said: words });
    setMayUndo(done.current.length > 0);
    return true;
  });
  const undo = () => inTurn(async () => {
    const of = done.current.at(-1);
    if (!of) return true;
    const answer = await send<UndoAnswer>(`${key}/undo`, { batch: of.batch });
    if (answer.batch === null) return refused(answer.problems);
    setFailed(undefined);
    done.current.pop();
    setMayUndo(done.current.length > 0);
    setSaid(t("names.undone", { what: of.said }));
    return true;
  });
  return { settle, undo, said, failed, mayUndo };
}
