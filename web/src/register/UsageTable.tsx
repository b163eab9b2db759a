// Systems in use as a table. With `sortable` the headings sort on the server, and the sort stands in the address.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { UsageView } from "../generated/types";
import { number, thousands } from "../shared/format";
import { Fig, SortHead } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Rows, To } from "../shared/To";

interface Props { usages: UsageView[]; caption: string; sortable?: boolean; without?: "municipality" | "area"; total?: { users: number; cost: number; marked: boolean; label: string } }

export function UsageTable({ usages, caption, sortable = false, without, total }: Props) {
  const { t } = useTranslation();
  const head = (column: string, children: ReactNode, className?: string) =>
    sortable ? <SortHead column={column} className={className}>{children}</SortHead> : <th scope="col" className={className}>{children}</th>;
  return (
    <BlockTable>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {head("product", t("usages.system"))}
          {without !== "municipality" && head("municipality", t("usages.municipality"))}
          {without !== "area" && head("area", t("compare.area"))}
          {head("supplier", t("usages.supplier"))}
          <th scope="col">{t("compare.evidence.version")}</th>
          {head("hosting", t("compare.evidence.hosting"))}
          {head("status", t("usages.status"))}
          {head("users", t("compare.users"), "num")}
          {head("yearly_cost", t("compare.thousands_a_year"), "num")}
        </tr>
      </thead>
      <tbody>{usages.map((u) => <Row key={u.id} u={u} without={without} />)}</tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={7 - (without ? 1 : 0)}>{total.label}</th>
            <td className="num" data-k={t("compare.users")}><Fig marked={total.marked}>{number(total.users)}</Fig></td>
            <td className="num" data-k={t("compare.thousands_a_year")}><Fig marked={total.marked}>{thousands(total.cost)}</Fig></td>
          </tr>
        </tfoot>
      )}
    </BlockTable>
  );
}

function Row({ u, without }: { u: UsageView; without?: string }) {
  const { t } = useTranslation();
  const missing = <span className="miss">{t("compare.evidence.missing")}</span>;
  return (
    <tr>
      <th scope="row">
        <Thing of="product" id={u.product_id}>{u.product}</Thing>
        <span className="note line"> <Rows entity="usage" ids={[u.id]}>{u.system === u.product ? t("rows.open") : t("usages.written", { name: u.system })}<span className="sr"> {t("usages.open_row", { name: u.system, where: `${u.municipality}, ${u.area_name}` })}</span></Rows></span>
      </th>
      {without !== "municipality" && <td data-k={t("usages.municipality")}>{u.municipality}</td>}
      {without !== "area" && <td data-k={t("compare.area")}><To page="/$key/fagomrade/$code" of={{ code: u.area }}>{u.area_name}</To></td>}
      <td data-k={t("usages.supplier")}>{u.supplier ? <Thing of="supplier" id={u.supplier_id}>{u.supplier}</Thing> : missing}</td>
      <td data-k={t("compare.evidence.version")}>{u.version || missing}</td>
      <td data-k={t("compare.evidence.hosting")}>{u.hosting ? t(`choice.hosting.${u.hosting}`) : missing}</td>
      <td data-k={t("usages.status")}>{t(`choice.status.${u.status}`)}</td>
      <td data-k={t("compare.users")} className="num">{u.users === null ? missing : <Fig marked={u.marked}>{number(u.users)}</Fig>}</td>
      <td data-k={t("compare.thousands_a_year")} className="num"><Fig marked={u.marked}>{thousands(u.yearly_cost)}</Fig></td>
    </tr>
  );
}
