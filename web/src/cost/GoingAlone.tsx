// Joining held against going on alone: year by year and in all, and from when joining has cost less.
import { Table } from "@digdir/designsystemet-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { GoingAloneView, GoingAloneYear } from "../generated/types";
import { roundKroner, sentence } from "../shared/format";
import { Waiting } from "../shared/Page";
import { Fig } from "../shared/parts";
import { To } from "../shared/To";
import { change, whole } from "./contributions";
import { CostFigure } from "./CostFigure";

const Chart = lazy(() => import("../shared/DifferenceLine").then((m) => ({ default: m.DifferenceLine })));

export function GoingAlone({ alone, name }: { alone: readonly GoingAloneView[]; name: string }) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="alone">
      <div className="h2row"><h2 id="alone">{t("estimate.alone")}</h2><span className="note">{t("contribution.kroner")}</span></div>
      {alone.length === 0 && <p className="note">{t("estimate.alone.none", { name })}</p>}
      {alone.map((view) => <Held key={view.alternative} view={view} name={name} />)}
    </section>
  );
}

function Held({ view, name }: { view: GoingAloneView; name: string }) {
  const { t } = useTranslation();
  const last = view.years.at(-1);
  const far = last && { alternative: view.alternative, name, year: last.year, amount: roundKroner(Math.abs(last.difference_so_far)) };
  return (
    <>
      <h3>{t("estimate.alone.against", { alternative: view.alternative })}</h3>
      {view.stops.map((s, i) => <p key={i} className="note">{sentence(s)}</p>)}
      {last && far && (
        <>
          <p>{view.break_even ? t("estimate.alone.even", { ...far, from: view.break_even }) : t("estimate.alone.never", far)}</p>
          <Suspense fallback={<Waiting rows={6} />}>
            <Chart points={view.years.map((y) => ({ year: y.year, value: y.difference_so_far / 100_000_000 }))} label={t("estimate.alone.chart", { from: view.years[0]!.year, to: last.year })} unit={t("estimate.alone.unit")} above={t("estimate.alone.above")} below={t("estimate.alone.below")} />
          </Suspense>
          <Years view={view} name={name} />
        </>
      )}
    </>
  );
}

type Line = { id: keyof GoingAloneYear; sum?: boolean; signed?: boolean };
const lines: readonly Line[] = [
  { id: "alone_operation" }, { id: "alone_investment" }, { id: "alone", sum: true },
  { id: "before_joining" }, { id: "contribution" }, { id: "investments" }, { id: "once" }, { id: "yearly" }, { id: "joining", sum: true },
  { id: "difference", signed: true }, { id: "difference_so_far", sum: true, signed: true },
];

function Years({ view, name }: { view: GoingAloneView; name: string }) {
  const { t } = useTranslation();
  const shown = lines.filter((line) => line.sum || line.signed || view.years.some((y) => y[line.id] !== 0));
  const caption = t("estimate.alone.table", { alternative: view.alternative });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table className="t years" data-color="neutral" style={{ minWidth: 260 + view.years.length * 110 }}>
        <caption className="sr">{caption}</caption>
        <thead><tr><th scope="col">{t("estimate.item")}</th>{view.years.map((y) => <th key={y.year} scope="col" className="num">{y.year}{y.prolonged && <span className="note line">{t("contribution.prolonged")}</span>}</th>)}</tr></thead>
        <tbody>
          {shown.map(({ id, sum, signed }) => (
            <tr key={id} className={sum ? "sum" : undefined}>
              <th scope="row">{t(`estimate.alone.${id}`)}</th>
              {view.years.map((y) => {
                const amount = y[id] as number;
                const said = signed ? change(amount) : whole(amount);
                if (id === "alone" || id === "alone_operation" || id === "alone_investment") return <td key={y.year} className="num"><CostFigure marked={view.marked} rows={y.rows}>{said}</CostFigure></td>;
                const figure = <Fig marked={view.marked && amount !== 0}>{said}</Fig>;
                return <td key={y.year} className="num">{id === "contribution" && amount !== 0 && !y.prolonged ? <To page="/$key/okonomi" q={{ ar: String(y.year), eier: name }}>{figure}</To> : figure}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
