// Name and password, or another that vouches for the person.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProviderView, SessionView } from "../generated/types";
import { logIn, Refused } from "../shared/api";
import { type Fault, PasswordField, Summary, TextField, useFaults, useWhy } from "../shared/Form";

interface Props {
  id: string;
  providers: readonly ProviderView[];
  first?: boolean; // the name gets the focus
  onDone: (session: SessionView) => void;
  onProvider: (name: string) => void;
}

export function LoginForm({ id, providers, first = false, onDone, onProvider }: Props) {
  const { t } = useTranslation();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { busy, failed, wait, go } = useLogin(onDone);
  const check = (): Fault[] => [
    ...(login.trim() ? [] : [{ id: `${id}-login`, text: t("login.name_missing") }]),
    ...(password ? [] : [{ id: `${id}-password`, text: t("login.password_missing") }]),
  ];
  const wrong = useFaults(check);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.pass() && !busy && wait === 0) void go(login.trim(), password);
  };
  return (
    <form className="smallform" onSubmit={submit} noValidate aria-label={t("login.title")}>
      {wrong.faults.length > 0 && <Summary title={t("form.faults", { count: wrong.faults.length })} faults={wrong.faults} turn={wrong.turn} />}
      {failed && wrong.faults.length === 0 && <Summary title={failed.text} turn={failed}>{wait > 0 && <p aria-hidden="true">{t("login.wait", { count: wait })}</p>}</Summary>}
      <TextField id={`${id}-login`} label={t("login.name")} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={first} value={login} fault={wrong.of(`${id}-login`)} onChange={(e) => setLogin(e.target.value)} />
      <PasswordField id={`${id}-password`} label={t("login.password")} autoComplete="current-password" value={password} fault={wrong.of(`${id}-password`)} onChange={(e) => setPassword(e.target.value)} />
      <p className="lnk">
        <Button className="b" type="submit" aria-disabled={busy || wait > 0} aria-describedby={`${id}-busy`}>{t("login.do")}</Button>
        <span id={`${id}-busy`} role="status" className="note">{busy ? t("login.busy") : wait > 0 ? t("login.wait_first") : ""}</span>
      </p>
      {providers.length > 0 && (
        <div className="providers">
          <p className="note">{t("login.or")}</p>
          {providers.map((p) => <Button key={p.name} className="b" variant="secondary" onClick={() => onProvider(p.name)}>{t("login.with", { provider: p.label })}</Button>)}
        </div>
      )}
    </form>
  );
}

/** One try at a time; after too many, so long to wait as the server says. */
export function useLogin(onDone: (session: SessionView) => void) {
  const why = useWhy();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ text: string }>();
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  const go = async (login: string, password: string) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const session = await logIn(login, password);
      setBusy(false);
      onDone(session);
    } catch (error) {
      setBusy(false);
      setWait(error instanceof Refused ? error.wait : 0);
      setFailed({ text: why(error) });
    }
  };
  return { busy, failed, wait, go };
}
