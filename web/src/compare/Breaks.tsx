// Work done by hand because systems do not meet: ranked by area, municipality and system, and break by break.
import { useTranslation } from "react-i18next";
import type { BreakPage, BreakRank } from "../generated/types";
import { ProcessTable } from "../register/ProcessTable";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { number, percent, roundKroner } from "../shared/format";
import { Answer, Empty } from "../shared/Page";
import { Bar, Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Rows, To } from "../shared/To";

const ways = { fagomrade: "areas", kommune: "municipalities", system: "systems" } as const;
type Way = keyof typeof ways;

const hours = (minutes: number) => Math.round(minutes / 60);

export function Breaks() {
  const { key, when } = useAddress();
  const answer = useAnswer<BreakPage>(`${key}/breaks`, when);
  return <Answer part of={answer}>{(page) => <Ranked page={page} />}</Answer>;
}

function Ranked({ page }: { page: BreakPage }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const way: Way = search.etter && Object.hasOwn(ways, search.etter) ? (search.etter as Way) : "fagomrade";
  if (page.breaks.length === 0) return <Empty>{t("chains.no_breaks_at_all")}</Empty>;
  const top = page[ways[way]][0]!;
  const { sum } = page;
  return (
    <>
      <p className="lead found">{t("breaks.lead", { count: sum.breaks, hours: number(hours(sum.minutes)), amount: roundKroner(sum.cost) })}{" "}
        {sum.minutes > 0 && t("breaks.lead.top", { name: top.name || t("breaks.no_system"), share: percent(top.sum.minutes / sum.minutes) })}</p>
      <p className="note found">{t("breaks.rate", { rate: roundKroner(page.hourly_rate) })}{page.uncounted > 0 && ` ${t("breaks.uncounted", { count: page.uncounted })}`}</p>
      <nav className="lnk note" aria-label={t("breaks.by")}>
        {(Object.keys(ways) as Way[]).map((name) => (
          <To key={name} page="/$key/tjenestekjeder" q={{ fane: "brudd", etter: name === "fagomrade" ? undefined : name }} keepScroll aria-current={name === way ? "true" : undefined}>{t(`breaks.by.${name}`)}</To>
        ))}
      </nav>
      <Ranks page={page} way={way} ranks={page[ways[way]]} />
      <section className="part">
        <div className="h2row"><h2>{t("breaks.each")}</h2></div>
        <ProcessTable processes={page.breaks} caption={t("breaks.each")} withArea />
      </section>
    </>
  );
}

function Ranks({ page, way, ranks }: { page: BreakPage; way: Way; ranks: BreakRank[] }) {
  const { t } = useTranslation();
  const most = ranks[0]!.sum.minutes || 1;
  const { sum } = page;
  return (
    <BlockTable>
      <caption className="sr">{t("chains.tab.breaks")}, {t(`breaks.by.${way}`).toLocaleLowerCase()}</caption>
      <thead><tr><th scope="col" className="num">{t("breaks.rank")}</th><th scope="col">{t(way === "fagomrade" ? "compare.area" : way === "kommune" ? "usages.municipality" : "usages.system")}</th><th scope="col" className="num">{t("chains.column.breaks")}</th><th scope="col" className="num">{t("processes.times")}</th><th scope="col" className="num">{t("processes.hours")}</th><th scope="col" className="num">{t("processes.cost")}</th><th scope="col"><span className="sr">{t("chains.column.share")}</span></th></tr></thead>
      <tbody>
        {ranks.map((r, i) => (
          <tr key={r.key}>
            <td className="num hide-narrow">{i + 1}</td>
            <th scope="row"><RankName way={way} rank={r} /></th>
            <td data-k={t("chains.column.breaks")} className="num"><Rows entity="work_process" ids={r.processes}>{number(r.sum.breaks)}</Rows></td>
            <td data-k={t("processes.times")} className="num"><Fig marked={r.sum.marked}>{number(r.sum.times)}</Fig></td>
            <td data-k={t("processes.hours")} className="num"><Fig marked={r.sum.marked}>{r.uncounted === r.sum.breaks ? "–" : number(hours(r.sum.minutes))}</Fig></td>
            <td data-k={t("processes.cost")} className="num"><Fig marked={r.sum.marked}>{r.uncounted === r.sum.breaks ? "–" : roundKroner(r.sum.cost)}</Fig></td>
            <td className="hide-narrow" style={{ width: "22%" }}><Bar share={r.sum.minutes / most} /></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="hide-narrow" />
          <th scope="row">{t("processes.sum")}</th>
          <td data-k={t("chains.column.breaks")} className="num">{number(sum.breaks)}</td>
          <td data-k={t("processes.times")} className="num"><Fig marked={sum.marked}>{number(sum.times)}</Fig></td>
          <td data-k={t("processes.hours")} className="num"><Fig marked={sum.marked}>{number(hours(sum.minutes))}</Fig></td>
          <td data-k={t("processes.cost")} className="num"><Fig marked={sum.marked}>{roundKroner(sum.cost)}</Fig></td>
          <td className="hide-narrow" />
        </tr>
      </tfoot>
    </BlockTable>
  );
}

function RankName({ way, rank }: { way: Way; rank: BreakRank }) {
  const { t } = useTranslation();
  if (way === "fagomrade") return <To page="/$key/fagomrade/$code" of={{ code: rank.key }} q={{ fane: "arbeidsprosesser" }}>{rank.name}</To>;
  if (way === "kommune") return <To page="/$key/kommune/$name" of={{ name: rank.key }} q={{ fane: "arbeidsprosesser" }}>{rank.name}</To>;
  return <Thing of="product" id={rank.key ? Number(rank.key) : null}>{rank.name || t("breaks.no_system")}</Thing>;
}
