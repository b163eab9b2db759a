import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Head, useTitle, Waiting } from "../shared/Page";
import { To } from "../shared/To";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { contractTabs } from "../app/gate";
import { useCooperation, useMay } from "../app/session";
import { SystemsTab } from "./SystemsTab";
import { TemplateLink } from "./TemplateLink";
import "./register.css";

const MissingTab = lazy(() => import("./MissingTab").then((m) => ({ default: m.MissingTab })));
const ContractsTab = lazy(() => import("./ContractsTab").then((m) => ({ default: m.ContractsTab })));
const CalendarTab = lazy(() => import("./CalendarTab").then((m) => ({ default: m.CalendarTab })));
const IntegrationsTab = lazy(() => import("../pictures/Integrations").then((m) => ({ default: m.IntegrationsTab })));
const KindsTab = lazy(() => import("../table/KindsTab").then((m) => ({ default: m.KindsTab })));

function Actions() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      {may("read_register") && <TemplateLink />}
      {may("import_sheets") && <To page="/$key/import" className="ds-button b" data-variant="secondary">{t("import.title")}</To>}
      {may("read_register") && <To page="/$key/navn" className="ds-button b" data-variant="secondary">{t("names.title")}</To>}
      {may("read_journal") && <To page="/$key/historikk" className="ds-button b" data-variant="secondary">{t("history.title")}</To>}
    </>
  );
}

export function MappingPage() {
  const { t } = useTranslation();
  const cooperation = useCooperation();
  const may = useMay();
  const all: Tab[] = [
    { id: "systemer", label: t("mapping.tab.systems") },
    { id: "mangler", label: t("mapping.tab.missing") },
    { id: "avtaler", label: t("mapping.tab.contracts") },
    { id: "avtalekalender", label: t("mapping.tab.calendar") },
    { id: "integrasjoner", label: t("area.tab.integrations") },
    { id: "tabeller", label: t("mapping.tab.tables") },
  ];
  const tabs = all.filter((x) => may(contractTabs.includes(x.id) ? "read_contracts" : "read_register"));
  const tab = useTab(tabs);
  useTitle(tab === "systemer" ? undefined : tabs.find((x) => x.id === tab)?.label, t("nav.mapping"), cooperation?.name);
  return (
    <>
      <Head title={may("read_register") ? t("nav.mapping") : t("mapping.tab.contracts")} lead={t(`mapping.lead.${tab}`)} actions={<Actions />} />
      {tabs.length > 1 && <Tabs page="/$key/kartlegging" tabs={tabs} chosen={tab} label={t("page.tabs")} />}
      <Suspense fallback={<Waiting />}>
        {tab === "systemer" && <SystemsTab />}
        {tab === "mangler" && <MissingTab />}
        {tab === "avtaler" && <ContractsTab />}
        {tab === "avtalekalender" && <CalendarTab />}
        {tab === "integrasjoner" && <IntegrationsTab />}
        {tab === "tabeller" && <KindsTab />}
      </Suspense>
    </>
  );
}
