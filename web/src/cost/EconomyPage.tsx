// What it costs: who pays what in a joint operation, what joining takes, and what is booked and budgeted.
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useCooperation } from "../app/session";
import { Head, useTitle } from "../shared/Page";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { ContributionTab } from "./ContributionTab";
import { EstimateTab } from "./EstimateTab";
import { LedgerTab } from "./LedgerTab";
import "./cost.css";

const pages: Record<string, () => React.JSX.Element> = { tilskudd: ContributionTab, tilslutning: EstimateTab, regnskap: LedgerTab };

/** Only a joint operation has owners who share a bill. */
export function useEconomyTabs(): Tab[] {
  const { t } = useTranslation();
  const ledger = { id: "regnskap", label: t("economy.tab.ledger") };
  if (useCooperation()?.kind !== "shared_operation") return [ledger];
  return [{ id: "tilskudd", label: t("economy.tab.contributions") }, { id: "tilslutning", label: t("economy.tab.estimate") }, ledger];
}

export function EconomyPage() {
  const Tab = pages[useTab(useEconomyTabs())]!;
  return <Tab />;
}

export function EconomyHead({ tab, lead, actions, asOf }: { tab: string; lead?: ReactNode; actions?: ReactNode; asOf?: boolean }) {
  const { t } = useTranslation();
  const tabs = useEconomyTabs();
  useTitle(tabs[0]!.id === tab ? "" : tabs.find((one) => one.id === tab)?.label, t("nav.economy"), useCooperation()?.name);
  return (
    <>
      <Head title={t("nav.economy")} lead={lead} actions={actions} asOf={asOf} />
      {tabs.length > 1 && <Tabs page="/$key/okonomi" tabs={tabs} chosen={tab} label={t("page.tabs")} />}
    </>
  );
}
