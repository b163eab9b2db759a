// Names that may be another spelling of one we know. A person says; the answer is remembered.
import { Button } from "@digdir/designsystemet-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ImportOrder, QuestionView } from "../generated/types";
import { list, number, percent, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { answered, answerTo, kindOf, type Meant, one, placeInWords, proposed, questionKey, severalIn } from "./choices";

interface Props { asked: QuestionView[]; only: string | undefined; order: ImportOrder; say: (order: ImportOrder) => void }

export function Questions({ asked, only, order, say }: Props) {
  const { t } = useTranslation();
  if (asked.length === 0) return null;
  const open = asked.filter((q) => answerTo(order, q) === undefined);
  const agreeAll = () => say(open.reduce((so_far, q) => answered(so_far, q, proposed(q) ?? one(q.name)), order));
  return (
    <section className="part" aria-labelledby="questions">
      <div className="h2row">
        <h2 id="questions">{t("import.questions")}</h2>
        {open.length > 1 && <span className="more"><button type="button" className="plain" onClick={agreeAll}>{t("import.questions.agree_all", { number: number(open.length) })}</button></span>}
      </div>
      <p className="note">{t("import.questions.how")}</p>
      <BlockTable className="fix">
        <caption className="sr">{t("import.questions")}</caption>
        <thead>
          <tr><th scope="col">{t("import.questions.written")}</th><th scope="col">{t("import.questions.proposal")}</th><th scope="col" className="num">{t("import.questions.score")}</th><th scope="col">{t("import.questions.answer")}</th></tr>
        </thead>
        <tbody>{asked.map((q) => <Question key={questionKey(q)} question={q} only={only} order={order} say={say} />)}</tbody>
      </BlockTable>
    </section>
  );
}

/** "j" agrees with the best proposal, "n" says that it is none of them. */
function byKey(event: KeyboardEvent, agree: () => void, other: () => void) {
  if (event.target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") agree();
  else if (event.key === "n") other();
  else return;
  event.preventDefault();
}

function Question({ question: q, only, order, say }: { question: QuestionView; only: string | undefined; order: ImportOrder; say: (order: ImportOrder) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const best = q.proposals[0];
  const several = severalIn(q);
  const agreed = proposed(q);
  const names = (meant: Meant) => list(meant.map((m) => m.name));
  const answer = answerTo(order, q);
  const settle = (meant: Meant | undefined) => {
    setOpen(false);
    say(answered(order, q, meant));
  };
  const kind = kindOf(q);
  const places = q.places.map((place) => placeInWords(place, only, (row) => t("import.at_row", { row })));
  const said = !answer ? "" : answer.length > 1 ? t("import.questions.is_split", { names: names(answer) }) : answer[0]!.name === q.name ? t(`import.questions.is_new.${kind}`) : t("import.questions.is_same", { name: answer[0]!.name });
  return (
    <tr onKeyDown={(e) => answer === undefined && byKey(e, () => agreed && settle(agreed), () => setOpen(true))}>
      <th scope="row"><code>{q.name}</code> <span className="note line">{[t(`choice.alias_kind.${kind}`), q.supplier, places.slice(0, 3).join("; ") + (places.length > 3 ? ` +${places.length - 3}` : "")].filter(Boolean).join(" · ")}</span></th>
      <td data-k={t("import.questions.proposal")}><span className="iw"><StateIcon state={answer === undefined ? "question" : "done"} /><span>{several.length > 1 ? <><b>{names(several)}</b> {t("import.questions.split.proposal", { number: several.length })}</> : best ? <><b>{best.name}</b> {sentence({ nb: best.reason, en: best.reason_en })}</> : t("import.questions.no_proposal")}</span></span></td>
      <td className="num" data-k={t("import.questions.score")}>{best ? percent(best.score) : ""}</td>
      <td className="act">
        {answer !== undefined ? (
          <span role="status">{said} <button type="button" className="plain" aria-label={t("import.questions.change.which", { name: q.name })} onClick={() => settle(undefined)}>{t("import.questions.change")}</button></span>
        ) : (
          <>
            {agreed && <Button className="b" variant="secondary" data-color="accent" onClick={() => settle(agreed)} aria-label={t(agreed.length > 1 ? "import.questions.split.which" : "import.questions.agree.which", { name: q.name, other: agreed[0]!.name, others: names(agreed), number: agreed.length })}>{agreed.length > 1 ? t("import.questions.split", { number: agreed.length }) : t("import.questions.agree")}</Button>}
            {open ? (
              <select className="ds-input" autoFocus value="" onChange={(e) => settle(one(e.target.value))} aria-label={t("import.questions.other.which", { name: q.name })}>
                <option value="" disabled>{t("import.questions.pick")}</option>
                <option value={q.name}>{t(`import.questions.new.${kind}`, { name: q.name })}</option>
                {q.proposals.map((p) => <option key={p.name} value={p.name}>{p.name} ({percent(p.score)})</option>)}
              </select>
            ) : <button type="button" className="plain" aria-label={`${t("import.questions.other")}: ${q.name}`} onClick={() => setOpen(true)}>{t("import.questions.other")}</button>}
          </>
        )}
      </td>
    </tr>
  );
}
