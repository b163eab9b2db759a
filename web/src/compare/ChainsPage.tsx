import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ChainPage, ComparisonView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number, roundKroner } from "../shared/format";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { Bar, Fig, type Tab, Tabs, useTab } from "../shared/parts";
import { To } from "../shared/To";
import { Chain } from "./Chain";

export function ChainsPage() {
  const { key, per } = useAddress();
  const answer = useAnswer<ChainPage>(`${key}/chains`, { as_of: per });
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
      {tab === "brudd" ? <BreaksPerArea rate={page.hourly_rate} /> : page.chains.length
        ? page.chains.map((chain) => <Chain key={chain.code + chain.municipality} chain={chain} />)
        : <Empty>{t("chains.none")}</Empty>}
    </>
  );
}

function BreaksPerArea({ rate }: { rate: number }) {
  const { key, per } = useAddress();
  const answer = useAnswer<ComparisonView>(`${key}/comparison`, { as_of: per });
  return <Answer part of={answer}>{(view) => <AreaTable view={view} rate={rate} />}</Answer>;
}

/** Work done by hand, most first. The rows stand on the page of each area. */
function AreaTable({ view, rate }: { view: ComparisonView; rate: number }) {
  const { t } = useTranslation();
  const areas = view.areas.filter((a) => a.breaks.breaks > 0).sort((a, b) => b.breaks.cost - a.breaks.cost);
  if (areas.length === 0) return <Empty>{t("chains.no_breaks_at_all")}</Empty>;
  const most = areas[0]!.breaks.cost || 1;
  const sum = (of: (a: (typeof areas)[number]) => number) => areas.reduce((all, a) => all + of(a), 0);
  const marked = areas.some((a) => a.breaks.marked);
  return (
    <>
      <p className="note">{t("chains.rate", { rate: roundKroner(rate) })}</p>
      <BlockTable>
        <caption className="sr">{t("chains.tab.breaks")}</caption>
        <thead><tr><th scope="col">{t("compare.area")}</th><th scope="col" className="num">{t("chains.column.breaks")}</th><th scope="col" className="num">{t("processes.times")}</th><th scope="col" className="num">{t("processes.hours")}</th><th scope="col" className="num">{t("processes.cost")}</th><th scope="col"><span className="sr">{t("chains.column.share")}</span></th></tr></thead>
        <tbody>
          {areas.map(({ area, area_name, breaks }) => (
            <tr key={area}>
              <th scope="row"><To page="/$key/fagomrade/$code" of={{ code: area }} q={{ fane: "arbeidsprosesser" }}>{area_name}</To></th>
              <td data-k={t("chains.column.breaks")} className="num">{number(breaks.breaks)}</td>
              <td data-k={t("processes.times")} className="num"><Fig marked={breaks.marked}>{number(breaks.times)}</Fig></td>
              <td data-k={t("processes.hours")} className="num"><Fig marked={breaks.marked}>{number(Math.round(breaks.minutes / 60))}</Fig></td>
              <td data-k={t("processes.cost")} className="num"><Fig marked={breaks.marked}>{roundKroner(breaks.cost)}</Fig></td>
              <td className="hide-narrow" style={{ width: "22%" }}><Bar share={breaks.cost / most} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("processes.sum")}</th>
            <td data-k={t("chains.column.breaks")} className="num">{number(sum((a) => a.breaks.breaks))}</td>
            <td data-k={t("processes.times")} className="num"><Fig marked={marked}>{number(sum((a) => a.breaks.times))}</Fig></td>
            <td data-k={t("processes.hours")} className="num"><Fig marked={marked}>{number(Math.round(sum((a) => a.breaks.minutes) / 60))}</Fig></td>
            <td data-k={t("processes.cost")} className="num"><Fig marked={marked}>{roundKroner(sum((a) => a.breaks.cost))}</Fig></td>
            <td className="hide-narrow" />
          </tr>
        </tfoot>
      </BlockTable>
    </>
  );
}
