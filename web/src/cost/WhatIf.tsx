// Try something otherwise: a driver, a price, a key or a membership, and see every owner's change year by year. Nothing is saved.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContributionAnswer, KeyGroup, WhatIfAnswer, WhatIfChange, WhatIfKind } from "../generated/types";
import { useAddress } from "../shared/address";
import { send } from "../shared/api";
import { kroner, number, readDate } from "../shared/format";
import { SelectField, Summary, TextField, useWhy } from "../shared/Form";
import { CostScenarios } from "./CostScenarios";
import { Effect } from "./Effect";

const kinds: readonly WhatIfKind[] = ["driver", "price", "key", "membership"];
const groups: readonly KeyGroup[] = ["application", "base"];
const blank = (year: number, owner: string): WhatIfChange =>
  ({ kind: "driver", owner, cost_project: "", driver: "brukere", year, value: null, amount: null, group: null, key: "", formula: "", cap: null, floor: null, joined: null, left: null });

const wholeNumber = (text: string): number | null => {
  const plain = text.replace(/[\s\u00a0]/g, "");
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
};

export function WhatIf({ found }: { found: ContributionAnswer }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const why = useWhy();
  const [changes, setChanges] = useState<WhatIfChange[]>([]);
  const [answer, setAnswer] = useState<WhatIfAnswer>();
  const [failed, setFailed] = useState<{ text: string }>();
  const [working, setWorking] = useState(false);
  const ask = async (all: WhatIfChange[]) => {
    setChanges(all);
    setFailed(undefined);
    if (all.length === 0) return setAnswer(undefined);
    setWorking(true);
    try {
      setAnswer(await send<WhatIfAnswer>(`${key}/contributions/what-if`, { year: found.year, years: 5, stage: found.stage, changes: all }));
    } catch (error) {
      setAnswer(undefined);
      setFailed({ text: why(error) });
    } finally {
      setWorking(false);
    }
  };
  return (
    <section className="part" aria-labelledby="what-if">
      <h2 id="what-if">{t("whatif.title")}</h2>
      <p className="note">{t("whatif.what")}</p>
      <NewChange key={changes.length} found={found} add={(one) => void ask([...changes, one])} />
      {failed && <Summary title={failed.text} turn={failed} />}
      {changes.length > 0 && (
        <ul className="tried">
          {changes.map((one, i) => <li key={i}>{sayChange(t, one)} <button type="button" className="plain" aria-label={`${t("whatif.remove")}: ${sayChange(t, one)}`} onClick={() => void ask(changes.filter((_, at) => at !== i))}>{t("whatif.remove")}</button></li>)}
        </ul>
      )}
      <p role="status" className={working ? "note" : "sr"}>{working ? t("page.waiting") : answer ? t("whatif.ready") : ""}</p>
      {answer && <Effect answer={answer} caption={t("whatif.effect")} />}
      <CostScenarios found={found} changes={changes} open={(all) => void ask(all)} />
    </section>
  );
}

type T = (key: string, values?: Record<string, unknown>) => string;

function sayChange(t: T, c: WhatIfChange): string {
  if (c.kind === "driver") return t("whatif.said.driver", { owner: c.owner, driver: c.driver, project: c.cost_project, year: c.year, value: number(c.value) });
  if (c.kind === "price") return t("whatif.said.price", { project: c.cost_project, year: c.year, amount: kroner(c.amount) });
  if (c.kind === "key") return t("whatif.said.key", { group: t(`choice.key_group.${c.group}`), formula: c.formula, year: c.year });
  return t("whatif.said.membership", { owner: c.owner, joined: c.joined ?? "–", left: c.left ?? "–" });
}

