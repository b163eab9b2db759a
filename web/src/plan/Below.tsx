// Under the plan: the critical line, what must give, what matters most, and how sure the end is.
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import { day, none, number, sentence, shortKroner } from "../shared/format";
import { To } from "../shared/To";
import type { CutoverInPlan, PlanChance, PlanView } from "../generated/types";
import { TableRow, useMost } from "./PlanTable";

export const Below = memo(function Below({ plan, critical }: { plan: PlanView; critical: CutoverInPlan[] }) {
  return (
    <>
      {plan.must_give.length > 0 && <MustGive plan={plan} />}
      {critical.length > 0 && <Critical critical={critical} />}
      {plan.chance && <div className="cols"><Chance chance={plan.chance} /><Matters all={plan.cutovers} /></div>}
    </>
  );
});

function MustGive({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="must-give">
      <h2 id="must-give">{t("timeline.must_give")}</h2>
      <p className="note">{t("timeline.must_give.note")}</p>
      <ol className="give">{plan.must_give.map((one, i) => <li key={i}>{sentence(one)}</li>)}</ol>
    </section>
  );
}

function Critical({ critical }: { critical: CutoverInPlan[] }) {
  const { t } = useTranslation();
  const { shown, more } = useMost(critical, 25);
  return (
    <section className="part" aria-labelledby="critical">
      <div className="h2row"><h2 id="critical">{t("timeline.critical_line")}</h2><To page="/$key/plan" q={{ vis: "tabell" }} className="more">{t("timeline.whole_as_table")}</To></div>
      <BlockTable>
        <caption className="sr">{t("timeline.critical_line")}</caption>
        <thead><tr><th scope="col" className="num">{t("timeline.nr")}</th><th scope="col">{t("timeline.column.name")}</th><th scope="col">{t("timeline.column.team")}</th><th scope="col" className="num">{t("timeline.column.start")}</th><th scope="col" className="num">{t("timeline.column.finish")}</th><th scope="col" className="num">{t("timeline.column.days")}</th><th scope="col">{t("timeline.why")}</th></tr></thead>
        <tbody>{shown.map((c, i) => <TableRow key={c.id} c={c} nr={i + 1} />)}</tbody>
      </BlockTable>
      {more}
    </section>
  );
}

/** Both columns are for the same share of the runs. */
function Chance({ chance }: { chance: PlanChance }) {
  const { t } = useTranslation();
  const rows: [number, string, number][] = [[50, chance.end_p50, chance.cost_p50], [80, chance.end_p80, chance.cost_p80], [95, chance.end_p95, chance.cost_p95]];
  return (
    <section className="part" aria-labelledby="chance">
      <div className="h2row"><h2 id="chance">{t("timeline.sure")}</h2><span className="note">{t("timeline.sure.note", { runs: number(chance.runs), seed: chance.seed })}</span></div>
      <BlockTable>
        <caption className="sr">{t("timeline.sure")}</caption>
        <thead><tr><th scope="col">{t("timeline.sure.share")}</th><th scope="col" className="num">{t("timeline.sure.end")}</th><th scope="col" className="num">{t("timeline.sure.cost")}</th></tr></thead>
        <tbody>
          {rows.map(([share, end, cost]) => (
            <tr key={share}><th scope="row">{t("timeline.sure.of", { number: share })}</th><td className="num" data-k={t("timeline.sure.end")}>{day(end)}</td><td className="num" data-k={t("timeline.sure.cost")}>{cost > 0 ? shortKroner(cost) : none}</td></tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}

function Matters({ all }: { all: CutoverInPlan[] }) {
  const { t } = useTranslation();
  const most = all.filter((c) => c.matters > 0).sort((a, b) => b.matters - a.matters).slice(0, 10);
  if (most.length === 0) return null;
  return (
    <section className="part" aria-labelledby="matters">
      <div className="h2row"><h2 id="matters">{t("timeline.matters")}</h2><span className="note">{t("timeline.matters.note")}</span></div>
      <BlockTable>
        <caption className="sr">{t("timeline.matters")}</caption>
        <thead><tr><th scope="col">{t("timeline.column.name")}</th><th scope="col" className="num">{t("timeline.matters.share")}</th><th scope="col" className="num">{t("timeline.column.chance")}</th></tr></thead>
        <tbody>
          {most.map((c) => (
            <tr key={c.id}><th scope="row">{c.name}</th><td className="num" data-k={t("timeline.matters.share")}>{number(c.matters / 1000, 2)}</td><td className="num" data-k={t("timeline.column.chance")}>{c.chance === null ? none : t("timeline.percent", { number: c.chance })}</td></tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}
