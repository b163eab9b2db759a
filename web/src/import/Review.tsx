// What would happen, before anything has: counts, what must be put right, what must be answered.
import { Button } from "@digdir/designsystemet-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ImportAnswer, ImportOrder } from "../generated/types";
import { inWords, number } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { onlyFile, rowsToStore, standing } from "./choices";
import { Conflicts } from "./Conflicts";
import { Mistakes } from "./Mistakes";
import { Notes } from "./Notes";
import { Questions } from "./Questions";
import { SheetsRead } from "./SheetsRead";
import type { State } from "./useImport";

interface Props { state: State; answer: ImportAnswer; say: (order: ImportOrder) => void; store: () => void }

export function Review({ state, answer, say, store }: Props) {
  return (
    <>
      <Result state={state} answer={answer} store={store} />
      <Mistakes answer={answer} order={state.order} say={say} />
      <Questions asked={state.asked} only={onlyFile(answer)} order={state.order} say={say} />
      <Conflicts clashes={state.clashes} only={onlyFile(answer)} order={state.order} say={say} />
      <div className="cols read">
        <div className="stack">
          <Kinds answer={answer} />
          <Notes answer={answer} passedBy={state.chosen.passedBy} order={state.order} say={say} />
        </div>
        <SheetsRead answer={answer} known={state.upload?.known ?? []} order={state.order} say={say} />
      </div>
    </>
  );
}

function Result({ state, answer, store }: { state: State; answer: ImportAnswer; store: () => void }) {
  const { t } = useTranslation();
  const why = useId();
  const stands = standing(answer);
  const rows = rowsToStore(answer);
  const ready = stands === "ready" && !state.busy;
  return (
    <div className="res">
      <dl>
        <Count label={t("import.count.new")} value={answer.new} />
        <Count label={t("import.count.changed")} value={answer.changed} />
        <Count label={t("import.count.same")} value={answer.same} />
        <Count label={t("import.count.problems")} value={answer.problems.length} icon={answer.problems.length > 0 && <StateIcon state="stop" />} bad={answer.problems.length > 0} />
        <Count label={t("import.count.questions")} value={answer.questions.length} icon={answer.questions.length > 0 && <StateIcon state="question" />} />
        {state.clashes.length > 0 && <Count label={t("import.count.conflicts")} value={answer.conflicts.length} icon={answer.conflicts.length > 0 && <StateIcon state="question" />} />}
      </dl>
      <div className="go">
        <p id={why} role="status"><Why state={state} answer={answer} /></p>
        <Button className="b" aria-disabled={!ready || undefined} aria-describedby={why} onClick={() => ready && store()}>
          {state.phase === "storing" ? t("import.storing") : t("import.store", { count: rows, number: number(rows) })}
        </Button>
      </div>
    </div>
  );
}

function Why({ state, answer }: { state: State; answer: ImportAnswer }) {
  const { t } = useTranslation();
  if (state.phase === "storing") return <>{t("import.why.storing")}</>;
  if (state.busy) return <>{t("import.why.busy")}</>;
  const stands = standing(answer);
  const count = stands === "problems" ? answer.problems.length : stands === "conflicts" ? answer.conflicts.length : answer.questions.length;
  return <><b>{t(`import.why.${stands}`, { count, words: inWords(count, true) })}</b> {t(`import.why.${stands}.then`)}</>;
}

function Count({ label, value, icon, bad = false }: { label: string; value: number; icon?: ReactNode; bad?: boolean }) {
  return <div className={bad ? "bad" : undefined}><dt>{icon}{label}</dt><dd>{number(value)}</dd></div>;
}

function Kinds({ answer }: { answer: ImportAnswer }) {
  const { t } = useTranslation();
  if (answer.kinds.length === 0) return null;
  return (
    <section aria-labelledby="kinds">
      <div className="h2row"><h2 id="kinds">{t("import.kinds")}</h2></div>
      <BlockTable>
        <caption className="sr">{t("import.kinds")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("import.kind")}</th>
            {["new", "changed", "same", "refused"].map((what) => <th key={what} scope="col" className="num">{t(`import.count.${what}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {answer.kinds.map((k) => (
            <tr key={k.kind}>
              <th scope="row">{k.kind}</th>
              <td className="num" data-k={t("import.count.new")}>{number(k.new)}</td>
              <td className="num" data-k={t("import.count.changed")}>{number(k.changed)}</td>
              <td className="num" data-k={t("import.count.same")}>{number(k.same)}</td>
              <td className={k.refused ? "num refused" : "num"} data-k={t("import.count.refused")}>{number(k.refused)}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}
