// Scenarios: made, filled in and published, and two of them side by side.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioStored, ScenarioView } from "../generated/types";
import { useAddress } from "../shared/address";
import { send } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { Ask, SelectField, TextField, useFaults } from "../shared/Form";
import { number } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer, Empty } from "../shared/Page";
import { Said } from "../shared/Said";
import { To } from "../shared/To";
import { useSteps } from "../shared/useSteps";
import { ChoiceHead, useScenarios } from "./ChoiceHead";
import { SideBySide } from "./SideBySide";

type Steps = ReturnType<typeof useSteps>;

export function ScenariosTab() {
  const { t } = useTranslation();
  const { key } = useAddress();
  const answer = useScenarios();
  const steps = useSteps(key);
  const [making, setMaking] = useState(false);
  const mayMake = answer.data?.may_change && !making;
  return (
    <>
      <ChoiceHead tab="scenarioer" lead={answer.data && t("portfolio.scenario.lead", { count: answer.data.scenarios.length })}
        actions={mayMake && <Button className="b" onClick={() => setMaking(true)}>{t("portfolio.scenario.new")}</Button>} />
      <div className="noprint"><Said of={steps} /></div>
      <Answer part of={answer} rows={5}>
        {(page) => (
          <>
            {making && <NewScenario scenarios={page.scenarios} steps={steps} close={() => setMaking(false)} />}
            {page.scenarios.length === 0 ? !making && <Empty>{t("portfolio.scenario.none")}</Empty> : <List scenarios={page.scenarios} areas={page.areas} mayChange={page.may_change} steps={steps} />}
            {page.scenarios.length > 0 && <SideBySide scenarios={page.scenarios} />}
          </>
        )}
      </Answer>
    </>
  );
}

function NewScenario({ scenarios, steps, close }: { scenarios: readonly ScenarioView[]; steps: Steps; close: () => void }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const faults = useFaults(() => (name.trim() ? [] : [{ id: "scenario-name", text: t("portfolio.scenario.name.missing") }]));
  const make = async () => {
    if (!faults.pass()) return document.getElementById("scenario-name")?.focus();
    const order = { name: name.trim(), from, remark: "" };
    if (await steps.step(() => send<ScenarioStored>(`${key}/scenarios`, order), t("portfolio.scenario.made", { name: order.name }))) close();
  };
  return (
    <form className="panel part newscenario" aria-label={t("portfolio.scenario.new")} onSubmit={(e) => { e.preventDefault(); void make(); }}>
      <TextField id="scenario-name" label={t("portfolio.scenario.name")} maxLength={200} value={name} fault={faults.of("scenario-name")} onChange={(e) => setName(e.target.value)} autoFocus />
      <SelectField id="scenario-from" label={t("portfolio.scenario.from")} help={t("portfolio.scenario.from.help")} value={from} onChange={(e) => setFrom(e.target.value)}
        options={[["", t("portfolio.scenario.best")], ...scenarios.map((s): [string, string] => [s.name, s.name])]} />
      <p className="lnk">
        <Button className="b" type="submit">{t("portfolio.scenario.make")}</Button>
        <Button className="b" variant="secondary" type="button" onClick={close}>{t("form.leave")}</Button>
      </p>
    </form>
  );
}

const stateIcon = { draft: "waiting", published: "done", kept: "waiting" } as const;

interface ListProps { scenarios: readonly ScenarioView[]; areas: number; mayChange: boolean; steps: Steps }

function List({ scenarios, areas, mayChange, steps }: ListProps) {
  const { t } = useTranslation();
  return (
    <BlockTable className="scenarios">
      <caption className="sr">{t("portfolio.tab.scenarios")}</caption>
      <thead><tr><th scope="col">{t("scenario.name")}</th><th scope="col">{t("scenario.state")}</th><th scope="col">{t("scenario.based_on")}</th><th scope="col">{t("portfolio.scenario.chosen")}</th>{mayChange && <th scope="col" className="noprint"><span className="sr">{t("portfolio.scenario.do")}</span></th>}</tr></thead>
      <tbody>
        {scenarios.map((s) => (
          <tr key={s.id}>
            <th scope="row"><To page="/$key/valg" q={{ scenario: s.name }}>{s.name}</To>{s.remark && <span className="note line">{s.remark}</span>}</th>
            <td data-k={t("scenario.state")}><span className="iw"><StateIcon state={stateIcon[s.state]} /><span>{t(`choice.scenario_state.${s.state}`)}</span></span></td>
            <td data-k={t("scenario.based_on")}>{s.based_on ?? "–"}</td>
            <td data-k={t("portfolio.scenario.chosen")}>{t("portfolio.scenario.chosen.of", { chosen: number(s.chosen), areas: number(s.chosen + s.areas_left.length || areas) })}</td>
            {mayChange && <td className="noprint"><Do scenario={s} steps={steps} /></td>}
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

function Do({ scenario, steps }: { scenario: ScenarioView; steps: Steps }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const about = { name: scenario.name };
  const step = (what: "fill" | "publish", words: string) =>
    void steps.step(() => send<ScenarioStored>(`${key}/scenarios/${scenario.id}/${what}`, {}), words);
  return (
    <span className="lnk">
      {scenario.areas_left.length > 0 && <Button className="b" variant="secondary" aria-label={`${t("portfolio.scenario.fill")}: ${scenario.name}`} onClick={() => step("fill", t("portfolio.scenario.filled", about))}>{t("portfolio.scenario.fill")}</Button>}
      {scenario.state !== "published" && (
        <Ask ask={t("portfolio.scenario.publish")} label={`${t("portfolio.scenario.publish")}: ${scenario.name}`} title={t("portfolio.scenario.publish.title", about)} confirm={t("portfolio.scenario.publish")} onDo={() => step("publish", t("portfolio.scenario.published", about))}>
          <p>{t("portfolio.scenario.publish.what")}</p>
        </Ask>
      )}
    </span>
  );
}
