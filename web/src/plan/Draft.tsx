// A plan that nobody has published: what it moves, and how it is published or put away.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { send } from "../shared/api";
import { TextField, useFaults } from "../shared/Form";
import { day } from "../shared/format";
import type { useSteps } from "../shared/useSteps";
import type { PlanPublished, PlanView } from "../generated/types";

interface Props { plan: PlanView; may: boolean; steps: ReturnType<typeof useSteps> }

export function Draft({ plan, may, steps }: Props) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const [asked, setAsked] = useState(false);
  const finding = plan.published ? t("timeline.draft.moved", { count: plan.moved, name: plan.published.name || String(plan.published.number) }) : t("timeline.draft.first");
  return (
    <section className="panel draft" aria-label={t("timeline.draft")}>
      <p role="status"><b>{t("timeline.draft")}.</b> {finding}</p>
      {!may && <p className="note">{t("timeline.draft.no_right")} {t("page.no_right.ask")}</p>}
      {asked && may ? <Publish plan={plan} steps={steps} close={() => setAsked(false)} /> : (
        <p className="lnk noprint">
          {may && <Button className="b" onClick={() => setAsked(true)}>{t("timeline.publish")}</Button>}
          {plan.published && search.utkast && <Button className="b" variant="secondary" onClick={() => set({ utkast: undefined })}>{t("timeline.draft.drop")}</Button>}
        </p>
      )}
    </section>
  );
}

function Publish({ plan, steps, close }: { plan: PlanView; steps: Props["steps"]; close: () => void }) {
  const { t } = useTranslation();
  const { key, per, set } = useAddress();
  const [name, setName] = useState(t("timeline.publish.named", { day: day(plan.today) }));
  const [baseline, setBaseline] = useState(!plan.baseline);
  const [busy, setBusy] = useState(false);
  const faults = useFaults(() => (name.trim() ? [] : [{ id: "plan-name", text: t("timeline.publish.name.missing") }]));
  const publish = async () => {
    if (busy || !faults.pass()) return;
    setBusy(true);
    const body = { name: name.trim(), baseline, scenario: plan.scenario, lines: plan.cutovers.map((c) => ({ cutover: c.id, start: c.start })), as_of: per ?? null };
    const done = await steps.step(() => send<PlanPublished>(`${key}/plan/publish`, body), t("timeline.published", { name: name.trim(), count: body.lines.length }));
    setBusy(false);
    if (!done) return;
    close();
    set({ utkast: undefined });
  };
  return (
    <form className="publish noprint" aria-label={t("timeline.publish")} onSubmit={(e) => { e.preventDefault(); void publish(); }}>
      <TextField id="plan-name" label={t("timeline.publish.name")} maxLength={120} value={name} fault={faults.of("plan-name")} autoFocus onChange={(e) => setName(e.target.value)} />
      <label className="plan-tick"><input type="checkbox" className="ds-input" checked={baseline} onChange={(e) => setBaseline(e.target.checked)} /> <span>{t("timeline.publish.baseline")}<span className="note line">{t("timeline.publish.baseline.note")}</span></span></label>
      <p className="lnk">
        <Button className="b" type="submit" aria-busy={busy}>{t("timeline.publish.do", { count: plan.cutovers.length })}</Button>
        <Button className="b" variant="secondary" onClick={close}>{t("form.leave")}</Button>
      </p>
    </form>
  );
}
