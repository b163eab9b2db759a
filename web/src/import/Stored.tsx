// It is stored: how many rows, how to take it back, and what to do next.
import { Alert, Button } from "@digdir/designsystemet-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { UndoBatch } from "../history/UndoBatch";
import type { ImportAnswer } from "../generated/types";
import { number } from "../shared/format";
import { To } from "../shared/To";

export function Stored({ answer, again }: { answer: ImportAnswer; again: () => void }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const key = answer.cooperation;
  const batch = answer.batch!;
  return (
    <>
      <Alert data-color="success" className="stored">
        <h2 ref={heading} tabIndex={-1}>{t("import.stored", { count: answer.new + answer.changed, number: number(answer.new + answer.changed) })}</h2>
        <p>{t("import.stored.how", { new: number(answer.new), changed: number(answer.changed), id: number(batch) })}</p>
        <div className="lnk"><UndoBatch cooperation={key} batch={batch} rows={answer.new + answer.changed} what={t("import.stored.this")} /></div>
      </Alert>
      <section className="part" aria-labelledby="next">
        <h2 id="next">{t("import.next")}</h2>
        <ul className="next">
          <li><To page="/$key" cooperation={key}>{t("import.next.overview")}</To></li>
          <li><To page="/$key/kartlegging" cooperation={key} q={{ fane: "mangler" }}>{t("import.next.missing")}</To></li>
          <li><To page="/$key/historikk" cooperation={key} q={{ apen: String(batch) }}>{t("import.next.rows")}</To></li>
        </ul>
        <p><Button className="b" variant="secondary" onClick={again}>{t("import.next.again")}</Button></p>
      </section>
    </>
  );
}
