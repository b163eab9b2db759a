// What must be put right: here, cell by cell, or in the sheet from a list that can be taken along.
import { Button, Input } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ImportAnswer, ImportOrder, ProblemView } from "../generated/types";
import { number, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { bySheet, canBeCorrected, canBeLeftOut, corrected, leftOut, onlyFile, problemsAsCsv, sheetName } from "./choices";

interface Props { answer: ImportAnswer; order: ImportOrder; say: (order: ImportOrder) => void }

const shownAtFirst = 50;
const textOf = (p: ProblemView) => sentence({ nb: p.text, en: p.text_en });

export function Mistakes({ answer, order, say }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { problems } = answer;
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, shownAtFirst);
  return (
    <section className="part" aria-labelledby="mistakes">
      <div className="h2row">
        <h2 id="mistakes">{t("import.mistakes")}</h2>
        <span className="more lnk"><TakeAlong problems={problems} /></span>
      </div>
      <p className="note">{t("import.mistakes.how")}</p>
      <BlockTable className="fix">
        <caption className="sr">{t("import.mistakes")}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">{t("import.row")}</th><th scope="col">{t("import.column")}</th><th scope="col">{t("import.value")}</th>
            <th scope="col">{t("import.wrong")}</th><th scope="col">{t("import.put_right")}</th>
          </tr>
        </thead>
        {bySheet(shown).map((group) => (
          <tbody key={`${group.file}/${group.sheet}`} className="grp">
            <tr><th scope="rowgroup" colSpan={5}>{sheetName(group, onlyFile(answer)) || t("import.all_files")} <span className="note">{t("import.mistakes.count", { count: group.problems.length, number: number(group.problems.length) })}</span></th></tr>
            {group.problems.map((p, i) => <Mistake key={`${p.row}/${p.column}/${p.code}/${p.value}/${i}`} problem={p} order={order} say={say} />)}
          </tbody>
        ))}
      </BlockTable>
      {shown.length < problems.length && <p className="part"><Button className="b" variant="secondary" onClick={() => setAll(true)}>{t("import.mistakes.all", { number: number(problems.length) })}</Button></p>}
    </section>
  );
}

function Mistake({ problem: p, order, say }: { problem: ProblemView; order: ImportOrder; say: (order: ImportOrder) => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(p.value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say(corrected(order, p, value));
  };
  const where = t("import.put_right.where", { row: p.row, column: p.column });
  return (
    <tr>
      <td className="num" data-k={t("import.row")}>{p.row || ""}</td>
      <td data-k={t("import.column")}>{p.column}</td>
      <td data-k={t("import.value")}>{p.value && <code>{p.value}</code>}</td>
      <td><span className="iw"><StateIcon state="stop" /><span>{textOf(p)}</span></span></td>
      <td className="act">
        {canBeCorrected(p) && (
          <form onSubmit={submit}>
            <Input value={value} onChange={(e) => setValue(e.target.value)} aria-label={where} autoComplete="off" />
            <Button className="b" variant="secondary" data-color="accent" type="submit" aria-label={`${t("import.put_right.do")}: ${where}`}>{t("import.put_right.do")}</Button>
          </form>
        )}
        {canBeLeftOut(p) && <button type="button" className="plain" aria-label={`${t("import.leave_out")}: ${t("import.at_row", { row: p.row })}`} onClick={() => say(leftOut(order, p))}>{t("import.leave_out")}</button>}
      </td>
    </tr>
  );
}

/** The list as CSV, to the clipboard or a file. */
function TakeAlong({ problems }: { problems: readonly ProblemView[] }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const csv = () => problemsAsCsv(problems, ["file", "sheet", "row", "column", "value", "wrong"].map((h) => t(`import.${h}`)), textOf);
  const copy = async () => {
    await navigator.clipboard.writeText(csv().slice(1).replaceAll(";", "\t"));
    setCopied(true);
  };
  const download = () => {
    const address = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: t("import.mistakes.file") });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void copy()}>{t("import.mistakes.copy")}</button>
      <button type="button" className="plain" onClick={download}>{t("import.mistakes.download")}</button>
      <span role="status" className="note">{copied && t("import.mistakes.copied")}</span>
    </>
  );
}
