import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Head, useTitle, Waiting } from "../shared/Page";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { useCooperation } from "../app/session";
import { SystemsTab } from "./SystemsTab";
import { TemplateLink } from "./TemplateLink";
import "./register.css";

const MissingTab = lazy(() => import("./MissingTab").then((m) => ({ default: m.MissingTab })));
const ContractsTab = lazy(() => import("./ContractsTab").then((m) => ({ default: m.ContractsTab })));
const JournalTab = lazy(() => import("./JournalTab").then((m) => ({ default: m.JournalTab })));

export function MappingPage() {
  const { t } = useTranslation();
  const cooperation = useCooperation();
  const tabs: Tab[] = [
    { id: "systemer", label: t("mapping.tab.systems") },
    { id: "mangler", label: t("mapping.tab.missing") },
    { id: "avtaler", label: t("mapping.tab.contracts") },
    { id: "historikk", label: t("mapping.tab.journal") },
  ];
  const tab = useTab(tabs);
  useTitle(tab === "systemer" ? undefined : tabs.find((x) => x.id === tab)?.label, t("nav.mapping"), cooperation?.name);
  return (
    <>
      <Head title={t("nav.mapping")} lead={t(`mapping.lead.${tab}`)} actions={<TemplateLink />} />
      <Tabs page="/$key/kartlegging" tabs={tabs} chosen={tab} label={t("page.tabs")} />
      <Suspense fallback={<Waiting />}>
        {tab === "systemer" && <SystemsTab />}
        {tab === "mangler" && <MissingTab />}
        {tab === "avtaler" && <ContractsTab />}
        {tab === "historikk" && <JournalTab />}
      </Suspense>
    </>
  );
}
