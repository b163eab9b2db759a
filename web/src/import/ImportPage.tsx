// Taking in sheets: choose or drop them, see what would happen, put right and answer, store it all at once.
import { Alert, Button } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import { useAddress } from "../shared/address";
import { Refused } from "../shared/api";
import { number } from "../shared/format";
import { Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { fileSize } from "../shared/sending";
import { Choose } from "./Choose";
import { Review } from "./Review";
import { Stored } from "./Stored";
import { type State, useImport } from "./useImport";
import "./import.css";

export function ImportPage() {
  const { t } = useTranslation();
  const { key } = useAddress();
  const cooperation = useCooperation();
  const { state, begin, say, store, cancel } = useImport(key);
  useTitle(t("import.title"), cooperation?.name);
  const underWay = state.phase === "review" || state.phase === "storing";
  return (
    <>
      {key && <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging">{t("nav.mapping")}</To> / <span aria-current="page">{t("import.title")}</span></nav>}
      <Head title={t("import.title")} asOf={false} lead={underWay ? <FileLine state={state} /> : state.phase === "choose" ? t(key ? "import.lead" : "import.lead.new") : undefined}
        actions={underWay && <><Button className="b" variant="secondary" onClick={cancel}>{t("import.other_files")}</Button>{key ? <To page="/$key/kartlegging" className="ds-button b" data-variant="secondary">{t("import.cancel")}</To> : <a href="/" className="ds-button b" data-variant="secondary">{t("import.cancel")}</a>}</>} />
      {state.error !== null && <WentWrong error={state.error} />}
      {state.phase === "choose" && <Choose begin={begin} passedBy={state.chosen.passedBy} />}
      {(state.phase === "sending" || state.phase === "reading") && <Sending state={state} cancel={cancel} />}
      {underWay && state.answer && <Review state={state} answer={state.answer} say={say} store={store} />}
      {state.phase === "stored" && state.answer && <Stored answer={state.answer} again={cancel} />}
    </>
  );
}

const total = (state: State) => state.chosen.sheets.reduce((sum, s) => sum + s.file.size, 0);

function FileLine({ state }: { state: State }) {
  const { t } = useTranslation();
  const { sheets } = state.chosen;
  const size = fileSize(total(state), number);
  const name = sheets.length === 1 ? sheets[0]!.name : t("import.files", { count: sheets.length });
  return <><b>{name}</b>, {t("import.file_line", { size })}</>;
}

function Sending({ state, cancel }: { state: State; cancel: () => void }) {
  const { t } = useTranslation();
  const all = total(state);
  const reading = state.phase === "reading";
  const text = reading ? t("import.reading") : t("import.sending", { sent: fileSize(state.sent, number), all: fileSize(all, number) });
  return (
    <div className="sending">
      <label htmlFor="sent">{text}</label>
      <progress id="sent" max={Math.max(1, all)} value={reading ? undefined : state.sent} />
      <p role="status" className="sr">{reading ? t("import.reading") : t("import.sending.begun")}</p>
      <p><Button className="b" variant="secondary" onClick={cancel}>{t("import.cancel")}</Button></p>
    </div>
  );
}

function WentWrong({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "nearest" }), [error]);
  const refused = error instanceof Refused ? error : null;
  return (
    <Alert ref={box} data-color="danger" role="alert" className="went-wrong">
      <h2>{refused ? t("import.refused") : t("page.failed.unreachable")}</h2>
      <p>{refused?.view ? refused.message : t("import.nothing_stored")}</p>
      {refused?.view?.request && <p className="note">{t("page.failed.request", { number: refused.view.request })}</p>}
    </Alert>
  );
}
