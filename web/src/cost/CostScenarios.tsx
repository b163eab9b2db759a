// Changes that were tried and kept under a name: opened again, taken away, and held against each other.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContributionAnswer, CostScenariosPage, CostScenarioStored, CostScenarioView, WhatIfAnswer, WhatIfChange } from "../generated/types";
import { useAddress } from "../shared/address";
import { send, useAnswer } from "../shared/api";
import { Ask, SelectField, TextField, useFaults } from "../shared/Form";
import { Answer } from "../shared/Page";
import { Said } from "../shared/Said";
import { useSteps } from "../shared/useSteps";
import { Effect } from "./Effect";

type Steps = ReturnType<typeof useSteps>;
interface Props { found: ContributionAnswer; changes: readonly WhatIfChange[]; open: (changes: WhatIfChange[]) => void }

export function CostScenarios({ found, changes, open }: Props) {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  const answer = useAnswer<CostScenariosPage>(`${key}/contributions/scenarios`, when);
  const steps = useSteps(key);
  const [name, setName] = useState("");
  const page = answer.data;
  const sent = (of: string, all: readonly WhatIfChange[]) => () => send<CostScenarioStored>(`${key}/contributions/scenarios`, { name: of, stage: found.stage, changes: all });
  return (
    <>
      {page?.may_change && changes.length > 0 && <Keep key={name} name={name} taken={page.scenarios} onKeep={(of) => void steps.step(sent(of, changes), t("whatif.kept", { name: of }))} />}
      <Said of={steps} />
      <h3 id="kept">{t("whatif.scenarios")}</h3>
      <Answer part of={answer} rows={2}>
        {(got) => (got.scenarios.length === 0 ? <p className="note">{t(got.may_change ? "whatif.scenarios.none" : "whatif.scenarios.none_yet")}</p> : (
          <>
            <ul className="tried" aria-labelledby="kept">
              {got.scenarios.map((s) => <Kept key={s.name} scenario={s} mayChange={got.may_change} steps={steps} open={() => { setName(s.name); open(s.changes); }} remove={sent(s.name, [])} />)}
            </ul>
            <Against found={found} scenarios={got.scenarios} />
          </>
        ))}
      </Answer>
    </>
  );
}

function Keep({ name: first, taken, onKeep }: { name: string; taken: readonly CostScenarioView[]; onKeep: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(first);
  const faults = useFaults(() => (name.trim() ? [] : [{ id: "whatif-name", text: t("whatif.name.missing") }]));
  const there = taken.some((s) => s.name.toLowerCase() === name.trim().toLowerCase());
  const keep = () => {
    if (!faults.pass()) return document.getElementById("whatif-name")?.focus();
    onKeep(name.trim());
  };
  return (
    <form className="panel whatif" aria-label={t("whatif.keep.title")} onSubmit={(e) => { e.preventDefault(); keep(); }}>
      <TextField id="whatif-name" label={t("whatif.name")} maxLength={200} value={name} fault={faults.of("whatif-name")} onChange={(e) => setName(e.target.value)} />
      <p className="lnk"><Button className="b" type="submit">{t(there ? "whatif.keep.again" : "whatif.keep")}</Button></p>
    </form>
  );
}

interface KeptProps { scenario: CostScenarioView; mayChange: boolean; steps: Steps; open: () => void; remove: () => Promise<CostScenarioStored> }

function Kept({ scenario, mayChange, steps, open, remove }: KeptProps) {
  const { t } = useTranslation();
  const { name, changes } = scenario;
  return (
    <li>
      {name} <span className="note">{t("whatif.changes", { count: changes.length })}</span>{" "}
      <button type="button" className="plain" aria-label={`${t("whatif.open")}: ${name}`} onClick={open}>{t("whatif.open")}</button>{" "}
      {mayChange && <Ask ask={t("whatif.remove")} label={`${t("whatif.remove")}: ${name}`} title={t("whatif.remove.title", { name })} confirm={t("whatif.remove")} onDo={() => void steps.step(remove, t("whatif.removed", { name }))}><p>{t("whatif.remove.what")}</p></Ask>}
    </li>
  );
}

function Against({ found, scenarios }: { found: ContributionAnswer; scenarios: readonly CostScenarioView[] }) {
  const { t } = useTranslation();
  const { key, when, search, set } = useAddress();
  const names = scenarios.map((s): [string, string] => [s.name, s.name]);
  const there = (name: string | undefined) => names.some(([n]) => n === name) ? name! : "";
  const one = there(search.en);
  const other = there(search.annen);
  const answer = useAnswer<WhatIfAnswer>(`${key}/contributions/scenarios/side_by_side`, { ...when, one, other, year: found.year, stage: found.stage }, one !== other);
  const said = (name: string) => name || t("whatif.as_is");
  const all: [string, string][] = [["", t("whatif.as_is")], ...names];
  return (
    <>
      <h3>{t("whatif.compare")}</h3>
      <div className="sidepick noprint">
        <SelectField id="whatif-one" label={t("whatif.one")} value={one} options={all} onChange={(e) => set({ en: e.target.value || undefined })} />
        <SelectField id="whatif-other" label={t("whatif.other")} value={other} options={all} onChange={(e) => set({ annen: e.target.value || undefined })} />
      </div>
      {one === other ? <p className="note">{t("whatif.compare.choose")}</p> : <Answer part of={answer} rows={6}>{(got) => <Effect answer={got} caption={t("whatif.compared", { one: said(one), other: said(other) })} />}</Answer>}
    </>
  );
}
