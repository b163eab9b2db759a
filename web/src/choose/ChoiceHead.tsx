// The head of the pages of the choice: their tabs, and which scenario they show.
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useCooperation } from "../app/session";
import type { ScenariosPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Head, useTitle } from "../shared/Page";
import { Tabs, type Tab } from "../shared/parts";

export const useScenarios = () => {
  const { key, when } = useAddress();
  return useAnswer<ScenariosPage>(`${key}/scenarios`, when);
};

export function useChoiceTabs(): Tab[] {
  const { t } = useTranslation();
  return [
    { id: "portefolje", label: t("portfolio.tab.portfolio") },
    { id: "scenarioer", label: t("portfolio.tab.scenarios") },
    { id: "vekter", label: t("portfolio.tab.weights") },
    { id: "alternativer", label: t("portfolio.tab.alternatives") },
  ];
}

export function ChoiceHead({ tab, lead, actions }: { tab: string; lead?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation();
  const cooperation = useCooperation();
  const { search } = useAddress();
  const tabs = useChoiceTabs();
  useTitle(tabs[0]!.id === tab ? "" : tabs.find((one) => one.id === tab)!.label, t("nav.choice"), cooperation?.name);
  return (
    <>
      <Head title={t("nav.choice")} lead={lead} actions={actions} />
      <Tabs page="/$key/valg" tabs={tabs} chosen={tab} label={t("page.tabs")} q={{ scenario: search.scenario }} />
    </>
  );
}

/** Which scenario is shown; nothing as long as there is none. */
export function ScenarioPick() {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const { data } = useScenarios();
  if (!data?.scenarios.length && !search.scenario) return null;
  const names = data?.scenarios.map((s) => s.name) ?? [];
  const known = !search.scenario || names.includes(search.scenario);
  return (
    <div className="pick noprint">
      <label htmlFor="scenario">{t("portfolio.scenario.shown")}</label>
      <select id="scenario" className="ds-input" value={search.scenario ?? ""} onChange={(e) => set({ scenario: e.target.value || undefined })}>
        <option value="">{t("portfolio.scenario.best")}</option>
        {!known && <option value={search.scenario}>{search.scenario}</option>}
        {names.map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
    </div>
  );
}
