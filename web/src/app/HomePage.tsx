import { useTranslation } from "react-i18next";
import type { SessionView } from "../generated/types";
import { Answer, Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { kindOf } from "./describe";
import { mayBegin } from "./gate";
import { useSession } from "./session";

export function HomePage() {
  const { t } = useTranslation();
  useTitle(t("home.title"));
  return <Answer of={useSession()} rows={3}>{(session) => <Cooperations session={session} />}</Answer>;
}

function Cooperations({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  if (session.cooperations.length === 0) return mayBegin(session) ? <NoneYet /> : <NoneForYou />;
  return (
    <>
      <Head title={t("home.title")} lead={t("home.lead", { count: session.cooperations.length })} asOf={false} />
      <ul className="home">
        {session.cooperations.map((c) => (
          <li key={c.key}>
            <To page="/$key" cooperation={c.key}>{c.name}</To>
            <span className="note">{kindOf(t, c)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoneForYou() {
  const { t } = useTranslation();
  return <Head title={t("home.none_for_you")} lead={t("home.none_for_you.lead")} asOf={false} />;
}

function NoneYet() {
  const { t } = useTranslation();
  return (
    <>
      <Head title={t("home.empty.title")} lead={t("home.empty.lead")} asOf={false} />
      <p><To page="/import" className="ds-button b">{t("import.title")}</To></p>
      <p className="note part">{t("home.empty.or")}</p>
      <ol className="home steps">
        <li>{t("home.empty.collect")}</li>
        <li>{t("home.empty.try")} <code>samdrift import {t("home.empty.folder")}</code></li>
        <li>{t("home.empty.apply")} <code>samdrift import {t("home.empty.folder")} --apply</code></li>
      </ol>
    </>
  );
}
