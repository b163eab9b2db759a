// The cutovers that follow from the choice, stored as rows that people edit; what people changed is kept, and told.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { send } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { list } from "../shared/format";
import { To } from "../shared/To";
import type { useSteps } from "../shared/useSteps";
import type { CutoversStored, PlanView } from "../generated/types";

export function MakeRows({ plan, steps }: { plan: PlanView; steps: ReturnType<typeof useSteps> }) {
  const { t } = useTranslation();
  const { key, per } = useAddress();
  const [made, setMade] = useState<CutoversStored | null>(null);
  const make = () => void steps.step(() => send<CutoversStored>(`${key}/plan/cutovers`, { scenario: plan.scenario, as_of: per ?? null }).then((answer) => { setMade(answer); return answer; }), t("timeline.made"));
  const parts = made && (["created", "changed", "removed", "kept"] as const).map((part) => t(`timeline.made.${part}`, { count: made[part] })).join(", ");
  return (
    <section className="part noprint" aria-labelledby="make-rows">
      <h2 id="make-rows">{t("timeline.make")}</h2>
      <p className="note">{t("timeline.make.note")}</p>
      <p className="lnk"><Button className="b" variant="secondary" onClick={make}>{t("timeline.make.do")}</Button><To page="/$key/tabell/$entity" of={{ entity: "cutover" }}>{t("timeline.make.table")}</To></p>
      <p role="status">{parts && <>{t("timeline.made.counts", { parts })}</>}</p>
      {made && made.no_longer.length > 0 && <p>{t("timeline.made.no_longer", { names: list(made.no_longer.map((id) => plan.cutovers.find((c) => c.id === id)?.name ?? id)) })}</p>}
      {made && made.different.length > 0 && (
        <BlockTable>
          <caption>{t("timeline.made.different")}</caption>
          <thead><tr><th scope="col">{t("timeline.column.name")}</th><th scope="col">{t("timeline.made.field")}</th><th scope="col">{t("timeline.made.yours")}</th><th scope="col">{t("timeline.made.made")}</th></tr></thead>
          <tbody>
            {made.different.map((one) => (
              <tr key={`${one.cutover} ${one.field}`}>
                <th scope="row">{plan.cutovers.find((c) => c.id === one.cutover)?.name ?? one.cutover}</th><td data-k={t("timeline.made.field")}>{t(`cutover.${one.field}`)}</td><td data-k={t("timeline.made.yours")}>{one.yours}</td><td data-k={t("timeline.made.made")}>{one.made}</td>
              </tr>
            ))}
          </tbody>
        </BlockTable>
      )}
    </section>
  );
}
