// One contract: when something must be done, what it says and where that comes from, and what it covers.
import { useTranslation } from "react-i18next";
import type { ContractSheet as Sheet, ContractView, RowPage } from "../generated/types";
import { useMay } from "../app/session";
import { Attachments } from "../attachments/Lazy";
import { IntegrationTable } from "../register/IntegrationTable";
import { Notice } from "../register/CalendarTab";
import { ContractTable } from "../register/ContractTable";
import { Fields, Sources, uncertain } from "../register/RowsPage";
import { UsageTable } from "../register/UsageTable";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { day, date, kroner } from "../shared/format";
import { Answer, Head, useTitle } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { To } from "../shared/To";
import { Crumb, Facts, History, Section } from "./parts";

export function ContractSheet() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<Sheet>(`${key}/contracts/${encodeURIComponent(params.id ?? "")}`, when);
  return <Answer of={answer}>{(sheet) => <Contract sheet={sheet} />}</Answer>;
}

/** What the contract asks for now. */
function useFinding(c: ContractView): string {
  const { t } = useTranslation();
  const values = { ends: c.ends ? date(c.ends) : "", notice: c.last_day_of_notice ? date(c.last_day_of_notice) : "", months: c.notice_months, option: c.option_to ? date(c.option_to) : "" };
  const said = t(`sheet.contract.${c.notice}`, values);
  return c.option_to && c.notice !== "open_ended" ? `${said} ${t("sheet.contract.option", values)}` : said;
}

function Contract({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const may = useMay();
  const c = sheet.contract;
  const name = `${c.product}, ${c.municipality}`;
  const finding = useFinding(c);
  useTitle(name, t("entity.contract"), sheet.cooperation.name);
  return (
    <>
      <Crumb kind="contract" name={name} tab="avtaler" />
      <Head title={name} lead={finding} actions={<History kind="contract" id={c.id} />} />
      <Facts facts={[
        { term: t("contracts.last_day_of_notice"), value: <Notice c={c} /> },
        { term: t("contracts.ends"), value: c.ends ? day(c.ends) : t("terms.running") },
        { term: t("area.fact.option_to"), value: c.option_to ? day(c.option_to) : t("area.side.no_option") },
        { term: t("sheet.value"), value: <Fig marked={c.marked}>{kroner(c.value)}</Fig> },
        { term: t("usages.supplier"), value: c.supplier ? <Thing of="supplier" id={c.supplier_id}>{c.supplier}</Thing> : <span className="miss">{t("compare.evidence.missing")}</span> },
        { term: t("entity.product"), value: <Thing of="product" id={c.product_id}>{c.product}</Thing> },
        { term: t("usages.municipality"), value: <To page="/$key/kommune/$name" of={{ name: c.municipality }}>{c.municipality}</To> },
      ]} />
      <Row id={c.id} />
      <Attachments kind="contract" id={c.id} />
      {may("read_register") && <Section id="dekker" title={t("sheet.covers")} count={sheet.usages.length} empty={t("sheet.covers.none")}>
        <UsageTable usages={sheet.usages} caption={t("sheet.covers")} without="municipality" />
      </Section>}
      <Section id="integrasjoner" title={t("area.tab.integrations")} count={sheet.integrations.length}>
        <IntegrationTable integrations={sheet.integrations} caption={t("area.tab.integrations")} />
      </Section>
      <Section id="andre" title={t("sheet.others", { name: c.product })} count={sheet.others.length}>
        <ContractTable contracts={sheet.others} caption={t("sheet.others", { name: c.product })} asOf={sheet.as_of} />
      </Section>
    </>
  );
}

/** Every field as it is recorded, with its source. */
function Row({ id }: { id: number }) {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  const answer = useAnswer<RowPage>(`${key}/rows/contract`, { ...when, ids: id });
  return (
    <Answer part of={answer} rows={4}>
      {(page) => page.rows.map((row) => (
        <section key={row.id} className="part rowview" aria-labelledby="felt">
          <div className="h2row"><h2 id="felt">{t("sheet.fields")}</h2><Sources row={row} /></div>
          <Fields fields={[...row.fields, ...row.extra]} entity="contract" marked={uncertain(row.figures_source ?? row.source)} />
        </section>
      ))}
    </Answer>
  );
}
