// Why one owner pays what it pays: line by line, each line as it was reckoned, and what changed since last year.
import { Table } from "@digdir/designsystemet-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ContributionAnswer, ContributionLineView, ExplainedAmount, OwnerContributionView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { kroner, number, sentence } from "../shared/format";
import { Answer } from "../shared/Page";
import { exact, exactChange } from "./contributions";
import { CostFigure } from "./CostFigure";

export function Why({ found, owner }: { found: ContributionAnswer; owner: OwnerContributionView }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  return (
    <aside className="panel why" aria-labelledby="why">
      <h2 id="why">{t("contribution.why", { owner: owner.owner, amount: exact(owner.amount), year: found.year })}</h2>
      <p className="note">{t("contribution.why.how")}</p>
      <Table className="t wy" data-color="neutral">
        <caption className="sr">{t("contribution.why.caption", { owner: owner.owner })}</caption>
        <tbody>
          {inOrder(owner.lines).map((line) => {
            const open = search.hvorfor === line.cost_project;
            return (
              <Fragment key={line.cost_project}>
                <tr>
                  <th scope="row"><button type="button" className="plain" aria-expanded={open} onClick={() => set({ hvorfor: open ? undefined : line.cost_project })}>{line.name}</button><span className="note line">{formulaOf(t, line)}</span></th>
                  <td className="num"><CostFigure marked={found.marked} rows={line.rows}>{exact(line.amount)}</CostFigure></td>
                </tr>
                {open && <tr className="steps"><td colSpan={2}><Steps found={found} owner={owner} line={line} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot><tr><th scope="row">{t("contribution.sum")}</th><td className="num">{exact(owner.amount)}</td></tr></tfoot>
      </Table>
      {(owner.investments !== 0 || owner.depreciation !== 0) && <p className="note">{t("contribution.beside", { investments: kroner(owner.investments), depreciation: kroner(owner.depreciation) })}</p>}
      <Change found={found} owner={owner} />
    </aside>
  );
}

/** The base that all share first. */
const inOrder = (lines: readonly ContributionLineView[]) => [...lines].sort((a, b) => Number(a.group !== "base") - Number(b.group !== "base"));

type T = (key: string, values?: Record<string, unknown>) => string;

/** "4 570 000 kr × 6 240 av 38 590 brukeridenter". */
function formulaOf(t: T, line: ContributionLineView): string {
  const limited = line.limited === "none" ? "" : ` ${t(`contribution.limited.${line.limited}`)}`;
  if (line.fixed !== null) return t("contribution.formula.fixed", { amount: kroner(line.fixed) }) + limited;
  if (line.value === null || line.of === null || line.value === line.of) return t(line.value === line.of ? "contribution.formula.alone" : "contribution.formula.key", { total: kroner(line.total), key: line.key }) + limited;
  if (line.parts.length > 1) return t("contribution.formula.key", { total: kroner(line.total), key: line.key }) + limited;
  return t("contribution.formula", { total: kroner(line.total), value: number(line.value), of: number(line.of), driver: line.driver }) + limited;
}

function Steps({ found, owner, line }: { found: ContributionAnswer; owner: OwnerContributionView; line: ContributionLineView }) {
  const { key, when } = useAddress();
  const answer = useAnswer<ExplainedAmount>(`${key}/contributions/explanation`, { ...when, year: found.year, stage: found.stage, owner: owner.owner, cost_project: line.cost_project });
  return (
    <Answer part of={answer} rows={4}>
      {(explained) => <ol>{explained.steps.map((step, i) => <li key={i}><CostFigure marked={false} rows={step.rows}>{sentence(step.text)}</CostFigure></li>)}</ol>}
    </Answer>
  );
}

function Change({ found, owner: { change, amount } }: { found: ContributionAnswer; owner: OwnerContributionView }) {
  const { t } = useTranslation();
  if (change.before === 0) return null;
  const parts = ["projects", "members", "share", "cost"] as const;
  return (
    <>
      <h3>{t("contribution.change_from", { year: found.year - 1 })}</h3>
      <Table className="t wy" data-color="neutral">
        <caption className="sr">{t("contribution.change_from", { year: found.year - 1 })}</caption>
        <tbody>
          <tr><th scope="row">{t("contribution.of_year", { year: found.year - 1 })}</th><td className="num">{exact(change.before)}</td></tr>
          {parts.map((part) => <tr key={part}><th scope="row">{t(`contribution.change.${part}`)}<span className="note line">{t(`contribution.change.${part}.what`)}</span></th><td className="num">{exactChange(change[part])}</td></tr>)}
        </tbody>
        <tfoot><tr><th scope="row">{t("contribution.of_year", { year: found.year })}</th><td className="num">{exact(amount)}</td></tr></tfoot>
      </Table>
    </>
  );
}
