// What a person chooses in an area of a scenario: the product, until when, the way of working to come, and why.
import { Button, Textarea } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChosenAreaView, EditAnswer, EditRow } from "../generated/types";
import { useAddress } from "../shared/address";
import { send } from "../shared/api";
import { SelectField, TextField, useFaults } from "../shared/Form";
import { date } from "../shared/format";
import { Said } from "../shared/Said";
import { asStepped, useSteps } from "../shared/useSteps";
import { useScenarios } from "./ChoiceHead";
import { useChoiceWord } from "./words";

const fields = ["scenario", "area", "choice", "system", "interim_until", "target", "deferred_until", "way_of_working", "reason"];

/** A date as it is written here; the server says what is wrong with the rest. */
const isDate = (text: string) => /^(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})$/.test(text.trim());

export function HandChoice({ area, scenario }: { area: ChosenAreaView; scenario: string }) {
  const { t } = useTranslation();
  const { key, per, kjent } = useAddress();
  const word = useChoiceWord();
  const steps = useSteps(key);
  const mayChange = useScenarios().data?.may_change && !per && !kjent;
  const own = area.by_person;
  const [choice, setChoice] = useState(own ? area.choice : "");
  const [until, setUntil] = useState(dateOr(area.deferred_until ?? area.interim_until));
  const [way, setWay] = useState(own?.way_of_working ?? "");
  const [why, setWhy] = useState(own?.reason ?? "");
  const deferred = choice === "deferred";
  const product = choice !== "" && choice !== "deferred" && choice !== "new_procurement";
  const faults = useFaults(() => [
    ...(deferred && !until.trim() ? [{ id: "hand-until", text: t("portfolio.hand.until.missing") }] : []),
    ...(until.trim() && (deferred || product) && !isDate(until) ? [{ id: "hand-until", text: t("portfolio.hand.until.wrong") }] : []),
  ]);
  if (!mayChange) return own && (own.way_of_working || own.reason) ? <Chosen area={area} scenario={scenario} /> : null;
  const row = (): EditRow => {
    const at = own ? { id: own.id, seen: own.entry } : { id: null, seen: null };
    if (choice === "") return { ...at, remove: true, texts: [] };
    const interim = product ? until.trim() : "";
    const kind = product ? "system" : deferred ? "utsatt" : "ny anskaffelse";
    return { ...at, remove: false, texts: [scenario, area.area, kind, product ? choice : "", interim, interim ? "ny felles anskaffelse" : "", deferred ? until.trim() : "", way.trim(), why.trim()] };
  };
  const save = () => {
    if (!faults.pass()) return;
    if (choice === "" && !own) return;
    const sheet = { entity: "scenario_choice", fields: choice === "" ? [] : fields, rows: [row()] };
    void steps.step(() => send<EditAnswer>(`${key}/edits`, { apply: true, sheets: [sheet], answers: [] }).then(asStepped(t("portfolio.conflict"))), t("portfolio.hand.saved", { area: area.area_name, scenario }));
  };
  const options: [string, string][] = [
    ["", t("portfolio.hand.open")],
    ...area.candidates.map((c): [string, string] => [c.product ?? "new_procurement", word(c.product ?? "new_procurement")]),
    ["deferred", word("deferred")],
  ];
  return (
    <form className="panel part handchoice noprint" aria-label={t("portfolio.hand", { scenario })} onSubmit={(e) => { e.preventDefault(); save(); }}>
      <h2>{t("portfolio.hand", { scenario })}</h2>
      <Said of={steps} />
      <div className="handfields">
        <SelectField id="hand-choice" label={t("portfolio.choice")} value={choice} options={options} onChange={(e) => setChoice(e.target.value)} />
        {(deferred || product) && <TextField id="hand-until" label={t(deferred ? "scenario_choice.deferred_until" : "scenario_choice.interim_until")} optional={product} placeholder="31.12.2020" value={until} fault={faults.of("hand-until")} onChange={(e) => setUntil(e.target.value)} />}
        {choice !== "" && <TextField id="hand-way" label={t("scenario_choice.way_of_working")} placeholder={t("portfolio.hand.way.example")} optional maxLength={60} value={way} onChange={(e) => setWay(e.target.value)} />}
      </div>
      {choice !== "" && (
        <div className="formfield">
          <label htmlFor="hand-why">{t("scenario_choice.reason")}<span className="optional"> {t("table.form.optional")}</span></label>
          <Textarea id="hand-why" rows={2} value={why} onChange={(e) => setWhy(e.target.value)} />
        </div>
      )}
      <p className="lnk"><Button className="b" type="submit">{t("portfolio.hand.save")}</Button></p>
    </form>
  );
}

const dateOr = (iso: string | null) => (iso ? date(iso) : "");

/** For those who may not change it. */
function Chosen({ area, scenario }: { area: ChosenAreaView; scenario: string }) {
  const { t } = useTranslation();
  return (
    <section className="panel part">
      <h2>{t("portfolio.hand", { scenario })}</h2>
      {area.by_person?.way_of_working && <p>{t("portfolio.scenario.way.is", { way: area.by_person.way_of_working })}</p>}
      {area.by_person?.reason && <p>{area.by_person.reason}</p>}
    </section>
  );
}
