// What each sheet and each of its columns was taken for; a person may say otherwise.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ImportAnswer, ImportOrder, KnownSheet, SheetView } from "../generated/types";
import { useAddress } from "../shared/address";
import { byName, day, number, percent, sentence } from "../shared/format";
import { columnRead, onlyFile, sheetName, sheetRead } from "./choices";
import { forget } from "./send";

interface Props { answer: ImportAnswer; known: KnownSheet[]; order: ImportOrder; say: (order: ImportOrder) => void }

const keyOf = (s: SheetView) => `${s.file}\u0000${s.sheet}`;

export function SheetsRead({ answer, known, order, say }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const sheet = answer.sheets.find((s) => keyOf(s) === chosen) ?? answer.sheets.find((s) => s.kind && s.columns.some((c) => !c.field)) ?? answer.sheets.find((s) => s.kind) ?? answer.sheets[0];
  if (!sheet) return null;
  const only = onlyFile(answer);
  const kinds = [...known].sort((a, b) => byName(a.kind, b.kind));
  return (
    <div className="stack">
      <section aria-labelledby="sheets">
        <div className="h2row"><h2 id="sheets">{t("import.sheets")}</h2></div>
        <BlockTable className="sheets">
          <caption className="sr">{t("import.sheets")}</caption>
          <thead><tr><th scope="col">{t("import.sheet")}</th><th scope="col">{t("import.read_as")}</th><th scope="col" className="num">{t("import.rows")}</th><th scope="col" className="num">{t("import.columns_known")}</th></tr></thead>
          <tbody>
            {answer.sheets.map((s) => (
              <tr key={keyOf(s)} className={s === sheet ? "here" : undefined}>
                <th scope="row"><button type="button" className="plain" aria-pressed={s === sheet} onClick={() => setChosen(keyOf(s))}>{sheetName(s, only)}</button></th>
                <td data-k={t("import.read_as")}>
                  <select className={s.kind ? "ds-input" : "ds-input unsure"} value={s.kind} aria-label={t("import.read_as.sheet", { sheet: sheetName(s, only) })} onChange={(e) => say(sheetRead(order, s, e.target.value))}>
                    <option value="">{t("import.not_understood")}</option>
                    {kinds.map((k) => <option key={k.kind} value={k.kind}>{k.kind}</option>)}
                  </select>
                </td>
                <td className="num" data-k={t("import.rows")}>{number(s.rows)}</td>
                <td className="num" data-k={t("import.columns_known")}>{s.kind ? t("import.columns_of", { known: s.columns.filter((c) => c.field).length, all: s.columns.length }) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </BlockTable>
      </section>
      {sheet.kind && <Columns sheet={sheet} name={sheetName(sheet, only)} known={known.find((k) => k.kind === sheet.kind)} order={order} say={say} />}
    </div>
  );
}

function Columns({ sheet, name, known, order, say }: { sheet: SheetView; name: string; known: KnownSheet | undefined; order: ImportOrder; say: (order: ImportOrder) => void }) {
  const { t, i18n } = useTranslation();
  const { key } = useAddress();
  const label = (field: string) => (i18n.exists(`${sheet.entity}.${field}`) ? t(`${sheet.entity}.${field}`) : field);
  const fields = [...(known?.columns ?? [])].sort((a, b) => byName(label(a.field), label(b.field)));
  return (
    <section aria-labelledby="columns">
      <div className="h2row"><h2 id="columns">{t("import.columns", { sheet: name })}</h2></div>
      {sheet.remembered !== null && <p className="note">{t("import.remembered", { day: sheet.remembered_from ? day(sheet.remembered_from) : "" })} <button type="button" className="plain" onClick={() => void forget(key, sheet.remembered!).then(() => say({ ...order }))}>{t("import.forget")}</button></p>}
      <BlockTable className="columns">
        <caption className="sr">{t("import.columns", { sheet: name })}</caption>
        <thead><tr><th scope="col">{t("import.in_file")}</th><th scope="col">{t("import.read_as")}</th><th scope="col">{t("import.how_read")}</th></tr></thead>
        <tbody>
          {sheet.columns.map((c) => {
            const said = order.columns.some((o) => o.file === sheet.file && o.sheet === sheet.sheet && o.column === c.heading);
            return (
              <tr key={c.heading}>
                <th scope="row">{c.heading}{c.examples.length > 0 && <span className="note line">{c.examples.map((e) => e.slice(0, 40)).join(" · ")}</span>}</th>
                <td data-k={t("import.read_as")}>
                  <select className={c.field ? "ds-input" : "ds-input unsure"} value={c.field} aria-label={t("import.read_as.column", { column: c.heading })} onChange={(e) => say(columnRead(order, sheet, c.heading, e.target.value))}>
                    <option value="">{t("import.kept_as_extra")}</option>
                    {fields.map((f) => <option key={f.field} value={f.field}>{label(f.field)}</option>)}
                  </select>
                </td>
                <td className="note" data-k={t("import.how_read")}>
                  {said ? t("import.how_read.said") : <>{c.field ? t("import.sure", { percent: percent(c.confidence) }) : t(c.proposed ? "import.how_read.proposed" : "import.how_read.unknown", { field: label(c.proposed), percent: percent(c.confidence) })} {sentence({ nb: c.reason, en: c.reason_en })}</>}
                  {!said && !c.field && c.proposed && <> <button type="button" className="plain" aria-label={t("import.accept.which", { column: c.heading, field: label(c.proposed) })} onClick={() => say(columnRead(order, sheet, c.heading, c.proposed))}>{t("import.accept")}</button></>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </BlockTable>
    </section>
  );
}
