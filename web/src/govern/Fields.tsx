// Which fields only those see who may see what is confidential.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessPage, FieldView } from "../generated/types";
import { gather } from "../shared/gather";
import type { Change } from "./AccessPage";

const nameOf = (f: FieldView) => `${f.kind}.${f.field}`;

export function Fields({ page, change }: { page: AccessPage; change: Change }) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState<ReadonlyMap<string, FieldView>>(new Map());
  const word = (key: string, other: string) => (i18n.exists(key) ? i18n.t(key) : other);
  const mark = (field: FieldView, confidential: boolean) => {
    const next = new Map(draft);
    if (confidential === field.confidential) next.delete(nameOf(field));
    else next.set(nameOf(field), { ...field, confidential });
    setDraft(next);
  };
  const save = async () => {
    if (draft.size > 0 && (await change({ fields: [...draft.values()] }, t("access.fields.saved", { count: draft.size })))) setDraft(new Map());
  };
  const on = page.fields.filter((f) => (draft.get(nameOf(f)) ?? f).confidential).length;
  return (
    <>
      <p className="note">{t("access.fields.note")}</p>
      <p role="status" className="part0">{t("access.fields.count", { count: on })}</p>
      <div className="kinds">
        {gather(page.fields, (f) => f.kind).map(([kind, fields]) => (
          <fieldset key={kind} className="plainset">
            <legend>{word(`entity.${kind}`, kind)}</legend>
            {fields.map((f) => (
              <label key={f.field}>
                <input type="checkbox" className="ds-input" checked={(draft.get(nameOf(f)) ?? f).confidential} onChange={(e) => mark(f, e.target.checked)} /> {word(`${kind}.${f.field}`, f.field)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p className="lnk part noprint savebar">
        <Button className="b" aria-disabled={draft.size === 0} onClick={() => void save()}>{t("access.fields.save", { count: draft.size })}</Button>
        {draft.size > 0 ? <Button className="b" variant="secondary" onClick={() => setDraft(new Map())}>{t("access.fields.drop")}</Button> : <span className="note">{t("access.fields.unchanged")}</span>}
      </p>
    </>
  );
}
