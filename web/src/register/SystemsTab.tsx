// Every system in use: filtered, sorted and paged on the server; all of it stands in the address.
import { Input } from "@digdir/designsystemet-react";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComparisonView, UsagePage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number } from "../shared/format";
import { Answer, Empty } from "../shared/Page";
import { Pages } from "./Pages";
import { pageSize, usageQuery } from "./usage_query";
import { UsageTable } from "./UsageTable";

const statuses = ["planned", "in_operation", "phasing_out", "ended"];
const hostings = ["local", "joint", "cloud"];
const criticalities = ["life_and_health", "high", "medium", "low"];

export function SystemsTab() {
  const { t } = useTranslation();
  const { key, search } = useAddress();
  const answer = useAnswer<UsagePage>(`${key}/usages`, usageQuery(search));
  return (
    <>
      <Filter />
      <Answer part of={answer}>
        {(page) => (
          <>
            <p role="status" className="note found">{t("usages.found", { count: page.total, number: number(page.total) })}</p>
            {page.total === 0 ? <Empty>{t("usages.none")}</Empty> : (
              <>
                <UsageTable usages={page.usages} caption={t("usages.caption")} sortable total={{ users: page.users, cost: page.yearly_cost, marked: page.marked, label: t("usages.sum", { count: page.total, number: number(page.total) }) }} />
                <Pages total={page.total} offset={page.offset} size={pageSize} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  );
}

function Filter() {
  const { t } = useTranslation();
  const { key, search, set, when } = useAddress();
  const comparison = useAnswer<ComparisonView>(`${key}/comparison`, when).data;
  const municipalities = comparison?.municipalities.map((m) => [m.name, m.name] as const) ?? [];
  const areas = comparison?.groups.flatMap((g) => [
    [g.area, g.area_name] as const,
    ...g.areas.filter((a) => a.area !== g.area).map((a) => [a.area, `\u2003${a.area_name}`] as const),
  ]) ?? [];
  const choices = (type: string, values: string[]) => values.map((v) => [v, t(`choice.${type}.${v}`)] as const);
  const any = ["tekst", "kommune", "omrade", "status", "drift", "kritikalitet", "leverandor", "produkt"].some((name) => search[name]);
  return (
    <div className="fields" role="search" aria-label={t("usages.filter")}>
      <TextFilter />
      <SelectFilter name="kommune" label={t("usages.municipality")} options={municipalities} />
      <SelectFilter name="omrade" label={t("compare.area")} options={areas} />
      <SelectFilter name="status" label={t("usages.status")} options={choices("status", statuses)} />
      <SelectFilter name="drift" label={t("compare.evidence.hosting")} options={choices("hosting", hostings)} />
      <SelectFilter name="kritikalitet" label={t("compare.evidence.criticality")} options={choices("criticality", criticalities)} />
      {any && (
        <button type="button" className="plain" onClick={() => set({ tekst: undefined, kommune: undefined, omrade: undefined, status: undefined, drift: undefined, kritikalitet: undefined, leverandor: undefined, produkt: undefined, fra: undefined })}>
          {t("compare.filter.clear")}
        </button>
      )}
    </div>
  );
}

function TextFilter() {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const [text, setText] = useState(search.tekst ?? "");
  useEffect(() => setText(search.tekst ?? ""), [search.tekst]);
  const commit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== (search.tekst ?? "")) set({ tekst: text.trim() || undefined, fra: undefined });
  };
  return (
    <form onSubmit={commit}>
      <label>{t("usages.text")}<Input type="search" value={text} onChange={(e) => setText(e.target.value)} onBlur={() => commit()} /></label>
    </form>
  );
}

function SelectFilter({ name, label, options }: { name: string; label: string; options: (readonly [string, string])[] }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  return (
    <label>
      {label}
      <select className="ds-input" value={search[name] ?? ""} onChange={(e) => set({ [name]: e.target.value || undefined, fra: undefined })}>
        <option value="">{t("usages.all")}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
}
