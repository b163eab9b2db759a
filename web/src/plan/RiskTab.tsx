// Risks in a matrix before and after measures, and the list behind: a cell of the matrix filters it.
import { useTranslation } from "react-i18next";
import type { ProgrammePage, RiskCell, RiskInProgramme, RiskSize } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { none } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Answer } from "../shared/Page";
import { Fig } from "../shared/parts";
import { NotSaid, Part, PartTable, ProjectName, Row } from "./programme_parts";
import "./programme.css";

export function RiskTab() {
  const { key, when } = useAddress();
  const answer = useAnswer<ProgrammePage>(`${key}/programme`, when);
  return (
    <Answer part of={answer} rows={10}>
      {(page) => (page.risks.length === 0 ? <Part name="risks" kind="risk" empty mayAdd={page.may_change} /> : <Risks page={page} />)}
    </Answer>
  );
}

type Side = "before" | "after";
const steps = [1, 2, 3, 4, 5];
const places = (cell: RiskCell) => `${cell.size.probability}-${cell.size.consequence}`;

function Risks({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const side: Side = search.malt === "etter" ? "after" : "before";
  const cells = side === "after" ? page.risks_after : page.risks_before;
  const chosen = cells.find((cell) => places(cell) === search.rute);
  const without = search.rute === "uten";
  const ids = without ? page.risks_unknown_after : chosen?.risks;
  const shown = ids ? page.risks.filter((r) => ids.includes(r.id)) : page.risks;
  const unknown = page.risks_unknown_after.length;
  return (
    <>
      <Finding page={page} />
      <div className="two">
        <Matrix side="before" cells={page.risks_before} chosen={side === "before" ? chosen : undefined} />
        <Matrix side="after" cells={page.risks_after} chosen={side === "after" ? chosen : undefined} />
      </div>
      <p className="note">{t("programme.matrix.what")}</p>
      {unknown > 0 && (
        <p className="iw part"><StateIcon state="warning" /><span>{t("programme.risks.unknown", { count: unknown })}{" "}
          <button type="button" className="plain noprint" aria-pressed={without} onClick={() => set({ rute: without ? undefined : "uten", malt: undefined })}>{t("programme.risks.unknown.show")}</button></span></p>
      )}
      <Part name="risks" kind="risk" empty={false} mayAdd={page.may_change} note={
        <>
          <span className="note" role="status">
            {ids === undefined ? t("programme.risks.all", { count: page.risks.length }) : `${t("programme.risks.some", { shown: shown.length, all: page.risks.length })} ${without ? t("programme.risks.without") : where(chosen!, side, t)}`}
          </span>
          {ids !== undefined && <button type="button" className="plain noprint" onClick={() => set({ rute: undefined, malt: undefined })}>{t("programme.risks.show_all")}</button>}
        </>
      }><List risks={shown} /></Part>
    </>
  );
}

type Say = ReturnType<typeof useTranslation>["t"];
const where = (cell: RiskCell, side: Side, t: Say): string => t(`programme.matrix.where.${side}`, { probability: cell.size.probability, consequence: cell.size.consequence });

function Finding({ page }: { page: ProgrammePage }) {
  const { t } = useTranslation();
  const open = page.risks.filter((r) => r.status !== "closed");
  const high = open.filter((r) => r.before.level === "high").length;
  const after = open.filter((r) => r.after !== null);
  const still = after.filter((r) => r.after!.level === "high").length;
  return (
    <p className="finding">
      {high === 0 ? t("programme.risks.finding.none", { count: open.length }) : t("programme.risks.finding", { count: open.length, high })}{" "}
      {after.length > 0 && (still === 0 ? t("programme.risks.finding.after.none", { count: after.length }) : t("programme.risks.finding.after", { count: still, of: after.length }))}
    </p>
  );
}

function Matrix({ side, cells, chosen }: { side: Side; cells: readonly RiskCell[]; chosen: RiskCell | undefined }) {
  const { t } = useTranslation();
  const { set } = useAddress();
  const at = (probability: number, consequence: number) => cells[(probability - 1) * steps.length + consequence - 1]!;
  const title = t(`programme.matrix.${side}`);
  return (
    <table className="riskmatrix">
      <caption>{title} <span className="note">{t("programme.risks.all", { count: cells.reduce((sum, c) => sum + c.risks.length, 0) })}</span></caption>
      <thead>
        <tr><td /><th scope="colgroup" colSpan={5}>{t("risk.consequence")}</th></tr>
        <tr><th scope="col" className="corner">{t("risk.probability")}</th>{steps.map((c) => <th scope="col" key={c}>{c}</th>)}</tr>
      </thead>
      <tbody>
        {[...steps].reverse().map((p) => (
          <tr key={p}>
            <th scope="row">{p}</th>
            {steps.map((c) => {
              const cell = at(p, c);
              const count = cell.risks.length;
              const word = t(`programme.level.${cell.size.level}`);
              return (
                <td key={c} className={cell.size.level}>
                  {count === 0 ? word : (
                    <button type="button" aria-pressed={cell === chosen} onClick={() => set(cell === chosen ? { rute: undefined, malt: undefined } : { rute: places(cell), malt: side === "after" ? "etter" : undefined })}>
                      <b>{count}</b> {word} <span className="sr">{where(cell, side, t)}</span>
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ risks }: { risks: readonly RiskInProgramme[] }) {
  const { t } = useTranslation();
  return (
    <PartTable caption="risks" heads={["risk.risk", "programme.matrix.before", "programme.matrix.after", "risk.measure", "risk.owner", "risk.project", "risk.status"]}>
      <tbody>
        {risks.map((r) => (
          <tr key={r.id}>
            <th scope="row"><Row kind="risk" id={r.id}>{r.code} {r.risk}</Row></th>
            <td data-k={t("programme.matrix.before")}><Size of={r.before} id={r.id} marked={r.marked} /></td>
            <td data-k={t("programme.matrix.after")}>{r.after ? <Size of={r.after} id={r.id} marked={r.marked} /> : <NotSaid />}</td>
            <td data-k={t("risk.measure")}>{r.measure || <NotSaid />}</td>
            <td data-k={t("risk.owner")}>{r.owner || none}</td>
            <td data-k={t("risk.project")}><ProjectName of={r.project} /></td>
            <td data-k={t("risk.status")}>{r.status ? t(`choice.risk_status.${r.status}`) : <NotSaid />}</td>
          </tr>
        ))}
      </tbody>
    </PartTable>
  );
}

/** 16 høy 4 × 4 */
function Size({ of, id, marked }: { of: RiskSize; id: number; marked: boolean }) {
  const { t } = useTranslation();
  return <span><Row kind="risk" id={id} className={`level ${of.level}`}><b>{of.size}</b> {t(`programme.level.${of.level}`)}</Row> <span className="note nw"><Fig marked={marked}>{of.probability} × {of.consequence}</Fig></span></span>;
}
