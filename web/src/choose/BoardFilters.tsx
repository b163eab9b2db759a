// Chips that narrow the board: to kinds of choices, and to municipalities that must change. The choice stands in the address.
import "../shared/chips.css";
import { Chip } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { ChooseAnswer } from "../generated/types";
import { listOf, toggled, useAddress } from "../shared/address";
import { list } from "../shared/format";
import { boardFilters, type BoardFilter, isBoardFilter, mustChange } from "./chosen";

export function BoardFilters({ found, municipalities, shown }: { found: ChooseAnswer; municipalities: string[]; shown: number }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const kinds = listOf(search.vis).filter(isBoardFilter);
  const who = listOf(search.bytter);
  const counted = t("compare.shown", { shown, all: found.areas.length });
  const chosen = [...kinds.map((name) => t(`portfolio.filter.${name}`)), ...(who.length ? [t("portfolio.filter.must_change", { names: list(who) })] : [])];
  return (
    <>
      <div className="filters">
        <div className="chips" role="group" aria-label={t("portfolio.filter.kind")}>
          <span className="lbl" aria-hidden="true">{t("portfolio.filter.kind")}</span>
          {(Object.keys(boardFilters) as BoardFilter[]).map((name) => (
            <Chip.Checkbox key={name} checked={kinds.includes(name)} onChange={() => set({ vis: toggled(search.vis, name) })}>
              {t(`portfolio.filter.${name}`)}<span className="cnt">{found.areas.filter(boardFilters[name]).length}</span>
            </Chip.Checkbox>
          ))}
        </div>
        <div className="chips" role="group" aria-label={t("portfolio.filter.who")}>
          <span className="lbl" aria-hidden="true">{t("portfolio.filter.who")}</span>
          {municipalities.map((name) => (
            <Chip.Checkbox key={name} checked={who.includes(name)} onChange={() => set({ bytter: toggled(search.bytter, name) })}>
              {name}<span className="cnt">{found.areas.filter((area) => mustChange(area, name)).length}</span>
            </Chip.Checkbox>
          ))}
          <span className="sep" />
          <span className="lbl" role="status">{counted}</span>
          {chosen.length > 0 && <button type="button" className="plain note" onClick={() => set({ vis: undefined, bytter: undefined })}>{t("compare.filter.clear")}</button>}
        </div>
      </div>
      <p className="onlyprint note">{chosen.length ? `${counted}: ${list(chosen)}` : counted}</p>
    </>
  );
}
