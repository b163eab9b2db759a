// Contracts in time: what has passed, what asks for something in each quarter, and what has no date.
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarGroup, CalendarPage, ContractView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { day, number, thousands } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer, Empty } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { To } from "../shared/To";
import { CalendarPicture } from "./CalendarPicture";
import "./calendar.css";

export function CalendarTab() {
  const { key, when, search } = useAddress();
  const answer = useAnswer<CalendarPage>(`${key}/calendar`, { ...when, municipality: search.kommune, supplier: search.leverandor });
  return <Answer part of={answer}>{(page) => <><Filter page={page} /><Calendar page={page} /></>}</Answer>;
}

function Filter({ page }: { page: CalendarPage }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const fields = [["kommune", t("usages.municipality"), page.municipalities], ["leverandor", t("usages.supplier"), page.suppliers]] as const;
  return (
    <div className="fields" role="search" aria-label={t("usages.filter")}>
      {fields.map(([name, label, options]) => (
        <label key={name}>{label}
          <select className="ds-input" value={search[name] ?? ""} onChange={(e) => set({ [name]: e.target.value || undefined })}>
            <option value="">{t("usages.all")}</option>
            {options.map((o) => <option key={o} value={o}>{o}</option>)}
          </select>
        </label>
      ))}
      <To page="/$key/tabell/$entity" of={{ entity: "contract" }} q={{ "f.municipality": search.kommune, "f.supplier_as_written": search.leverandor, "f.ends": "~fylt", sorter: "ends" }} className="plain">{t("calendar.as_table")}</To>
    </div>
  );
}

function Calendar({ page }: { page: CalendarPage }) {
  const { t } = useTranslation();
  if (page.contracts === 0) return <Empty>{t("contracts.none")}</Empty>;
  const of = (part: CalendarGroup["part"]) => page.groups.filter((g) => g.part === part).reduce((sum, g) => sum + g.contracts.length, 0);
  const passed = of("passed");
  const ahead = page.groups.filter((g) => g.part === "quarter").flatMap((g) => g.contracts).find((c) => c.notice === "ahead");
  const finding = [
    passed > 0 && t("calendar.finding.passed", { count: passed }),
    ahead ? t("calendar.finding.next", { day: day(ahead.last_day_of_notice), system: ahead.product, name: ahead.municipality }) : t("calendar.finding.none"),
  ].filter(Boolean).join(" ");
  return (
    <>
      <p role="status" className="lead found">{finding}</p>
      <CalendarPicture page={page} finding={finding} />
      <BlockTable className="cal">
        <caption className="sr">{t("mapping.tab.calendar")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("contracts.last_day_of_notice")}</th><th scope="col">{t("usages.system")}</th><th scope="col">{t("usages.municipality")}</th><th scope="col">{t("contracts.contract")}</th>
            <th scope="col">{t("contracts.ends")}</th><th scope="col">{t("area.fact.option_to")}</th><th scope="col" className="num">{t("contracts.value")}</th>
          </tr>
        </thead>
        {page.groups.map((g) => <Group key={g.part + (g.from ?? "")} g={g} />)}
      </BlockTable>
    </>
  );
}

export function useGroupName() {
  const { t } = useTranslation();
  return (g: CalendarGroup) => (g.from ? t("calendar.quarter", { quarter: Math.floor((Number(g.from.slice(5, 7)) + 2) / 3), year: g.from.slice(0, 4) }) : t(`calendar.${g.part}`));
}

function Group({ g }: { g: CalendarGroup }) {
  const { t } = useTranslation();
  const name = useGroupName();
  return (
    <tbody className="grp">
      <tr>
        <th scope="rowgroup" colSpan={6}><span className={g.part === "passed" ? "iw" : undefined}>{g.part === "passed" && <StateIcon state="stop" />}<span>{name(g)} <span className="note">{t("contracts.found", { count: g.contracts.length })}</span></span></span></th>
        <td className="num" data-k={t("contracts.value")}><Fig marked={g.marked}>{thousands(g.value)}</Fig></td>
      </tr>
      {g.contracts.map((c) => <Row key={c.id} c={c} />)}
    </tbody>
  );
}

function Row({ c }: { c: ContractView }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td data-k={t("contracts.last_day_of_notice")} className="nw"><Notice c={c} /></td>
      <th scope="row"><Thing of="product" id={c.product_id}>{c.product}</Thing></th>
      <td data-k={t("usages.municipality")}><To page="/$key/kommune/$name" of={{ name: c.municipality }} q={{ fane: "avtaler" }}>{c.municipality}</To></td>
      <td data-k={t("contracts.contract")}><div><Thing of="contract" id={c.id}>{c.number || t("contracts.unnumbered")}</Thing><span className="note line"> <Thing of="supplier" id={c.supplier_id}>{c.supplier}</Thing></span></div></td>
      <td data-k={t("contracts.ends")} className="nw">{c.ends ? day(c.ends) : t("terms.running")}</td>
      <td data-k={t("area.fact.option_to")} className="nw">{c.option_to ? day(c.option_to) : "–"}</td>
      <td data-k={t("contracts.value")} className="num"><Fig marked={c.marked}>{thousands(c.value)}</Fig></td>
    </tr>
  );
}

/** The last day of notice, or why there is none. */
export function Notice({ c }: { c: ContractView }) {
  const { t } = useTranslation();
  const term = c.notice_months === null ? <span className="miss">{t("compare.evidence.missing")}</span> : <>{t("contracts.notice", { count: c.notice_months, months: number(c.notice_months) })}</>;
  if (c.last_day_of_notice === null) return term;
  return <>{day(c.last_day_of_notice)}{c.notice === "passed" && <Fragment> <span className="note">{t("contracts.passed")}</span></Fragment>}</>;
}
