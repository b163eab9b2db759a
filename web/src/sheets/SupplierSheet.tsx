// One supplier: products, contracts and the nearest days of notice.
import { useTranslation } from "react-i18next";
import type { SupplierSheet as Sheet } from "../generated/types";
import { byNotice, ContractTable } from "../register/ContractTable";
import { UsageTable } from "../register/UsageTable";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Attachments } from "../attachments/Lazy";
import { BlockTable } from "../shared/BlockTable";
import { day, list, number, roundKroner, thousands } from "../shared/format";
import { Answer, Head, useTitle } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { To } from "../shared/To";
import { Crumb, Facts, History, MergeWith, Section, Spellings } from "./parts";

export function SupplierSheet() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<Sheet>(`${key}/suppliers/${encodeURIComponent(params.id ?? "")}`, when);
  return <Answer of={answer}>{(sheet) => <Supplier sheet={sheet} />}</Answer>;
}

function Supplier({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  useTitle(sheet.supplier, t("entity.supplier"), sheet.cooperation.name);
  const next = sheet.contracts.filter((c) => c.notice === "ahead").sort(byNotice)[0];
  const lead = t("sheet.supplier.lead", { systems: t("area.lead.systems", { count: sheet.products.length, number: number(sheet.products.length) }), contracts: t("contracts.found", { count: sheet.contracts.length }).toLocaleLowerCase() });
  return (
    <>
      <Crumb kind="supplier" name={sheet.supplier} />
      <Head title={sheet.supplier} lead={lead} actions={<><MergeWith kind="supplier" id={sheet.id} name={sheet.supplier} /><History kind="supplier" id={sheet.id} /></>} />
      <Facts facts={[
        { term: t("compare.users"), value: <Fig marked={sheet.marked}>{number(sheet.users)}</Fig> },
        { term: t("sheet.yearly_cost"), value: <Fig marked={sheet.marked}>{roundKroner(sheet.yearly_cost)}</Fig> },
        { term: t("sheet.next_notice"), value: next ? <Thing of="contract" id={next.id}>{day(next.last_day_of_notice)}, {next.product}, {next.municipality}</Thing> : "–" },
      ]} />
      <Section id="produkter" title={t("search.kind.product")} count={sheet.products.length}><Products sheet={sheet} /></Section>
      <Section id="avtaler" title={t("area.tab.contracts")} count={sheet.contracts.length} empty={t("sheet.no_contracts")}>
        <ContractTable contracts={sheet.contracts} caption={t("area.tab.contracts")} asOf={sheet.as_of} />
        <p className="lnk note"><To page="/$key/kartlegging" q={{ fane: "avtalekalender", leverandor: sheet.supplier }}>{t("mapping.tab.calendar")}</To></p>
      </Section>
      <Section id="bruk" title={t("usages.caption")} count={sheet.usages.length}><UsageTable usages={sheet.usages} caption={t("usages.caption")} /></Section>
      <Attachments kind="supplier" id={sheet.id} />
      <Spellings spellings={sheet.spellings} name={sheet.supplier} />
    </>
  );
}

function Products({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <BlockTable>
      <caption className="sr">{t("search.kind.product")}</caption>
      <thead><tr><th scope="col">{t("entity.product")}</th><th scope="col">{t("search.kind.municipality")}</th><th scope="col">{t("search.kind.area")}</th><th scope="col" className="num">{t("compare.users")}</th><th scope="col" className="num">{t("compare.thousands_a_year")}</th></tr></thead>
      <tbody>
        {sheet.products.map((p) => (
          <tr key={p.product_id}>
            <th scope="row"><Thing of="product" id={p.product_id}>{p.product}</Thing></th>
            <td data-k={t("search.kind.municipality")}>{list(p.municipalities)}</td>
            <td data-k={t("search.kind.area")}>{list(p.areas)}</td>
            <td data-k={t("compare.users")} className="num"><Fig marked={p.marked}>{number(p.users)}</Fig></td>
            <td data-k={t("compare.thousands_a_year")} className="num"><Fig marked={p.marked}>{thousands(p.yearly_cost)}</Fig></td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}