function NewChange({ found, add }: { found: ContributionAnswer; add: (one: WhatIfChange) => void }) {
  const { t } = useTranslation();
  const [one, setOne] = useState(() => blank(found.year, found.owners[0]?.owner ?? ""));
  const [typed, setTyped] = useState({ value: "", joined: "", left: "" });
  const put = (some: Partial<WhatIfChange>) => setOne({ ...one, ...some });
  const owners = found.owners.map((o): [string, string] => [o.owner, o.owner]);
  const projects = found.unit_prices.map((p): [string, string] => [p.cost_project, `${p.cost_project} ${p.name}`]);
  const drivers = [...new Set(["brukere", "brukeridenter", ...found.unit_prices.map((p) => p.driver)])].filter((d) => d !== "" && !d.includes(" "));
  const perProject = one.kind === "driver" && one.driver === "brukere";
  const value = wholeNumber(typed.value);
  const joined = readDate(typed.joined);
  const left = readDate(typed.left);
  const ready = one.kind === "driver" ? value !== null : one.kind === "price" ? value !== null : one.kind === "key" ? one.formula.trim() !== "" : joined !== null || left !== null;
  const project = one.cost_project || projects[0]?.[0] || "";
  const send = () => {
    if (!ready) return;
    if (one.kind === "driver") add({ ...one, cost_project: perProject ? project : "", value });
    else if (one.kind === "price") add({ ...one, owner: "", driver: "", cost_project: project, amount: value! * 100 });
    else if (one.kind === "key") add({ ...one, owner: "", driver: "", group: one.group ?? "base" });
    else add({ ...one, driver: "", year: null, joined, left });
  };
  return (
    <form className="panel whatif" aria-label={t("whatif.new")} onSubmit={(e) => { e.preventDefault(); send(); }}>
      <SelectField id="whatif-kind" label={t("whatif.kind")} value={one.kind} options={kinds.map((k): [string, string] => [k, t(`whatif.kind.${k}`)])} onChange={(e) => put({ kind: e.target.value as WhatIfKind })} />
      {(one.kind === "driver" || one.kind === "membership") && <SelectField id="whatif-owner" label={t("contribution.owner")} value={one.owner} options={owners} onChange={(e) => put({ owner: e.target.value })} />}
      {one.kind === "driver" && <SelectField id="whatif-driver" label={t("contribution.driver")} value={one.driver} options={drivers.map((d): [string, string] => [d, d])} onChange={(e) => put({ driver: e.target.value })} />}
      {(perProject || one.kind === "price") && <SelectField id="whatif-project" label={t("project_cost.project")} value={project} options={projects} onChange={(e) => put({ cost_project: e.target.value })} />}
      {one.kind === "key" && <SelectField id="whatif-group" label={t("project_cost.group")} value={one.group ?? "base"} options={groups.map((g): [string, string] => [g, t(`choice.key_group.${g}`)])} onChange={(e) => put({ group: e.target.value as KeyGroup })} />}
      {one.kind === "key" && <TextField id="whatif-formula" label={t("allocation_key.formula")} placeholder="1/3 likt + 2/3 innbyggere" value={one.formula} onChange={(e) => put({ formula: e.target.value })} />}
      {(one.kind === "driver" || one.kind === "price") && <TextField id="whatif-value" inputMode="numeric" label={t(one.kind === "price" ? "whatif.amount" : "whatif.value")} value={typed.value} onChange={(e) => setTyped({ ...typed, value: e.target.value })} />}
      {one.kind === "membership" && <TextField id="whatif-joined" label={t("whatif.joined")} placeholder="01.07.2013" optional value={typed.joined} onChange={(e) => setTyped({ ...typed, joined: e.target.value })} />}
      {one.kind === "membership" && <TextField id="whatif-left" label={t("whatif.left")} placeholder="01.01.2015" optional value={typed.left} onChange={(e) => setTyped({ ...typed, left: e.target.value })} />}
      <p className="lnk"><Button className="b" type="submit" aria-disabled={!ready || undefined}>{t("whatif.try")}</Button>{!ready && <span className="note">{t(`whatif.lacks.${one.kind}`)}</span>}</p>
    </form>
  );
}
