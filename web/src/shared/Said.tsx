// What a step did, why it was refused, and the way back.
import { useTranslation } from "react-i18next";
import { Summary } from "./Form";
import { StateIcon } from "./icons";
import type { useSteps } from "./useSteps";

export function Said({ of: { said, failed, mayUndo, undo } }: { of: Pick<ReturnType<typeof useSteps>, "said" | "failed" | "mayUndo" | "undo"> }) {
  const { t } = useTranslation();
  return (
    <>
      {failed && <Summary title={failed.text} turn={failed} />}
      <p role="status" className={said ? "iw" : "sr"}>{said && <><StateIcon state="done" /><span>{said}</span></>}</p>
      {mayUndo && <p><button type="button" className="plain" onClick={() => void undo()}>{t("table.undo")}</button></p>}
    </>
  );
}
