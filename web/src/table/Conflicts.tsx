// Somebody else saved the row in the meantime: both versions, field by field, and one picks.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import { usePerson } from "../shared/Person";
import { moment } from "../shared/format";
import { type Names, shownText } from "./cells";
import { type Pick, pickKey } from "./edits";
import { useLabels, useWords } from "./useTable";
import type { EditConflict, TableField } from "../generated/types";
import type { Raw } from "./cells";

interface Props {
  entity: string;
  columns: readonly TableField[];
  names: Names;
  conflicts: readonly EditConflict[];
  /** What a row is called here: "Rad 3". */
  title: (id: number) => string;
  mine: (id: number, field: string) => string;
  onPicked: (picks: ReadonlyMap<string, Pick>) => void;
  onDrop: () => void;
}

export function Conflicts({ entity, columns, names, conflicts, title, mine, onPicked, onDrop }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const person = usePerson();
  const { label } = useLabels(entity);
  const [picks, setPicks] = useState<ReadonlyMap<string, Pick>>(new Map());
  const shown = (field: string, value: Raw) => {
    const column = columns.find((c) => c.field === field);
    return (column ? shownText(column, value, names, words) : String(value ?? "")) || t("table.blank");
  };
  const open = conflicts.flatMap((c) => c.fields.map((f) => pickKey(c, f))).filter((key) => !picks.has(key)).length;
  const pick = (key: string, which: Pick) => setPicks(new Map([...picks, [key, which]]));
  return (
    <div className="conflicts">
      {conflicts.map((conflict) => (
        <section key={conflict.id}>
          <p>{t("table.conflict.who", { row: title(conflict.id), user: person(conflict.user), at: moment(conflict.at) })}</p>
          <BlockTable>
            <caption className="sr">{t("table.conflict.caption", { row: title(conflict.id) })}</caption>
            <thead><tr><th scope="col">{t("table.conflict.field")}</th><th scope="col">{t("table.conflict.seen")}</th><th scope="col">{t("table.conflict.mine")}</th><th scope="col">{t("table.conflict.theirs")}</th></tr></thead>
            <tbody>
              {conflict.fields.map((field) => {
                const key = pickKey(conflict, field);
                const choice = (which: Pick, text: string) => (
                  <label className="choice">
                    <input type="radio" className="ds-input" name={key} checked={picks.get(key) === which} onChange={() => pick(key, which)} /> {text || t("table.blank")}
                  </label>
                );
                return (
                  <tr key={field.field}>
                    <th scope="row">{label(field.field)}</th>
                    <td data-k={t("table.conflict.seen")}>{shown(field.field, field.seen)}</td>
                    <td data-k={t("table.conflict.mine")}>{choice("mine", mine(conflict.id, field.field))}</td>
                    <td data-k={t("table.conflict.theirs")}>{choice("theirs", shown(field.field, field.theirs))}</td>
                  </tr>
                );
              })}
            </tbody>
          </BlockTable>
        </section>
      ))}
      <p className="lnk">
        <Button className="b" aria-disabled={open > 0} aria-describedby={open > 0 ? "conflict-open" : undefined} onClick={() => open === 0 && onPicked(picks)}>{t("table.conflict.save")}</Button>
        <Button className="b" variant="tertiary" onClick={onDrop}>{t("table.conflict.drop")}</Button>
        {open > 0 && <span id="conflict-open" className="note">{t("table.conflict.open", { count: open })}</span>}
      </p>
    </div>
  );
}
