// What is worth knowing and stops nothing: what is left out, what is kept as it is, what is new in the catalogue.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportAnswer, ImportOrder, ProblemView } from "../generated/types";
import { list, number, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { nothingSaid, onlyFile, placeInWords, sheetName, takenBack } from "./choices";

interface Props { answer: ImportAnswer; passedBy: string[]; order: ImportOrder; say: (order: ImportOrder) => void }

const some = (items: string[]) => list(items.length > 12 ? [...items.slice(0, 12), `+${number(items.length - 12)}`] : items);

export function Notes({ answer, passedBy, order, say }: Props) {
  const { t } = useTranslation();
  const only = onlyFile(answer);
  const notRead = [...answer.not_read, ...passedBy];
  const lines: ReactNode[] = [];
  const add = (key: string, items: string[]) =>
    items.length > 0 && lines.push(<li key={key}><StateIcon state="warning" /><span><b>{t(`import.notes.${key}`, { count: items.length, number: number(items.length) })}</b> <span className="line">{some(items.map((item) => placeInWords(item, only, (row) => t("import.at_row", { row }))))}</span></span></li>);
  add("not_read", notRead);
  const told = (key: string, all: readonly ProblemView[]) =>
    all.length > 0 && lines.push(
      <li key={key}><StateIcon state="warning" /><details><summary>{t(`import.notes.${key}`, { count: all.length, number: number(all.length) })}</summary>
        <ul>{all.slice(0, 200).map((p, i) => <li key={i}>{[sheetName(p, only), p.row ? t("import.at_row", { row: p.row }) : "", p.column].filter(Boolean).join(", ")}: {sentence({ nb: p.text, en: p.text_en })}</li>)}</ul>
        {all.length > 200 && <p className="note">+{number(all.length - 200)}</p>}
      </details></li>);
  told("not_taken", answer.left_out);
  told("noted", answer.noted);
  add("unknown_columns", answer.unknown_columns);
  add("new_products", answer.new_products);
  add("new_suppliers", answer.new_suppliers);
  const said = order.left_out.length + order.corrections.length;
  if (lines.length === 0 && said === 0) return null;
  return (
    <section aria-labelledby="notes">
      <div className="h2row">
        <h2 id="notes">{t("import.notes")}</h2>
        {said > 0 && <span className="more"><button type="button" className="plain" onClick={() => say({ ...nothingSaid, answers: order.answers, columns: order.columns, sheets: order.sheets })}>{t("import.notes.take_back_all")}</button></span>}
      </div>
      <ul className="wl">
        {order.corrections.map((c) => (
          <Said key={`c${c.file}${c.sheet}${c.row}${c.column}`} where={`${sheetName(c, only)}, ${t("import.at_row", { row: c.row })}`} text={t("import.notes.corrected", { column: c.column, value: c.value || t("import.blank") })} back={() => say(takenBack(order, c))} />
        ))}
        {order.left_out.map((r) => (
          <Said key={`r${r.file}${r.sheet}${r.row}`} where={`${sheetName(r, only)}, ${t("import.at_row", { row: r.row })}`} text={t("import.notes.left_out")} back={() => say(takenBack(order, r))} />
        ))}
        {lines}
      </ul>
    </section>
  );
}

function Said({ where, text, back }: { where: string; text: string; back: () => void }) {
  const { t } = useTranslation();
  return <li><StateIcon state="done" /><span><b>{where}:</b> {text} <button type="button" className="plain" aria-label={`${t("import.notes.take_back")}: ${where}`} onClick={back}>{t("import.notes.take_back")}</button></span></li>;
}
