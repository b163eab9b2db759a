// What a small form is made of: fields with label, help and fault, the summary that gets the focus, and
// a question before something is done.
import "./dialog.css";
import { Button, Dialog, Input, ValidationMessage } from "@digdir/designsystemet-react";
import { type ComponentProps, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "./api";
import "./form.css";

export interface Fault { id: string; text: string }

interface FieldProps extends Omit<ComponentProps<typeof Input>, "id"> { id: string; label: string; help?: string; fault?: string; optional?: boolean; after?: ReactNode }

export function TextField({ id, label, help, fault, optional = false, after, ...input }: FieldProps) {
  const { t } = useTranslation();
  const described = [help && `${id}-help`, fault && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="formfield">
      <label htmlFor={id}>{label}{optional && <span className="optional"> {t("table.form.optional")}</span>}</label>
      {help && <p id={`${id}-help`} className="note">{help}</p>}
      <span className="withafter"><Input id={id} autoComplete="off" {...input} aria-invalid={fault ? true : undefined} aria-describedby={described} />{after}</span>
      {fault && <ValidationMessage id={`${id}-wrong`}>{fault}</ValidationMessage>}
    </div>
  );
}

interface SelectProps extends ComponentProps<"select"> { id: string; label: string; help?: string; fault?: string; options: readonly (readonly [string, string])[] }

export function SelectField({ id, label, help, fault, options, ...select }: SelectProps) {
  const described = [help && `${id}-help`, fault && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="formfield">
      <label htmlFor={id}>{label}</label>
      {help && <p id={`${id}-help`} className="note">{help}</p>}
      <select className="ds-input" id={id} {...select} aria-invalid={fault ? true : undefined} aria-describedby={described}>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
      {fault && <ValidationMessage id={`${id}-wrong`}>{fault}</ValidationMessage>}
    </div>
  );
}

/** A password, that can be looked at while it is written. */
export function PasswordField(props: FieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const label = t(shown ? "login.hide" : "login.show");
  return (
    <TextField {...props} type={shown ? "text" : "password"} autoCapitalize="none" spellCheck={false}
      after={<button type="button" className="plain" aria-label={`${label}: ${props.label}`} aria-controls={props.id} onClick={() => setShown(!shown)}>{label}</button>} />
  );
}

/** What was refused, as the server says it. */
export function useWhy() {
  const { t } = useTranslation();
  return useCallback((error: unknown) => (error instanceof Refused ? (error.view ? error.message : t("page.failed")) : t("page.failed.unreachable")), [t]);
}

interface SummaryProps { title: string; faults?: readonly Fault[]; turn: unknown; children?: ReactNode }

/** What stops the form; gets the focus each time `turn` changes. */
export function Summary({ title, faults = [], turn, children }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [turn]);
  return (
    <div className="panel warn summary" ref={box} tabIndex={-1} role="group" aria-label={title}>
      <p><b>{title}</b></p>
      {faults.length > 0 && <ul>{faults.map((f) => <li key={f.id}><a href={`#${f.id}`} onClick={(e) => { e.preventDefault(); document.getElementById(f.id)?.focus(); }}>{f.text}</a></li>)}</ul>}
      {children}
    </div>
  );
}

/** The faults of a form: told when it is sent, and gone field by field as they are put right. */
export function useFaults(check: () => Fault[]) {
  const [told, setTold] = useState(false);
  const [turn, setTurn] = useState(0);
  const now = told ? check() : [];
  return {
    faults: now,
    turn,
    of: (id: string) => now.find((f) => f.id === id)?.text,
    /** True when nothing is wrong. */
    pass: () => {
      const wrong = check().length > 0;
      setTold(wrong);
      if (wrong) setTurn((n) => n + 1);
      return !wrong;
    },
  };
}

interface AskProps { ask: string; label?: string; title: string; confirm: string; danger?: boolean; onDo: () => void; children?: ReactNode }

/** A button that asks first. */
export function Ask({ ask, label, title, confirm, danger = false, onDo, children }: AskProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const colour = danger ? "danger" : undefined;
  return (
    <>
      <Button className="b" variant="secondary" data-color={colour} aria-label={label} onClick={() => dialog.current?.showModal()}>{ask}</Button>
      <Dialog ref={dialog} className="confirm" aria-label={title} closeButton={t("form.leave")}>
        <h2>{title}</h2>
        {children}
        <p className="lnk">
          <Button className="b" data-color={colour} onClick={() => { close(); onDo(); }}>{confirm}</Button>
          <Button className="b" variant="secondary" onClick={close}>{t("form.leave")}</Button>
        </p>
      </Dialog>
    </>
  );
}

/** A secret that is shown once, to be copied. */
export function Secret({ title, secret, note }: { title: string; secret: string; note: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => {
    const code = box.current?.querySelector("code");
    if (code) getSelection()?.selectAllChildren(code);
  });
  return (
    <div className="panel secret" ref={box} tabIndex={-1} role="group" aria-label={title}>
      <p><b>{title}</b></p>
      <p><code>{secret}</code> <Button className="b" variant="secondary" onClick={copy}>{t("form.copy")}</Button> <span role="status" className="note">{copied ? t("form.copied") : ""}</span></p>
      <p className="note">{note}</p>
    </div>
  );
}
