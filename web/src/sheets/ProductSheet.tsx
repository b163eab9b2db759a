// One product: who uses it for what, under which contracts, and what it talks to.
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ProductSheet as Sheet } from "../generated/types";
import { Attachments } from "../attachments/Lazy";
import { ContractTable } from "../register/ContractTable";
import { ProcessTable } from "../register/ProcessTable";
import { UsageTable } from "../register/UsageTable";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { list, number, percent, roundKroner } from "../shared/format";
import { Answer, Head, useTitle } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Areas, Crumb, Facts, History, Integrations, MergeWith, Section, Spellings } from "./parts";

export function ProductSheet() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<Sheet>(`${key}/products/${encodeURIComponent(params.id ?? "")}`, when);
  return <Answer of={answer}>{(sheet) => <Product sheet={sheet} />}</Answer>;
}

function Product({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  useTitle(sheet.product, t("entity.product"), sheet.cooperation.name);
  const running = sheet.usages.filter((u) => u.status === "in_operation");
  const names = [...new Set(running.map((u) => u.municipality))];
  const missing = <span className="miss">{t("compare.evidence.missing")}</span>;
  return (
    <>
      <Crumb kind="product" name={sheet.product} />
      <Head title={sheet.product} actions={<><MergeWith kind="product" id={sheet.id} name={sheet.product} /><History kind="product" id={sheet.id} /></>}
        lead={names.length ? t("sheet.product.lead", { names: list(names), areas: t("sheet.areas_count", { count: sheet.areas.length }) }) : t("sheet.product.unused")} />
      <Facts facts={[
        { term: t("usages.supplier"), value: sheet.suppliers.length ? sheet.suppliers.map((s, i) => <Fragment key={s.id}>{i > 0 && ", "}<Thing of="supplier" id={s.id}>{s.name}</Thing></Fragment>) : missing },
        { term: t("compare.users"), value: <Fig marked={sheet.marked}>{number(sheet.users)}</Fig> },
        { term: t("sheet.yearly_cost"), value: <Fig marked={sheet.marked}>{roundKroner(sheet.yearly_cost)}</Fig> },
        { term: t("overview.mapping.filled"), value: sheet.wanted ? <>{percent(sheet.degree)} <span className="note">{t("overview.missing.of", { missing: number(sheet.filled), of: number(sheet.wanted) })}</span></> : "–" },
      ]} />
      <Section id="omrader" title={t("sheet.areas")} count={sheet.areas.length}><Areas areas={sheet.areas} /></Section>
      <Section id="bruk" title={t("usages.caption")} count={sheet.usages.length}><UsageTable usages={sheet.usages} caption={t("usages.caption")} /></Section>
      <Section id="avtaler" title={t("area.tab.contracts")} count={sheet.contracts.length} empty={t("sheet.no_contracts")}><ContractTable contracts={sheet.contracts} caption={t("area.tab.contracts")} asOf={sheet.as_of} /></Section>
      <Section id="integrasjoner" title={t("area.tab.integrations")} count={sheet.integrations.length} empty={t("area.empty.integrations")}><Integrations of={{ product: sheet.id }} /></Section>
      <Section id="prosesser" title={t("area.tab.processes")} count={sheet.processes.length}><ProcessTable processes={sheet.processes} caption={t("area.tab.processes")} withArea /></Section>
      <Attachments kind="product" id={sheet.id} />
      <Spellings spellings={sheet.spellings} name={sheet.product} />
    </>
  );
}
