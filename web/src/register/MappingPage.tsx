import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Head, useTitle, Waiting } from "../shared/Page";
import { To } from "../shared/To";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { useCooperation } from "../app/session";
import { SystemsTab } from "./SystemsTab";
import { TemplateLink } from "./TemplateLink";
import "./register.css";

const MissingTab = lazy(() => import("./MissingTab").then((m) => ({ default: m.MissingTab })));
const ContractsTab = lazy(() => import("./ContractsTab").then((m) => ({ default: m.ContractsTab })));
const KindsTab = lazy(() => import("../table/KindsTab").then((m) => ({ default: m.KindsTab })));

function Actions() {
  const { t } = useTranslation();
  return (
    <>
      <TemplateLink />
      <To page="/$key/import" className="ds-button b" data-variant="secondary">{t("import.title")}</To>
      <To page="/$key/historikk" className="ds-button b" data-variant="secondary">{t("history.title")}</To>
    </>
  );
}

export function MappingPage() {
  const { t } = useTranslation();
  const cooperation = useCooperation();
  const tabs: Tab[] = [
    { id: "systemer", label: t("mapping.tab.systems") },
    { id: "mangler", label: t("mapping.tab.missing") },
    { id: "avtaler", label: t("mapping.tab.contracts") },
    { id: "tabeller", label: t("mapping.tab.tables") },
  ];
  const tab = useTab(tabs);
  useTitle(tab === "systemer" ? undefined : tabs.find((x) => x.id === tab)?.label, t("nav.mapping"), cooperation?.name);
  return (
    <>
      <Head title={t("nav.mapping")} lead={t(`mapping.lead.${tab}`)} actions={<Actions />} />
      <Tabs page="/$key/kartlegging" tabs={tabs} chosen={tab} label={t("page.tabs")} />
      <Suspense fallback={<Waiting />}>
        {tab === "systemer" && <SystemsTab />}
        {tab === "mangler" && <MissingTab />}
        {tab === "avtaler" && <ContractsTab />}
        {tab === "tabeller" && <KindsTab />}
      </Suspense>
    </>
  );
}
