// What it takes and costs that a municipality joins: machines by the rules, items with their ranges, and alternatives to try.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { EstimateItem, EstimatePage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { date, day, language, number, readDate } from "../shared/format";
import { SelectField, TextField } from "../shared/Form";
import { Figure } from "../shared/Figure";
import { Answer, Empty } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Benefits } from "./Benefits";
import { CostReport } from "./CostReport";
import { whole } from "./contributions";
import { EconomyHead } from "./EconomyPage";
import { GoingAlone } from "./GoingAlone";

export function EstimateTab() {
  const { t } = useTranslation();
  const { key, when, search } = useAddress();
  const tried = { desktops: search.stasjonaer === "ja", thin_clients_replaced: search.tynnklienter === "byttes", pc_per_employee: search.ansatte === "hver", pc_per_pupil: search.elever === "hver" };
  const answer = useAnswer<EstimatePage>(`${key}/estimate`, { ...when, joining: search.kommune, date: search.dato, ...tried });
  const page = answer.data;
  const lead = page?.joining ? (page.date ? t("estimate.lead", { name: page.joining, date: date(page.date) }) : t("estimate.no_date", { name: page.joining })) : undefined;
  return (
    <>
      <EconomyHead tab="tilslutning" lead={lead} actions={page?.joining && page.date && <CostReport kind="estimate" asked={{ joining: page.joining, date: page.date, ...tried }} />} />
      {(!page || page.may_join.length > 0) && <Try page={page} />}
      <Answer part of={answer} rows={8}>{(found) => (found.may_join.length === 0 ? <Empty>{t("estimate.none")}</Empty> : <Estimate page={found} />)}</Answer>
    </>
  );
}

/** Without a page it has been refused: what is tried can be left off again. */
function Try({ page }: { page: EstimatePage | undefined }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  return (
    <div className="sidepick noprint">
      {page && <SelectField id="joining" label={t("estimate.joining")} value={page.joining} options={page.may_join.map((n): [string, string] => [n, n])} onChange={(e) => set({ kommune: e.target.value })} />}
      {page && <TextField key={page.date} id="joins-on" label={t("estimate.date")} defaultValue={page.date ? day(page.date) : ""} onBlur={(e) => { const iso = readDate(e.target.value); if (iso) set({ dato: iso }); }} onKeyDown={(e) => { if (e.key === "Enter") e.currentTarget.blur(); }} />}
      <label className="tick"><input type="checkbox" className="ds-input" checked={search.stasjonaer === "ja"} onChange={(e) => set({ stasjonaer: e.target.checked ? "ja" : undefined })} /> {t("estimate.desktops")}</label>
      <label className="tick"><input type="checkbox" className="ds-input" checked={search.tynnklienter === "byttes"} onChange={(e) => set({ tynnklienter: e.target.checked ? "byttes" : undefined })} /> {t("estimate.thin_clients")}</label>
      <label className="tick"><input type="checkbox" className="ds-input" checked={search.ansatte === "hver"} onChange={(e) => set({ ansatte: e.target.checked ? "hver" : undefined })} /> {t("estimate.pc_per_employee")}</label>
      <label className="tick"><input type="checkbox" className="ds-input" checked={search.elever === "hver"} onChange={(e) => set({ elever: e.target.checked ? "hver" : undefined })} /> {t("estimate.pc_per_pupil")}</label>
    </div>
  );
}

function Estimate({ page }: { page: EstimatePage }) {
  const { t } = useTranslation();
  const d = page.devices;
  if (!page.date) return null;
  return (
    <>
      <dl className="figures">
        <Figure term={t("estimate.pcs")} notes={[t("estimate.models", { models: number(d.models) })]}>{number(d.pcs)}</Figure>
        <Figure term={t("estimate.replaced")} notes={[t("estimate.replaced.why", { age: number(d.replaced_by_age), few: number(d.replaced_by_few_of_model) })]}>{number(d.replaced)}</Figure>
        <Figure term={t("estimate.kept")} notes={[t("estimate.kept.what", { models: number(d.models_kept), days: number(d.image_days) })]}>{number(d.kept)}</Figure>
        <Figure term={t("estimate.count.cabinets")} notes={[t("estimate.thin_clients_kept", { count: d.thin_clients_kept })]}>{number(d.cabinets)}</Figure>
      </dl>
      <Items items={page.items} />
      <GoingAlone alone={page.alone} name={page.joining} />
      <Benefits benefits={page.benefits} />
    </>
  );
}

const parts: { id: string; of: (item: EstimateItem) => boolean }[] = [
  { id: "once_investment", of: (i) => !i.yearly && i.kind === "investment" },
  { id: "once_operation", of: (i) => !i.yearly && i.kind === "operation" },
  { id: "yearly_investment", of: (i) => i.yearly && i.kind === "investment" },
  { id: "yearly", of: (i) => i.yearly && i.kind === "operation" },
];

function Items({ items }: { items: readonly EstimateItem[] }) {
  const { t } = useTranslation();
  const marked = items.some((i) => i.marked);
  const sum = (some: readonly EstimateItem[], what: "amount" | "low" | "high") => some.reduce((all, i) => all + i[what], 0);
  return (
    <section className="part">
      <div className="h2row"><h2>{t("estimate.items")}</h2><span className="note">{t("contribution.kroner")}</span></div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("estimate.items")}>
        <Table className="t cd" data-color="neutral" style={{ minWidth: 760 }}>
          <caption className="sr">{t("estimate.items")}</caption>
          <thead><tr><th scope="col">{t("estimate.item")}</th><th scope="col" className="num">{t("estimate.year")}</th><th scope="col" className="num">{t("estimate.amount")}</th><th scope="col" className="num">{t("estimate.low")}</th><th scope="col" className="num">{t("estimate.high")}</th><th scope="col">{t("estimate.why")}</th></tr></thead>
          {parts.map((part) => {
            const own = items.filter(part.of);
            return own.length > 0 && (
              <tbody key={part.id}>
                <tr className="sec"><th scope="rowgroup" colSpan={6}>{t(`estimate.part.${part.id}`)}</th></tr>
                {own.map((item, i) => (
                  <tr key={i}>
                    <th scope="row">{item.item}<span className="note line">{item.category}</span></th><td className="num">{item.year}</td>
                    <td className="num"><Fig marked={item.marked}>{whole(item.amount)}</Fig></td><td className="num">{whole(item.low)}</td><td className="num">{whole(item.high)}</td><td>{language() === "en" ? item.rule_en : item.rule}</td>
                  </tr>
                ))}
                <tr className="sum"><th scope="row">{t("contribution.sum")}</th><td /><td className="num"><b><Fig marked={marked}>{whole(sum(own, "amount"))}</Fig></b></td><td className="num">{whole(sum(own, "low"))}</td><td className="num">{whole(sum(own, "high"))}</td><td /></tr>
              </tbody>
            );
          })}
        </Table>
      </div>
    </section>
  );
}
