// Contracts as a table, the nearest last day of notice first.
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ContractView } from "../generated/types";
import { day, number, thousands } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";

export const byNotice = (a: ContractView, b: ContractView): number =>
  (a.last_day_of_notice ?? "9999").localeCompare(b.last_day_of_notice ?? "9999") || a.id - b.id;

export function ContractTable({ contracts, caption, asOf }: { contracts: ContractView[]; caption: string; asOf: string }) {
  const { t } = useTranslation();
  const sum = contracts.reduce((all, c) => all + (c.value ?? 0), 0);
  return (
    <BlockTable>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("contracts.contract")}</th>
          <th scope="col">{t("usages.municipality")}</th>
          <th scope="col">{t("usages.system")}</th>
          <th scope="col">{t("contracts.last_day_of_notice")}</th>
          <th scope="col">{t("contracts.ends")}</th>
          <th scope="col">{t("contracts.extension")}</th>
          <th scope="col">{t("contracts.legal_review")}</th>
          <th scope="col">{t("contracts.processing_agreement")}</th>
          <th scope="col" className="num">{t("contracts.value")}</th>
        </tr>
      </thead>
      <tbody>{[...contracts].sort(byNotice).map((c) => <Row key={c.id} c={c} asOf={asOf} />)}</tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={8}>{t("contracts.sum", { count: contracts.length })}</th>
          <td className="num" data-k={t("contracts.value")}><Fig marked={contracts.some((c) => c.marked)}>{thousands(sum)}</Fig></td>
        </tr>
      </tfoot>
    </BlockTable>
  );
}

function Row({ c, asOf }: { c: ContractView; asOf: string }) {
  const { t } = useTranslation();
  const missing = <span className="miss">{t("compare.evidence.missing")}</span>;
  const past = c.last_day_of_notice !== null && c.last_day_of_notice < asOf;
  return (
    <tr>
      <th scope="row"><Thing of="contract" id={c.id}>{c.number || t("contracts.unnumbered")}</Thing><span className="note line"> <Thing of="supplier" id={c.supplier_id}>{c.supplier}</Thing></span></th>
      <td data-k={t("usages.municipality")}>{c.municipality}</td>
      <td data-k={t("usages.system")}><Thing of="product" id={c.product_id}>{c.product}</Thing></td>
      <td data-k={t("contracts.last_day_of_notice")} className="nw">
        {c.last_day_of_notice ? day(c.last_day_of_notice) : c.notice_months === null ? missing : t("contracts.notice", { count: c.notice_months, months: number(c.notice_months) })}
        {past && <span className="note line"> {t("contracts.passed")}</span>}
      </td>
      <td data-k={t("contracts.ends")}>{c.ends ? day(c.ends) : t("terms.running")}{c.option_to && <span className="note line"> {t("terms.option_to", { day: day(c.option_to) })}</span>}</td>
      <td data-k={t("contracts.extension")}>{c.extension ? t(`choice.extension.${c.extension}`) : missing}</td>
      <td data-k={t("contracts.legal_review")}>{c.legal_review === "reviewed" ? t("choice.legal_review.reviewed") : <Warned text={t(`choice.legal_review.${c.legal_review ?? "not_mapped"}`)} />}</td>
      <td data-k={t("contracts.processing_agreement")}>{c.processing_agreement === null ? missing : c.processing_agreement ? t("value.yes") : <Warned text={t("value.no")} />}</td>
      <td data-k={t("contracts.value")} className="num"><Fig marked={c.marked}>{thousands(c.value)}</Fig></td>
    </tr>
  );
}

const Warned = ({ text }: { text: string }) => <span className="iw"><StateIcon state="warning" /><span>{text}</span></span>;
