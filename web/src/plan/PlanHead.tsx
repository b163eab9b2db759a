// The head of the plan's pages: the finding, and the tabs, that stand in the address.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import { Head, useTitle } from "../shared/Page";
import { type Tab, Tabs } from "../shared/parts";

export function usePlanTabs(): Tab[] {
  const { t } = useTranslation();
  return [{ id: "plan", label: t("timeline.tab.plan") }, { id: "program", label: t("timeline.tab.programme") }, { id: "risiko", label: t("timeline.tab.risk") }];
}

export function PlanHead({ tab, lead, actions }: { tab: string; lead?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation();
  const tabs = usePlanTabs();
  useTitle(tab === "plan" ? "" : tabs.find((one) => one.id === tab)?.label, t("nav.plan"), useCooperation()?.name);
  return (
    <>
      <Head title={t("nav.plan")} lead={lead} actions={actions} />
      <Tabs page="/$key/plan" tabs={tabs} chosen={tab} label={t("page.tabs")} />
    </>
  );
}
