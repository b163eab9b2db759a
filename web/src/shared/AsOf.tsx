// The date a page is about, and when what it shows was known: kept in the address, left out when it is today and now.
import { Input, ValidationMessage } from "@digdir/designsystemet-react";
import { type FormEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "./address";
import { day, moment, readDate, today } from "./format";
import { momentToEdit, readMoment } from "./moments";

export function AsOf() {
  const { t } = useTranslation();
  const { per, kjent, set } = useAddress();
  const [asked, setAsked] = useState(false);
  const known = kjent !== undefined || asked;
  const shown = day(per ?? today());
  return (
    <>
      <div className="asof">
        <When label={t("page.as_of")} shown={shown} read={readDate} wrong={t("page.as_of.wrong")} put={(iso) => set({ per: iso === today() ? undefined : iso })} />
        {per && <button type="button" className="now" onClick={() => set({ per: undefined })}>{t("page.today")}</button>}
        {!known && <button type="button" className="now" onClick={() => setAsked(true)}>{t("page.known_at.ask")}</button>}
        {known && <When wide focus={asked && !kjent} label={t("page.known_at")} shown={kjent ? momentToEdit(kjent) : ""} read={readMoment} wrong={t("page.known_at.wrong")}
          put={(iso) => set({ kjent: iso })} />}
        {known && <button type="button" className="now" onClick={() => { setAsked(false); set({ kjent: undefined }); }}>{t("page.now")}</button>}
      </div>
      <span className="onlyprint">{t("page.as_of")} <b>{shown}</b>{kjent && <>, {t("page.known_at").toLocaleLowerCase()} <b>{moment(kjent)}</b></>}</span>
    </>
  );
}

interface WhenProps { label: string; shown: string; read: (text: string) => string | null; wrong: string; put: (iso: string) => void; wide?: boolean; focus?: boolean }

/** A field for a date or a time; it counts when one leaves it or presses Enter. */
export function When({ label, shown, read, wrong: sentence, put, wide = false, focus = false }: WhenProps) {
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    setText(shown);
    setWrong(false);
  }, [shown]);
  const commit = () => {
    if (text.trim() === shown) return setWrong(false);
    const iso = read(text);
    setWrong(!iso);
    if (iso) put(iso);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    commit();
  };
  return (
    <form className={wide ? "when wide" : "when"} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={text} autoFocus={focus} onChange={(e) => setText(e.target.value)} onBlur={commit} inputMode={wide ? undefined : "numeric"} autoComplete="off"
        aria-invalid={wrong || undefined} aria-describedby={wrong ? `${id}-wrong` : undefined} />
      {wrong && <ValidationMessage id={`${id}-wrong`}>{sentence}</ValidationMessage>}
    </form>
  );
}
