// What is written and not saved: how many rows would change, what stops it, and the one button that saves.
import { Button } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { language, list, number } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Conflicts } from "./Conflicts";
import { isFresh, lacking } from "./edits";
import { problemText } from "./GridRow";
import { Questions } from "./Questions";
import type { State, TableStore } from "./store";
import { useLabels } from "./useTable";

interface Props { store: TableStore; state: State; title: (id: number) => string; onGo: (id: number, field: string) => void }

export function WaitingEdits({ store, state, title, onGo }: Props) {
  const { t } = useTranslation();
  const { label } = useLabels(state.page.entity);
  const wrong = [...state.drafts.values()].filter((draft) => draft.problem);
  const held = [...state.drafts.values()].filter((draft) => draft.state === "held");
  const stops = wrong.length + state.loose.length + state.undoProblems.length;
  const about = stops + state.conflicts.length + state.questions.length;
  // One row that is begun in the table is told of in the line above it: it is saved when one leaves it.
  const begun = [...new Set(held.map((draft) => draft.id))].filter(isFresh);
  const alone = begun.length === 1 && rows() === 1;
  const box = useSummaryFocus(`${stops} ${state.conflicts.length} ${state.questions.length} ${!!state.preview && !alone}`, about > 0 || (!!state.preview && !alone));
  const failed = state.status.kind === "failed";
  if (about === 0 && (!state.preview || alone) && !(failed && held.length > 0)) return null;
  const lacks = begun.map((id) => ({ id, columns: lacking(id, state.drafts, state.page.columns) })).filter(({ columns }) => columns.length > 0);
  const ready = state.preview && about === 0 && state.preview.rows > 0;
  return (
    <section className={`panel waits${about > 0 || failed ? " warn" : ""}`} ref={box} tabIndex={-1} aria-labelledby="waits-title">
      <h2 id="waits-title"><StateIcon state={stops > 0 || failed ? "stop" : about > 0 ? "question" : "now"} /> {heading()}</h2>
      {state.preview && state.preview.same > 0 && <p className="note">{t("table.waits.same", { count: state.preview.same })}</p>}
      {stops > 0 && (
        <ul className="problems">
          {wrong.map((draft) => (
            <li key={`${draft.id} ${draft.field}`}>
              <button type="button" className="plain" onClick={() => onGo(draft.id, draft.field)}>{title(draft.id)}, {label(draft.field)}</button>: {problemText(draft.problem!)}
            </li>
          ))}
          {state.loose.map((problem, i) => <li key={i}>{problem.field ? `${label(problem.field)}: ` : ""}{problemText(problem)}</li>)}
          {state.undoProblems.map((problem, i) => <li key={i}>{language() === "en" ? problem.text_en : problem.text}</li>)}
        </ul>
      )}
      {lacks.length > 0 && (
        <ul className="problems">
          {lacks.map(({ id, columns }) => (
            <li key={id}>
              <button type="button" className="plain" onClick={() => onGo(id, columns[0]!.field)}>{title(id)}</button>: {t("table.fresh.lacks", { columns: list(columns.map((c) => label(c.field))) })}
            </li>
          ))}
        </ul>
      )}
      {state.conflicts.length > 0 && (
        <Conflicts key={state.conflicts.map((c) => `${c.id} ${c.entry}`).join()} entity={state.page.entity} columns={state.page.columns} names={state.names} conflicts={state.conflicts} title={title} mine={(id, field) => store.textOf(id, field)}
          onPicked={(picks) => void store.settle(picks)} onDrop={() => void store.discard()} />
      )}
      {state.questions.length > 0 && <Questions questions={state.questions} onAnswer={(answers) => void store.answer(answers)} />}
      {held.length > 0 && state.conflicts.length === 0 && (
        <p className="lnk">
          {(ready || failed) && <Button className="b" onClick={() => void store.save()}>{t("table.waits.save", { count: rows() - lacks.length, number: number(rows() - lacks.length) })}</Button>}
          <Button className="b" variant="tertiary" onClick={() => void store.discard()}>{t("table.waits.drop", { count: held.length, number: number(held.length) })}</Button>
        </p>
      )}
    </section>
  );

  function rows(): number {
    return new Set(held.map((draft) => draft.id)).size;
  }
  function heading(): string {
    if (failed) return t("table.waits.failed");
    if (state.conflicts.length > 0) return t("table.waits.conflict", { count: state.conflicts.length });
    if (stops > 0) return t("table.waits.problems", { count: stops });
    if (state.questions.length > 0) return t("table.waits.questions");
    const { created = 0, changed = 0 } = state.preview ?? {};
    if (created > 0 && changed > 0) return t("table.waits.created_changed", { count: created, created: number(created), changed: number(changed) });
    if (created > 0) return t("table.waits.created", { count: created, number: number(created) });
    if (changed === 0 && lacks.length > 0) return t("table.waits.begun", { count: lacks.length });
    return t("table.waits.preview", { count: changed, number: number(changed) });
  }
}

/** What stops one gets the focus when it comes, unless one is typing just then: then it is only spoken. */
function useSummaryFocus(what: string, shown: boolean) {
  const box = useRef<HTMLElement>(null);
  const last = useRef("");
  useEffect(() => {
    const news = shown && last.current !== what;
    last.current = shown ? what : "";
    if (!news) return;
    const typing = document.activeElement?.matches("input:not([type=checkbox]), textarea, select");
    if (!typing) box.current?.focus();
  }, [what, shown]);
  return box;
}
