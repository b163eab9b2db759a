import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AreaPage as AreaAnswer, AreaView } from "../generated/types";
import { ContractTable } from "../register/ContractTable";
import { ProcessTable } from "../register/ProcessTable";
import { UsageTable } from "../register/UsageTable";
import { useMay } from "../app/session";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { inWords, number, percent, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer, Empty, Head, useTitle, Waiting } from "../shared/Page";
import { Fig, type Tab, Tabs, useTab, VerdictWord } from "../shared/parts";
import { To } from "../shared/To";
import { Chain } from "./Chain";
import { SideBySide } from "./SideBySide";

const Integrations = lazy(() => import("../pictures/Integrations").then((m) => ({ default: m.Integrations })));

export function AreaPage() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<AreaAnswer>(`${key}/areas/${encodeURIComponent(params.code ?? "")}`, when);
  return <Answer of={answer}>{(page) => <Area page={page} />}</Answer>;
}

function Area({ page }: { page: AreaAnswer }) {
  const { t } = useTranslation();
  const { area } = page;
  useTitle(area.area_name, page.cooperation.name);
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}>
        <To page="/$key/sammenligning">{t("nav.comparison")}</To>
        {area.group_name !== area.area_name && <> / <To page="/$key/sammenligning" q={{ gruppe: area.group }}>{area.group_name}</To></>}
        {" / "}<span aria-current="page">{area.area_name}</span>
      </nav>
      <Head title={area.area_name} lead={<><VerdictWord verdict={area.verdict} /> <Finding area={area} /></>} />
      <Parts page={page} />
    </>
  );
}

function Finding({ area }: { area: AreaView }) {
  const { t } = useTranslation();
  const have = area.cells.filter((cell) => cell.state === "has").length;
  if (have === 0) return <>{t("area.lead.nobody")}</>;
  const most = area.products.find((p) => p.most_used);
  return (
    <>
      {t("area.lead.municipalities", { count: have, number: inWords(have, true) })}, {t("area.lead.systems", { count: area.products.length, number: inWords(area.products.length) })},{" "}
      <Fig marked={area.marked}>{number(area.users)}</Fig> {t("area.lead.users", { count: area.users })}.
      {most && area.products.length > 1 && area.harmonisation !== null && <> {t("area.lead.most", { share: percent(area.harmonisation), product: most.product })}</>}
      {have < area.cells.length && <> {t("area.lead.missing", { count: area.missing.length, names: area.missing.map((m) => m.municipality).join(", ") })}</>}
    </>
  );
}

function Parts({ page }: { page: AreaAnswer }) {
  const { t } = useTranslation();
  const { area } = page;
  const usages = area.cells.flatMap((cell) => cell.usages);
  const may = useMay();
  const all: Tab[] = [
    { id: "side", label: t("area.tab.side") },
    { id: "rader", label: t("area.tab.rows"), count: usages.length },
    { id: "avtaler", label: t("area.tab.contracts"), count: page.contracts.length },
    { id: "integrasjoner", label: t("area.tab.integrations"), count: page.integrations.length },
    { id: "arbeidsprosesser", label: t("area.tab.processes"), count: page.processes.length },
    { id: "tjenestekjeder", label: t("area.tab.chains"), count: page.chains.length },
  ];
  const tabs = all.filter((x) => x.id !== "avtaler" || may("read_contracts"));
  const tab = useTab(tabs);
  const caption = `${tabs.find((x) => x.id === tab)?.label}, ${area.area_name}`;
  return (
    <>
      <Tabs page="/$key/fagomrade/$code" of={{ code: area.area }} tabs={tabs} chosen={tab} label={t("page.tabs")} />
      {tab === "side" && <Side page={page} />}
      {tab === "rader" && (usages.length ? <UsageTable usages={usages} caption={caption} without="area" /> : <Empty>{t("area.empty.rows")}</Empty>)}
      {tab === "avtaler" && (page.contracts.length ? <ContractTable contracts={page.contracts} caption={caption} asOf={page.as_of} /> : <Empty>{t("area.empty.contracts")}</Empty>)}
      {tab === "integrasjoner" && <Suspense fallback={<Waiting />}><Integrations of={{ area: area.area }} /></Suspense>}
      {tab === "arbeidsprosesser" && (page.processes.length ? <ProcessTable processes={page.processes} caption={caption} /> : <Empty>{t("area.empty.processes")}</Empty>)}
      {tab === "tjenestekjeder" && (page.chains.length ? page.chains.map((chain) => <Chain key={chain.code + chain.municipality} chain={chain} />) : <Empty>{t("area.empty.chains")}</Empty>)}
    </>
  );
}

function Side({ page }: { page: AreaAnswer }) {
  const { t } = useTranslation();
  const { area } = page;
  return (
    <>
      {area.products.length > 0 && <SideBySide page={page} />}
      <div className={area.watch.length > 0 ? "two" : "part"}>
        <section className="panel">
          <h2>{t("compare.why", { verdict: t(`compare.verdict.${area.verdict}`) })}</h2>
          {area.why.map((text) => <p key={text.nb}>{sentence(text)}</p>)}
        </section>
        {area.watch.length > 0 && (
          <section className="panel warn">
            <h2>{t("compare.watch")}</h2>
            <ul>{area.watch.map((text) => <li key={text.nb} className="iw"><StateIcon state="warning" /><span>{sentence(text)}</span></li>)}</ul>
          </section>
        )}
      </div>
    </>
  );
}
