// Where files are dropped or chosen.
import { Button } from "@digdir/designsystemet-react";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { list } from "../shared/format";
import { type Chosen, dropped, sorted } from "./chosen";

export function Choose({ begin, passedBy }: { begin: (chosen: Chosen) => void; passedBy: string[] }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const [none, setNone] = useState<string[] | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (chosen: Chosen) => {
    setNone(chosen.sheets.length ? null : chosen.passedBy);
    if (chosen.sheets.length) begin(chosen);
  };
  const picked = (input: HTMLInputElement) => {
    const chosen = sorted([...(input.files ?? [])]);
    input.value = ""; // so that the same file, put right, can be chosen again
    take(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void dropped(event.dataTransfer).then(take);
  };
  return (
    <>
      <div className={over ? "drop over" : "drop"} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <p className="h2">{t("import.drop")}</p>
        <p className="note" id="what-files">{t("import.drop.what")}</p>
        <p className="lnk">
          <Button className="b" onClick={() => files.current?.click()} aria-describedby="what-files">{t("import.choose.files")}</Button>
          <Button className="b" variant="secondary" onClick={() => folder.current?.click()} aria-describedby="what-files">{t("import.choose.folder")}</Button>
        </p>
        <input ref={files} type="file" multiple hidden data-choose="files" accept=".csv,.xlsx,.xlsm,.ods,.xls" onChange={(e) => picked(e.currentTarget)} aria-label={t("import.choose.files")} />
        <input ref={folder} type="file" multiple hidden data-choose="folder" onChange={(e) => picked(e.currentTarget)} aria-label={t("import.choose.folder")} {...{ webkitdirectory: "" }} />
      </div>
      {none && <p role="alert" className="part">{none.length ? t("import.no_tables", { files: list(none.slice(0, 5)) }) : t("import.no_files")}</p>}
      {!none && passedBy.length > 0 && <p className="note part">{t("import.passed_by", { files: list(passedBy) })}</p>}
      <section className="part two howto">
        <div>
          <h2>{t("import.how")}</h2>
          <ol>
            {["choose", "look", "store"].map((step) => <li key={step}>{t(`import.how.${step}`)}</li>)}
          </ol>
        </div>
        <div>
          <h2>{t("import.what")}</h2>
          <ul>
            {["names", "headings", "again"].map((rule) => <li key={rule}>{t(`import.what.${rule}`)}</li>)}
          </ul>
        </div>
      </section>
    </>
  );
}
