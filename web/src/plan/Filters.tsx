// Chips that narrow the rows, what the drawing means, and how close one looks. All of it stands in the address.
import "../shared/chips.css";
import { Chip } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { listOf, toggled, useAddress } from "../shared/address";
import { date, list } from "../shared/format";
import type { PlanView } from "../generated/types";
import { levelOf, levels } from "./layout";
import { Hatch, Wrong } from "./Picture";
import { type Kind, kinds, municipalitiesOf } from "./shown";

export function Filters({ plan, shown }: { plan: PlanView; shown: number }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const [bare, who] = [listOf(search.bare), listOf(search.kommune)];
  const label = (kind: Kind) => (kind === "kritisk" ? t("timeline.filter.critical") : plan.first_day ? t("timeline.filter.day_1_of", { day: date(plan.first_day) }) : t("timeline.filter.day_1"));
  const names = Object.keys(kinds) as Kind[];
  const counted = t("timeline.shown", { shown, all: plan.cutovers.length });
  const chosen = [...names.filter((kind) => bare.includes(kind)).map(label), ...who];
  return (
    <>
      <div className="filters">
        <div className="chips" role="group" aria-label={t("timeline.filter")}>
          <span className="lbl" aria-hidden="true">{t("timeline.filter")}</span>
          {names.map((kind) => (
            <Chip.Checkbox key={kind} checked={bare.includes(kind)} onChange={() => set({ bare: toggled(search.bare, kind) }, true)}>{label(kind)}<span className="cnt">{plan.cutovers.filter(kinds[kind]).length}</span></Chip.Checkbox>
          ))}
          {municipalitiesOf(plan.cutovers).map(([name, count]) => (
            <Chip.Checkbox key={name} checked={who.includes(name)} onChange={() => set({ kommune: toggled(search.kommune, name) }, true)}>{name}<span className="cnt">{count}</span></Chip.Checkbox>
          ))}
          <span className="lbl" role="status">{chosen.length > 0 && counted}</span>
          {chosen.length > 0 && <button type="button" className="plain note" onClick={() => set({ bare: undefined, kommune: undefined }, true)}>{t("compare.filter.clear")}</button>}
        </div>
      </div>
      {chosen.length > 0 && <p className="onlyprint note">{counted}: {list(chosen)}</p>}
    </>
  );
}

const units = ["quarter", "month", "week"] as const;

/** How close one looks, as it stands in the address; none is what fits. */
export function useLevel() {
  const { search, set } = useAddress();
  const at = Number(search.skala);
  const level = search.skala && levels[at] !== undefined ? at : undefined;
  return { level, setLevel: (next: number | undefined) => set({ skala: next === undefined ? undefined : String(next) }, true) };
}

export type Level = ReturnType<typeof useLevel>;

/** The next level that is closer (or not so close) than what is seen; none when all fits again. */
export function nextLevel(px: number, fit: number, by: number): number | undefined {
  const closer = levels.findIndex((level) => level > px * 1.05);
  if (by > 0) return closer < 0 ? levels.length - 1 : closer;
  const farther = levels.findLastIndex((level) => level < px * 0.95);
  return farther < 0 || levels[farther]! <= fit ? undefined : farther;
}

export function Tools({ of: { level, setLevel }, px, fit }: { of: Level; px: number; fit: number }) {
  const { t } = useTranslation();
  const closer = units.filter((unit) => levels[levelOf[unit]]! > fit);
  return (
    <div className="tools">
      <Legend />
      <div className="toggle noprint" role="group" aria-label={t("timeline.zoom")}>
        <button type="button" aria-pressed={level === undefined} onClick={() => setLevel(undefined)}>{t("timeline.zoom.all")}</button>
        {closer.map((unit) => <button key={unit} type="button" aria-pressed={level === levelOf[unit]} onClick={() => setLevel(levelOf[unit])}>{t(`timeline.zoom.${unit}`)}</button>)}
        <button type="button" aria-label={t("timeline.zoom.out")} onClick={() => setLevel(nextLevel(px, fit, -1))}>−</button>
        <button type="button" aria-label={t("timeline.zoom.in")} onClick={() => setLevel(nextLevel(px, fit, 1))}>+</button>
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="plan-legend">
      <li><svg width="26" height="12" aria-hidden="true"><rect width="26" height="12" fill="#0b2545" /></svg>{t("timeline.legend.critical")}</li>
      <li><svg width="44" height="12" aria-hidden="true"><rect x=".5" y=".5" width="26" height="11" fill="#b9d2e6" stroke="#1d4f7c" /><path d="M27 6h16m0-4v8" stroke="#6b6e72" fill="none" /></svg>{t("timeline.legend.slack")}</li>
      <li><svg width="26" height="12" aria-hidden="true"><rect x=".5" y=".5" width="25" height="11" fill="#e6eef6" stroke="#1d4f7c" strokeDasharray="4 3" /></svg>{t("timeline.legend.interim")}</li>
      <li><svg width="20" height="12" aria-hidden="true"><defs><Hatch id="frys-tegn" /></defs><rect width="20" height="12" fill="url(#frys-tegn)" /></svg>{t("timeline.legend.freeze")}</li>
      <li><svg width="26" height="12" aria-hidden="true"><path d="M0 6h26" stroke="#8a4f00" strokeWidth="2" /></svg>{t("timeline.legend.baseline")}</li>
      <li><svg width="14" height="14" aria-hidden="true"><Wrong x={7} y={7} /></svg>{t("timeline.legend.wrong")}</li>
    </ul>
  );
}
