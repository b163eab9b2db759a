// How the work is done, and what is done by hand because systems do not meet.
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ProcessView } from "../generated/types";
import { number, roundKroner } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Rows } from "../shared/To";

export function ProcessTable({ processes, caption, withArea = false }: { processes: ProcessView[]; caption: string; withArea?: boolean }) {
  const { t } = useTranslation();
  const marked = processes.some((p) => p.marked);
  const hours = processes.reduce((sum, p) => sum + (p.hours ?? 0), 0);
  const cost = processes.reduce((sum, p) => sum + (p.cost ?? 0), 0);
  return (
    <BlockTable>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("processes.process")}</th>
          <th scope="col">{t("usages.municipality")}</th>
          <th scope="col">{t("usages.system")}</th>
          <th scope="col">{t("compare.evidence.way_of_working")}</th>
          <th scope="col">{t("processes.break")}</th>
          <th scope="col" className="num">{t("processes.times")}</th>
          <th scope="col" className="num">{t("processes.minutes")}</th>
          <th scope="col" className="num">{t("processes.hours")}</th>
          <th scope="col" className="num">{t("processes.cost")}</th>
        </tr>
      </thead>
      <tbody>{processes.map((p) => <Row key={p.id} p={p} withArea={withArea} />)}</tbody>
      {hours > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={7}>{t("processes.sum")}</th>
            <td className="num" data-k={t("processes.hours")}><Fig marked={marked}>{number(Math.round(hours))}</Fig></td>
            <td className="num" data-k={t("processes.cost")}><Fig marked={marked}>{roundKroner(cost)}</Fig></td>
          </tr>
        </tfoot>
      )}
    </BlockTable>
  );
}

function Row({ p, withArea }: { p: ProcessView; withArea: boolean }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row"><Rows entity="work_process" ids={[p.id]}>{p.process}</Rows>{withArea && <span className="note line"> {p.area_name}</span>}</th>
      <td data-k={t("usages.municipality")}>{p.municipality}</td>
      <td data-k={t("usages.system")}>{p.system ? <Thing of="product" id={p.product_id}>{p.system}</Thing> : "–"}</td>
      <td data-k={t("compare.evidence.way_of_working")}>{p.way_of_working || "–"}</td>
      <td data-k={t("processes.break")}>{p.break ? <span className="iw"><StateIcon state="warning" /><span>{p.break}</span></span> : t("processes.no_break")}</td>
      <td data-k={t("processes.times")} className="num"><Fig marked={p.marked}>{number(p.times)}</Fig></td>
      <td data-k={t("processes.minutes")} className="num"><Fig marked={p.marked}>{number(p.minutes)}</Fig></td>
      <td data-k={t("processes.hours")} className="num"><Fig marked={p.marked}>{p.hours === null ? "–" : number(Math.round(p.hours))}</Fig></td>
      <td data-k={t("processes.cost")} className="num"><Fig marked={p.marked}>{roundKroner(p.cost)}</Fig></td>
    </tr>
  );
}
