// What a verdict rests on, under the same column headings: a line per fact, the reasons at the right.
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AreaView, CellView, UsageView } from "../generated/types";
import { sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Rows, To } from "../shared/To";
import { facts, type Fact } from "./facts";

export function Evidence({ area, id }: { area: AreaView; id: string }) {
  const { t } = useTranslation();
  const anybody = area.cells.some((cell) => cell.usages.length > 0);
  const shown = anybody ? facts : facts.slice(0, 1);
  return (
    <>
      {shown.map((fact, index) => (
        <tr key={fact.id} role="row" className={index === shown.length - 1 ? "ev last" : "ev"}>
          <th scope="row" role="rowheader" colSpan={2}>{t(`compare.evidence.${fact.id}`)}</th>
          {area.cells.map((cell) => <td key={cell.municipality} role="cell" data-k={cell.municipality}><Lines cell={cell} fact={fact} /></td>)}
          {index === 0 && <td role="cell" colSpan={4} rowSpan={shown.length} className="why"><Why area={area} id={id} /></td>}
        </tr>
      ))}
    </>
  );
}

/** One line per system; with its name in front when a municipality has several. */
function Lines({ cell, fact }: { cell: CellView; fact: Fact }) {
  if (cell.usages.length === 0) return <span className="mute">–</span>;
  const several = cell.usages.length > 1 && fact.id !== "as_written";
  return (
    <div>
      {cell.usages.map((usage) => <div key={usage.id}>{several && <span className="mute">{usage.product}: </span>}<Value usage={usage} fact={fact} /></div>)}
    </div>
  );
}

export function Value({ usage, fact }: { usage: UsageView; fact: Fact }): ReactNode {
  const { t } = useTranslation();
  const value = fact.value(usage, t);
  if (value === null) return <span className="miss">{t("compare.evidence.missing")}</span>;
  const lines = Array.isArray(value) ? value : [value];
  return lines.map((line, i) => (
    <Fragment key={line}>{i > 0 && <br />}{fact.figure && usage.marked ? <span className="ex">{line}</span> : line}</Fragment>
  ));
}

function Why({ area, id }: { area: AreaView; id: string }) {
  const { t } = useTranslation();
  const ids = area.cells.flatMap((cell) => cell.usages.map((usage) => usage.id));
  return (
    <div id={id}>
      <h2 className="h3">{t("compare.why", { verdict: t(`compare.verdict.${area.verdict}`) })}</h2>
      {area.why.map((text) => <p key={text.nb}>{sentence(text)}</p>)}
      {area.watch.length > 0 && (
        <>
          <h2 className="h3">{t("compare.watch")}</h2>
          <ul>{area.watch.map((text) => <li key={text.nb}><StateIcon state="warning" /><span>{sentence(text)}</span></li>)}</ul>
        </>
      )}
      <p className="lnk">
        <To page="/$key/fagomrade/$code" of={{ code: area.area }}>{t("compare.open_area")}</To>
        {ids.length > 0 && <Rows entity="usage" ids={ids}>{t("compare.rows", { count: ids.length })}</Rows>}
      </p>
    </div>
  );
}
