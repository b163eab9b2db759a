// Takes a batch back: asks first, tells what came of it, and why not when it is refused.
import "../shared/dialog.css";
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ProblemView, UndoAnswer } from "../generated/types";
import { queries, Refused, send } from "../shared/api";
import { number, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";

interface Props { cooperation: string; batch: number; rows: number; what: string; undone?: boolean }

export function UndoBatch({ cooperation, batch, rows, what, undone = false }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UndoAnswer | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    try {
      const got = await send<UndoAnswer>(`${cooperation}/undo`, { batch });
      setAnswer(got);
      setFailed(null);
      if (got.batch !== null) await queries.invalidateQueries();
    } catch (error) {
      setFailed(error instanceof Refused && error.view ? error.message : t("page.failed.unreachable"));
    }
    setBusy(false);
    dialog.current?.close();
  };
  if (answer && answer.batch !== null)
    return <p role="status" className="iw"><StateIcon state="done" /><span>{t("undo.done", { count: answer.undone, number: number(answer.undone) })}</span></p>;
  if (undone) return null;
  return (
    <div className="undo">
      <Button className="b" variant="secondary" data-color="danger" onClick={() => dialog.current?.showModal()}>{t("undo.ask")}</Button>
      <Dialog ref={dialog} className="confirm" aria-labelledby={`undo-${batch}`} closeButton={t("undo.keep")}>
        <h2 id={`undo-${batch}`}>{t("undo.title", { what })}</h2>
        <p>{t("undo.text", { count: rows, number: number(rows) })}</p>
        <p className="lnk">
          <Button className="b" data-color="danger" disabled={busy} onClick={() => void go()}>{t("undo.do")}</Button>
          <Button className="b" variant="secondary" onClick={() => dialog.current?.close()}>{t("undo.keep")}</Button>
        </p>
      </Dialog>
      {failed && <p role="alert" className="iw"><StateIcon state="stop" /><span>{failed}</span></p>}
      {answer && answer.problems.length > 0 && <Reasons problems={answer.problems} />}
    </div>
  );
}

function Reasons({ problems }: { problems: ProblemView[] }) {
  const { t } = useTranslation();
  const shown = problems.slice(0, 50);
  return (
    <div role="alert" className="reasons">
      <p className="iw"><StateIcon state="stop" /><b>{t("undo.refused", { count: problems.length, number: number(problems.length) })}</b></p>
      <BlockTable>
        <caption className="sr">{t("undo.reasons")}</caption>
        <thead><tr><th scope="col">{t("import.sheet")}</th><th scope="col" className="num">{t("import.row")}</th><th scope="col">{t("undo.why")}</th></tr></thead>
        <tbody>
          {shown.map((p, i) => (
            <tr key={i}>
              <td data-k={t("import.sheet")}>{p.sheet || p.file}</td>
              <td data-k={t("import.row")} className="num">{p.row || ""}</td>
              <td>{sentence({ nb: p.text, en: p.text_en })}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
      {problems.length > shown.length && <p className="note">{t("undo.more", { count: problems.length - shown.length, number: number(problems.length - shown.length) })}</p>}
    </div>
  );
}
