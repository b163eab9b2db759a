// The benefits register: what is to be gained, who answers for it, and how far it is.
import { useTranslation } from "react-i18next";
import type { BenefitView } from "../generated/types";
import { BlockTable } from "../shared/BlockTable";
import { day, none, number, percent } from "../shared/format";
import { Fig } from "../shared/parts";
import { To } from "../shared/To";
import { whole } from "./contributions";
import { CostFigure } from "./CostFigure";

/** Decimals come in hundredths. */
const figure = (hundredths: number | null, unit: string): string => (hundredths === null ? none : `${number(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)} ${unit}`.trim());

export function Benefits({ benefits }: { benefits: readonly BenefitView[] }) {
  const { t } = useTranslation();
  const yearly = benefits.reduce((all, b) => all + (b.yearly ?? 0), 0);
  return (
    <section className="part" aria-labelledby="benefits">
      <div className="h2row"><h2 id="benefits">{t("estimate.benefits")}</h2><To page="/$key/tabell/$entity" of={{ entity: "benefit" }}>{t("estimate.benefits.edit")}</To></div>
      {benefits.length === 0 ? <p className="note">{t("estimate.benefits.none")}</p> : (
        <>
          <p className="note">{t("estimate.benefits.what")}</p>
          <BlockTable>
            <caption className="sr">{t("estimate.benefits")}</caption>
            <thead><tr>{(["name", "kind", "owner", "indicator"] as const).map((c) => <th scope="col" key={c}>{t(`benefit.${c}`)}</th>)}{(["baseline", "target", "measured", "yearly"] as const).map((c) => <th scope="col" className="num" key={c}>{t(`benefit.${c}`)}</th>)}</tr></thead>
            <tbody>
              {benefits.map((b) => (
                <tr key={b.id}>
                  <th scope="row"><CostFigure marked={false} rows={[{ kind: "benefit", id: b.id }]}>{b.name}</CostFigure>{b.municipality && <span className="note line">{b.municipality}</span>}</th>
                  <td data-k={t("benefit.kind")}>{t(`choice.benefit_kind.${b.kind}`)}</td><td data-k={t("benefit.owner")}>{b.owner || none}</td><td data-k={t("benefit.indicator")}>{b.indicator || none}</td>
                  <td className="num" data-k={t("benefit.baseline")}><Fig marked={b.marked}>{figure(b.baseline, b.unit)}</Fig></td>
                  <td className="num" data-k={t("benefit.target")}><Fig marked={b.marked}>{figure(b.target, b.unit)}</Fig>{b.due && <span className="note line">{day(b.due)}</span>}</td>
                  <td className="num" data-k={t("benefit.measured")}><Fig marked={b.marked}>{figure(b.measured, b.unit)}</Fig>{b.reached !== null && <span className="note line">{t("estimate.benefits.reached", { share: percent(b.reached) })}</span>}</td>
                  <td className="num" data-k={t("benefit.yearly")}>{b.yearly === null ? none : <Fig marked={b.marked}>{whole(b.yearly)}</Fig>}</td>
                </tr>
              ))}
            </tbody>
            {yearly !== 0 && <tfoot><tr><th scope="row">{t("contribution.sum")}</th><td colSpan={6} /><td className="num" data-k={t("benefit.yearly")}>{whole(yearly)}</td></tr></tfoot>}
          </BlockTable>
        </>
      )}
    </section>
  );
}
