import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ChainPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Answer, Empty, Head, useTitle, Waiting } from "../shared/Page";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { Chain } from "./Chain";

const Breaks = lazy(() => import("./Breaks").then((m) => ({ default: m.Breaks })));

export function ChainsPage() {
  const { key, when } = useAddress();
  const answer = useAnswer<ChainPage>(`${key}/chains`, when);
  return <Answer of={answer}>{(page) => <Chains page={page} />}</Answer>;
}

function Chains({ page }: { page: ChainPage }) {
  const { t } = useTranslation();
  useTitle(t("nav.chains"), page.cooperation.name);
  const broken = page.chains.filter((chain) => chain.broken > 0).length;
  const tabs: Tab[] = [
    { id: "kjeder", label: t("nav.chains"), count: page.chains.length },
    { id: "brudd", label: t("chains.tab.breaks") },
  ];
  const tab = useTab(tabs);
  return (
    <>
      <Head title={t("nav.chains")} lead={page.chains.length ? t("chains.lead", { count: broken, all: page.chains.length }) : undefined} />
      <Tabs page="/$key/tjenestekjeder" tabs={tabs} chosen={tab} label={t("page.tabs")} />
      {tab === "brudd" ? <Suspense fallback={<Waiting />}><Breaks /></Suspense> : page.chains.length
        ? page.chains.map((chain) => <Chain key={chain.code + chain.municipality} chain={chain} />)
        : <Empty>{t("chains.none")}</Empty>}
    </>
  );
}
