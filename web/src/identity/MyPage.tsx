// One's own page: who one is and what one may do, the password, and the keys of one's programs.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session";
import type { SessionView } from "../generated/types";
import { goesOn, send } from "../shared/api";
import { list } from "../shared/format";
import { type Fault, PasswordField, Summary, useFaults, useWhy } from "../shared/Form";
import { StateIcon } from "../shared/icons";
import { Answer, Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { Tokens } from "./Tokens";
import "./identity.css";

export function MyPage() {
  const { t } = useTranslation();
  useTitle(t("me.title"));
  return <Answer of={useSession()} rows={4}>{(session) => <Mine session={session} />}</Answer>;
}

function Mine({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return (
    <>
      <Head title={t("me.title")} lead={session.role ? t("me.lead", { name: session.user, role: t(`choice.role.${session.role}`).toLocaleLowerCase() }) : t("me.lead.none", { name: session.user })} asOf={false} />
      <div className="mypage">
        <Tokens session={session} />
        <div className="stack">
          <section aria-labelledby="my-cooperations">
            <h2 id="my-cooperations">{t("me.may")}</h2>
            {session.cooperations.length === 0 && <p className="note">{t("me.may.none")}</p>}
            <ul className="mycoops">
              {session.cooperations.map((c) => <li key={c.key}><To page="/$key" cooperation={c.key}>{c.name}</To><p>{list(c.may.map((action) => t(`choice.action.${action}`).toLocaleLowerCase()))}</p></li>)}
            </ul>
          </section>
          <section aria-labelledby="password">
            <h2 id="password">{t("me.password")}</h2>
            {session.own_password ? <Password /> : <p className="note">{t("me.password.elsewhere")}</p>}
          </section>
        </div>
      </div>
    </>
  );
}

const shortest = 12;

function Password() {
  const { t } = useTranslation();
  const why = useWhy();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failed, setFailed] = useState<{ text: string }>();
  const length = [...fresh].length;
  const check = (): Fault[] => [
    ...(old ? [] : [{ id: "old-password", text: t("me.password.old_missing") }]),
    ...(length >= shortest ? [] : [{ id: "new-password", text: t("me.password.too_short", { count: shortest }) }]),
  ];
  const wrong = useFaults(check);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    setFailed(undefined);
    if (!wrong.pass() || busy) return;
    setBusy(true);
    try {
      goesOn(await send<SessionView>("password", { old_password: old, new_password: fresh }));
      setDone(true);
      setOld("");
      setFresh("");
    } catch (error) {
      setFailed({ text: why(error) });
    }
    setBusy(false);
  };
  return (
    <form className="smallform" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="password">
      {wrong.faults.length > 0 && <Summary title={t("form.faults", { count: wrong.faults.length })} faults={wrong.faults} turn={wrong.turn} />}
      {failed && wrong.faults.length === 0 && <Summary title={failed.text} turn={failed} />}
      <PasswordField id="old-password" label={t("me.password.old")} autoComplete="current-password" value={old} fault={wrong.of("old-password")} onChange={(e) => setOld(e.target.value)} />
      <PasswordField id="new-password" label={t("me.password.new")} autoComplete="new-password" value={fresh} fault={wrong.of("new-password")} onChange={(e) => setFresh(e.target.value)} />
      <ul className="rules" aria-label={t("me.password.rules")}>
        <li><StateIcon state={length >= shortest ? "done" : "waiting"} size={14} />{t("me.password.rule.length", { count: shortest })}{length >= shortest && <span className="sr"> {t("me.password.rule.met")}</span>}</li>
        <li>{t("me.password.rule.plain")}</li>
        <li>{t("me.password.rule.any")}</li>
      </ul>
      <p className="lnk"><Button className="b" type="submit" aria-disabled={busy}>{t("me.password.do")}</Button></p>
      <p role="status" className={done ? "iw" : "sr"}>{done && <><StateIcon state="done" /><span>{t("me.password.done")}</span></>}</p>
    </form>
  );
}
