// What a move would lead to, said before it is saved; both days, when somebody else moved it meanwhile; and what was done, with
// the way back. It stays in sight.
import { Button } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { date } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Said } from "../shared/Said";
import type { useSteps } from "../shared/useSteps";
import type { Moving } from "./useMoving";

export function Moved({ moving, steps }: { moving: Moving; steps: ReturnType<typeof useSteps> }) {
  const { t } = useTranslation();
  const { of, conflict, effect, busy } = moving;
  const [closed, setClosed] = useState("");
  const tells = !of && steps.said !== "" && steps.said !== closed;
  const shown = Boolean(of || tells || steps.failed);
  useEffect(() => {
    document.documentElement.style.scrollPaddingBottom = shown ? "120px" : ""; // what has the focus stays clear of it
    return () => { document.documentElement.style.scrollPaddingBottom = ""; };
  }, [shown]);
  return (
    <div className={shown ? "moving panel" : "moving"}>
      {(tells || steps.failed) && <Said of={steps} />}
      {tells && <button type="button" className="plain close" onClick={() => setClosed(steps.said)}>{t("keys.close")}</button>}
      <p role="status" aria-live="polite">{of && !conflict && <><b>{of.name}</b> {effect}</>}</p>
      {of && busy && <p className="note">{t("timeline.move.saving")}</p>}
      {of && !conflict && !busy && (
        <p className="lnk">
          <Button className="b" onClick={moving.save}>{t("timeline.move.save")}</Button>
          <Button className="b" variant="secondary" onClick={moving.leave}>{t("timeline.move.leave")}</Button>
          <span className="note keyhelp">{t("timeline.move.keys")}</span>
        </p>
      )}
      {conflict && <Both moving={moving} />}
    </div>
  );
}

function Both({ moving: { conflict, insist, leave } }: { moving: Moving }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { theirs, mine } = conflict!;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t("timeline.conflict.title")}>
      <p className="iw"><StateIcon state="question" /><span><b>{t("timeline.conflict.title")}</b> {t("timeline.conflict.text", { name: theirs.name })}</span></p>
      <p className="lnk">
        <Button className="b" variant="secondary" onClick={leave}>{t("timeline.conflict.theirs", { start: date(theirs.start) })}</Button>
        <Button className="b" variant="secondary" onClick={insist}>{t("timeline.conflict.mine", { start: date(mine) })}</Button>
      </p>
    </div>
  );
}
