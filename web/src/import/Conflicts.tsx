// Rows that others have changed since the sheet was taken out: both versions, field by field, and one picks.
import { usePerson } from "../shared/Person";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ImportConflict, ImportOrder, Sentence, Side } from "../generated/types";
import { moment, number, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { kept, sheetName, sideOf } from "./choices";

interface Props { clashes: readonly ImportConflict[]; only: string | undefined; order: ImportOrder; say: (order: ImportOrder) => void }

export function Conflicts({ clashes, only, order, say }: Props) {
  const { t } = useTranslation();
  const person = usePerson();
  if (clashes.length === 0) return null;
  const fields = (c: ImportConflict) => c.fields.map((f) => f.field);
  const all = (keep: Side) => say(clashes.reduce((so_far, c) => kept(so_far, c, fields(c), keep), order));
  const open = clashes.reduce((sum, c) => sum + c.fields.filter((f) => !sideOf(order, c, f.field)).length, 0);
  return (
    <section className="part" aria-labelledby="conflicts">
      <div className="h2row">
        <h2 id="conflicts"><StateIcon state={open > 0 ? "question" : "done"} /> {t("import.conflicts")}</h2>
        <span className="more">
          <button type="button" className="plain" onClick={() => all("mine")}>{t("import.conflicts.all_mine")}</button>{" "}
          <button type="button" className="plain" onClick={() => all("theirs")}>{t("import.conflicts.all_theirs")}</button>
        </span>
      </div>
      <p className="note">{t("import.conflicts.how")}</p>
      {clashes.map((c) => (
        <div key={c.mark} className="clash">
          <p><b>{c.title}</b> <span className="note">{[sheetName(c, only), t("import.at_row", { row: number(c.row) }), t("import.conflicts.who", { user: person(c.user), at: moment(c.at) })].filter(Boolean).join(" · ")}</span></p>
          <BlockTable className="fix">
            <caption className="sr">{c.title}</caption>
            <thead><tr><th scope="col">{t("import.conflicts.field")}</th><th scope="col">{t("import.conflicts.seen")}</th><th scope="col">{t("import.conflicts.mine")}</th><th scope="col">{t("import.conflicts.theirs")}</th></tr></thead>
            <tbody>
              {c.fields.map((f) => {
                const choice = (side: Side, text: Sentence) => (
                  <label className="pick">
                    <input type="radio" className="ds-input" name={`${c.mark} ${f.field}`} checked={sideOf(order, c, f.field) === side} onChange={() => say(kept(order, c, [f.field], side))} /> {sentence(text) || t("import.conflicts.blank")}
                  </label>
                );
                return (
                  <tr key={f.field}>
                    <th scope="row">{f.column}</th>
                    <td data-k={t("import.conflicts.seen")}>{sentence(f.seen) || t("import.conflicts.blank")}</td>
                    <td data-k={t("import.conflicts.mine")}>{choice("mine", f.mine)}</td>
                    <td data-k={t("import.conflicts.theirs")}>{choice("theirs", f.theirs)}</td>
                  </tr>
                );
              })}
            </tbody>
          </BlockTable>
        </div>
      ))}
    </section>
  );
}
