// The session has ended while somebody works: they log in over the page, and what they wrote is sent.
import "../shared/dialog.css";
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../generated/types";
import { cameBack, type Lost, sessionAsItIs, staysOut } from "../shared/api";
import { Summary } from "../shared/Form";
import { demoPassword } from "./demo";
import { providerPath } from "./back";
import { LoginForm, useLogin } from "./LoginForm";
import "./identity.css";

export function LoginAgain({ lost }: { lost: Lost }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { was, other } = lost;
  const [anew, setAnew] = useState(false); // the one who wrote logs in although another is in
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    const element = dialog.current;
    return () => element?.close();
  }, []);
  useEffect(() => setAnew(false), [other?.person]);
  const stranger = other && !anew ? other : undefined;
  return (
    <Dialog ref={dialog} className="confirm again" aria-labelledby="again" closeButton={false} onCancel={(e) => { e.preventDefault(); staysOut(); }}>
      <h2 id="again">{stranger ? t("again.other", { other: stranger.user }) : t("again.title")}</h2>
      {stranger ? <Other was={was} other={stranger} onAnew={() => setAnew(true)} /> : <Again was={was} watch={!other} />}
    </Dialog>
  );
}

function Other({ was, other, onAnew }: { was: SessionView; other: SessionView; onAnew: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("again.other.text", { was: was.user, other: other.user })}</p>
      <p className="lnk">
        <Button className="b" onClick={onAnew}>{t("again.other.mine", { was: was.user })}</Button>
        <Button className="b" variant="secondary" onClick={() => window.location.assign("/")}>{t("again.other.go_on", { other: other.user })}</Button>
      </p>
    </>
  );
}

function Again({ was, watch }: { was: SessionView; watch: boolean }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<SessionView>();
  const [elsewhere, setElsewhere] = useState(false);
  const { busy, failed, go } = useLogin(cameBack);
  useEffect(() => {
    const look = () => void sessionAsItIs().then((session) => {
      setFound(session);
      if (watch || session.person === was.person) cameBack(session);
    }, () => undefined);
    look();
    window.addEventListener("focus", look);
    const timer = elsewhere ? setInterval(look, 2000) : undefined;
    return () => {
      window.removeEventListener("focus", look);
      clearInterval(timer);
    };
  }, [elsewhere, watch, was.person]);
  const demo = found?.demo.find((d) => d.name === was.user);
  const withOther = (name: string) => {
    setElsewhere(true);
    window.open(providerPath(name, "/logg-inn?ferdig=ja"), "_blank");
  };
  return (
    <>
      <p>{t("again.text", { name: was.user })}</p>
      {failed && <Summary title={failed.text} turn={failed} />}
      {demo && <p><Button className="b" aria-disabled={busy} onClick={() => !busy && void go(demo.login, demoPassword)}>{t("login.demo.do", { name: demo.name })}</Button></p>}
      <LoginForm id="again-form" first={!demo} providers={(found ?? was).providers} onDone={cameBack} onProvider={withOther} />
      {elsewhere && <p role="status" className="note">{t("again.elsewhere")}</p>}
      <p className="stay"><button type="button" className="plain" onClick={staysOut}>{t("again.stay")}</button></p>
    </>
  );
}
