// The way in: name and password, another that vouches, or one of the accounts of an example.
import { Button } from "@digdir/designsystemet-react";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/session";
import type { SessionView } from "../generated/types";
import { useAddress } from "../shared/address";
import { begin } from "../shared/api";
import { Summary } from "../shared/Form";
import { Answer, Head, useTitle } from "../shared/Page";
import { demoPassword } from "./demo";
import { pathBack, providerPath } from "./back";
import { LoginForm, useLogin } from "./LoginForm";
import "./identity.css";

export { LoginAgain } from "./LoginAgain";

export function LoginPage() {
  const { t } = useTranslation();
  const { search } = useAddress();
  useTitle(t("login.title"));
  if (search.ferdig) return <Finished />;
  return <Answer of={useSession()} rows={3}>{(session) => <LogIn session={session} />}</Answer>;
}

function LogIn({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const router = useRouter();
  const back = pathBack(search.til);
  const done = (next: SessionView) => {
    begin(next);
    router.history.push(back);
  };
  return (
    <>
      <Head title={t("login.title")} lead={t(session.accounts ? "login.lead" : "login.lead.none")} asOf={false} />
      {search.feil && <Refusal code={search.feil} />}
      {session.person !== 0 && <p className="panel">{t("login.already", { name: session.user })} <a href={back}>{t("login.go_on")}</a></p>}
      {!session.accounts && <FirstAccount />}
      <div className={session.demo.length > 0 ? "login withdemo" : "login"}>
        {session.demo.length > 0 && <Demo session={session} onDone={done} />}
        <section aria-labelledby="own-account">
          {session.demo.length > 0 && <h2 id="own-account">{t("login.own")}</h2>}
          <LoginForm id="page" providers={session.providers} onDone={done} onProvider={(name) => window.location.assign(providerPath(name, back))} />
        </section>
      </div>
    </>
  );
}

/** Why the other that vouches did not. */
function Refusal({ code }: { code: string }) {
  const { t, i18n } = useTranslation();
  const known = i18n.exists(`problem.${code}`);
  return <Summary title={known ? i18n.t(`problem.${code}`) : t("login.elsewhere_failed")} turn={code} />;
}

function FirstAccount() {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <h2>{t("login.first")}</h2>
      <p>{t("login.first.how")} <code>samdrift user add {t("login.first.example")} --role administrator</code></p>
      <p>{t("login.first.demo")} <code>samdrift user demo</code></p>
      <p>{t("login.first.then")}</p>
    </div>
  );
}

function Demo({ session, onDone }: { session: SessionView; onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const { busy, failed, go } = useLogin(onDone);
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t("login.demo")}</h2>
      <p className="note">{t("login.demo.note")} <code>{demoPassword}</code></p>
      {failed && <Summary title={failed.text} turn={failed} />}
      <ul className="demolist">
        {session.demo.map((d) => (
          <li key={d.login}>
            <div><b>{d.name}</b> <span className="note">{d.login}</span><p>{t(`role_does.${d.role}`)}</p></div>
            <Button className="b" variant="secondary" aria-disabled={busy} aria-label={t("login.demo.do", { name: d.name })} onClick={() => !busy && void go(d.login, demoPassword)}>{t("login.demo.choose")}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The window that was opened to log in with another: the page that waits has seen it. */
function Finished() {
  const { t } = useTranslation();
  useEffect(() => window.close(), []);
  return <Head title={t("login.finished")} lead={t("login.finished.lead")} asOf={false} />;
}
