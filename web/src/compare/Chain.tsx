// A citizen's errand: its steps, the six promises it is held against, where it breaks and what that costs.
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { ChainView, PromiseView, StepView } from "../generated/types";
import { ProcessTable } from "../register/ProcessTable";
import { number, roundKroner, sentence } from "../shared/format";
import { type State, StateIcon } from "../shared/icons";
import { Fig } from "../shared/parts";
import { To } from "../shared/To";
import "./chain.css";

const promiseState: Record<PromiseView["state"], State> = { kept: "done", broken: "warning", not_applicable: "waiting", not_stated: "question" };

export function Chain({ chain }: { chain: ChainView }) {
  const { t } = useTranslation();
  const id = `kjede-${chain.code}`;
  return (
    <section className="chain" id={id} aria-labelledby={`${id}-h`}>
      <div className="h2row">
        <h2 id={`${id}-h`}>{t("chains.title", { service: chain.service, municipality: chain.municipality })}</h2>
        <span className="note">{t("chains.kept", { kept: chain.kept, broken: chain.broken })}</span>
        <To page="/$key/fagomrade/$code" of={{ code: chain.area }} className="more">{chain.area_name}</To>
      </div>
      <Steps steps={chain.steps} label={t("chains.steps", { service: chain.service })} />
      <Promises chain={chain} />
      <Breaks chain={chain} />
    </section>
  );
}

function Steps({ steps, label }: { steps: StepView[]; label: string }) {
  const { t } = useTranslation();
  return (
    <ol className="steps-row" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className={step.broken ? "broken" : undefined}>
          <StateIcon state={step.broken ? "warning" : step.way === "discretion" ? "question" : "done"} />
          <div>
            <b>{step.step}. {step.object}</b>
            <span className="note line">{[t(`choice.chain_actor.${step.actor}`), step.common_component ?? step.system].filter(Boolean).join(", ")}</span>
            <span className="note line">{t(`choice.chain_way.${step.way}`)}{step.broken && `. ${t("chains.broken_here")}`}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Promises({ chain }: { chain: ChainView }) {
  const { t } = useTranslation();
  return (
    <BlockTable className="promises">
      <caption className="sr">{t("chains.promises.caption", { service: chain.service, municipality: chain.municipality })}</caption>
      <thead><tr><th scope="col">{t("chains.promise")}</th><th scope="col">{t("chains.state")}</th><th scope="col">{t("chains.why")}</th><th scope="col">{t("chains.step")}</th></tr></thead>
      <tbody>
        {chain.promises.map((p) => (
          <tr key={p.number}>
            <th scope="row">{p.number}. {p.promise}</th>
            <td data-k={t("chains.state")}><span className="iw nw"><StateIcon state={promiseState[p.state]} /><span>{t(`promise.state.${p.state}`)}</span></span></td>
            <td data-k={t("chains.why")}>{sentence(p.why)}</td>
            <td data-k={t("chains.step")}>{p.steps.length ? p.steps.join(", ") : "–"}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

function Breaks({ chain }: { chain: ChainView }) {
  const { t } = useTranslation();
  if (chain.breaks.length === 0) return <p className="note">{t("chains.no_breaks")}</p>;
  const cost = chain.break_cost;
  return (
    <>
      <h3>{t("chains.breaks", { count: cost.breaks })}: <Fig marked={cost.marked}>{t("chains.break_cost", { hours: number(Math.round(cost.minutes / 60)), amount: roundKroner(cost.cost) })}</Fig></h3>
      <ProcessTable processes={chain.breaks} caption={t("chains.breaks.caption", { service: chain.service, municipality: chain.municipality })} />
    </>
  );
}
