// Chips that filter, and that are the legend at the same time. The choice stands in the address.
import "../shared/chips.css";
import { Chip } from "@digdir/designsystemet-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ComparisonView } from "../generated/types";
import { listOf, toggled, useAddress } from "../shared/address";
import { day, list } from "../shared/format";
import { VerdictIcon } from "../shared/icons";
import { isFiltered, onlyFilters, type OnlyFilter, verdictOrder, verdictSlugs } from "./shown";

export function Filters({ view, shown }: { view: ComparisonView; shown: number }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const count = (verdict: string) => view.verdicts.find((v) => v.verdict === verdict)?.count ?? 0;
  const group = view.groups.find((g) => g.area === search.gruppe);
  return (
    <>
      <div className="filters">
        <div className="chips" role="group" aria-label={t("compare.filter.verdict")}>
          <span className="lbl" aria-hidden="true">{t("compare.filter.verdict")}</span>
          {verdictOrder.map((verdict) => (
            <Chip.Checkbox key={verdict} checked={listOf(search.dom).includes(verdictSlugs[verdict])} onChange={() => set({ dom: toggled(search.dom, verdictSlugs[verdict]) })}>
              <VerdictIcon verdict={verdict} size={14} />{t(`compare.verdict.${verdict}`)}<span className="cnt">{count(verdict)}</span>
            </Chip.Checkbox>
          ))}
        </div>
        <div className="chips" role="group" aria-label={t("compare.filter.only")}>
          <span className="lbl" aria-hidden="true">{t("compare.filter.only")}</span>
          {(Object.keys(onlyFilters) as OnlyFilter[]).map((name) => (
            <Chip.Checkbox key={name} checked={listOf(search.vis).includes(name)} onChange={() => set({ vis: toggled(search.vis, name) })}>
              {onlyLabel(t, name, view)}<span className="cnt">{view.areas.filter((area) => area[onlyFilters[name]]).length}</span>
            </Chip.Checkbox>
          ))}
          {group && <Chip.Removable onClick={() => set({ gruppe: undefined })}>{group.area_name}</Chip.Removable>}
          <span className="sep" />
          <span className="lbl" role="status">{t("compare.shown", { shown, all: view.areas.length })}</span>
          {isFiltered(search) && <button type="button" className="plain note" onClick={() => set({ dom: undefined, vis: undefined, gruppe: undefined })}>{t("compare.filter.clear")}</button>}
        </div>
      </div>
      <p className="onlyprint note">{inWordsOfFilter(t, search, view, shown)}</p>
    </>
  );
}

function onlyLabel(t: TFunction, name: OnlyFilter, view: ComparisonView): string {
  const target = view.cooperation.target_date;
  if (name !== "avtale-ut") return t(`compare.only.${onlyFilters[name]}`);
  if (!target) return t("compare.only.contract_ends");
  return t("compare.only.contract_ends_before_target", { when: target.endsWith("-01-01") ? target.slice(0, 4) : day(target) });
}

/** For print: what the filter lets through, as a sentence. */
function inWordsOfFilter(t: TFunction, search: Record<string, string | undefined>, view: ComparisonView, shown: number): string {
  const verdicts = verdictOrder.filter((v) => listOf(search.dom).includes(verdictSlugs[v])).map((v) => t(`compare.verdict.${v}`));
  const only = listOf(search.vis).filter((n): n is OnlyFilter => Object.hasOwn(onlyFilters, n)).map((n) => onlyLabel(t, n, view));
  const all = [...verdicts, ...only];
  const counted = t("compare.shown", { shown, all: view.areas.length });
  return all.length ? `${counted}: ${list(all)}` : counted;
}
