// A name in doubt: is it one the catalogue has, spelled otherwise, or a new one?
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { language } from "../shared/format";
import type { NameAnswer, QuestionView } from "../generated/types";

export function Questions({ questions, onAnswer }: { questions: readonly QuestionView[]; onAnswer: (answers: NameAnswer[]) => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Record<string, string>>({});
  const open = questions.filter((q) => given[q.kind + q.name] === undefined).length;
  const answers = questions.map((q) => ({ kind: q.kind, spelling: q.name, name: given[q.kind + q.name] ?? q.name, part: "" }));
  return (
    <div className="questions">
      {questions.map((question) => {
        const key = question.kind + question.name;
        const choice = (name: string, text: string, why?: string) => (
          <label key={text} className="choice">
            <input type="radio" className="ds-input" name={key} checked={given[key] === name} onChange={() => setGiven({ ...given, [key]: name })} />
            <span>{text}{why && <span className="note line">{why}</span>}</span>
          </label>
        );
        return (
          <fieldset key={key}>
            <legend>{t("table.question", { name: question.name })}</legend>
            {question.proposals.map((p) => choice(p.name, p.name, language() === "en" ? p.reason_en : p.reason))}
            {choice(question.name, t("table.question.new", { name: question.name }))}
          </fieldset>
        );
      })}
      <p className="lnk">
        <Button className="b" aria-disabled={open > 0} aria-describedby={open > 0 ? "question-open" : undefined} onClick={() => open === 0 && onAnswer(answers)}>{t("table.question.go_on")}</Button>
        {open > 0 && <span id="question-open" className="note">{t("table.question.open")}</span>}
      </p>
    </div>
  );
}
