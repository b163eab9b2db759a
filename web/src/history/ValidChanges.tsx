// What is in use, under contract and alike on the one day and on the other.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AreaMoved, ContractMoved, JudgedView, StandingView, UsageMoved, ValidDifference } from "../generated/types";
import { BlockTable } from "../shared/BlockTable";
import { date, day, list, none, number, percent } from "../shared/format";
import { Fig, VerdictWord } from "../shared/parts";
import { Rows, To } from "../shared/To";

interface Props { from: string; to: string; difference: ValidDifference }

export function ValidChanges({ from, to, difference: d }: Props) {
  const { t } = useTranslation();
  const moved = d.usages_begun.length + d.usages_ended.length + d.contracts_begun.length + d.contracts_ended.length + d.areas.length;
  const members = [["diff.joined", d.members_joined], ["diff.left", d.members_left]] as const;
  return (
    <>
      <p role="status" className="finding">{moved === 0 ? t("diff.none.valid", { from: date(from), to: date(to) }) : t("diff.finding.valid", { begun: d.usages_begun.length, ended: d.usages_ended.length, areas: d.areas.length, signed: d.contracts_begun.length, expired: d.contracts_ended.length })}</p>
      {members.map(([text, names]) => names.length > 0 && <p key={text}>{t(text, { names: list(names) })}</p>)}
      <Standings from={from} to={to} before={d.before} after={d.after} />
      {d.areas.length > 0 && <Part title={t("diff.areas")} count={d.areas.length}><Areas from={from} to={to} areas={d.areas} /></Part>}
      {([["diff.usages_begun", d.usages_begun], ["diff.usages_ended", d.usages_ended]] as const).map(([title, rows]) => rows.length > 0 && <Usages key={title} title={t(title)} usages={rows} />)}
      {([["diff.contracts_begun", d.contracts_begun], ["diff.contracts_ended", d.contracts_ended]] as const).map(([title, rows]) => rows.length > 0 && <Contracts key={title} title={t(title)} contracts={rows} />)}
    </>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="part">
      <div className="h2row"><h2>{title} <span className="note">{number(count)}</span></h2></div>
      {children}
    </section>
  );
}

function Standings({ from, to, before, after }: { from: string; to: string; before: StandingView; after: StandingView }) {
  const { t } = useTranslation();
  const signed = (n: number) => (n > 0 ? `+${number(n)}` : number(n));
  const points = (was: number | null, is: number | null) => (was === null || is === null ? none : t("diff.points", { points: signed(Math.round(is * 100) - Math.round(was * 100)) }));
  const counts = [
    ["members", before.members, after.members, "/$key", undefined],
    ["usages", before.usages, after.usages, "/$key/sammenligning", undefined],
    ["contracts", before.contracts, after.contracts, "/$key/kartlegging", "avtaler"],
    ["users", before.users, after.users, "/$key/sammenligning", undefined],
    ["where_all_have.areas", before.areas_where_all_have, after.areas_where_all_have, "/$key/sammenligning", undefined],
  ] as const;
  const degrees = [
    ["harmonisation", before.harmonisation, after.harmonisation],
    ["where_all_have", before.harmonisation_where_all_have, after.harmonisation_where_all_have],
  ] as const;
  return (
    <BlockTable className="standings">
      <caption className="sr">{t("diff.standings")}</caption>
      <thead><tr><th scope="col">{t("diff.standings")}</th><th scope="col" className="num">{day(from)}</th><th scope="col" className="num">{day(to)}</th><th scope="col" className="num">{t("diff.difference")}</th></tr></thead>
      <tbody>
        {counts.map(([id, was, is, page, fane]) => (
          <tr key={id}>
            <th scope="row">{t(`diff.${id}`)}</th>
            <td data-k={day(from)} className="num"><To page={page} q={{ per: from, fane }}>{number(was)}</To></td>
            <td data-k={day(to)} className="num"><To page={page} q={{ per: to, fane }}>{number(is)}</To></td>
            <td data-k={t("diff.difference")} className="num">{signed(is - was)}</td>
          </tr>
        ))}
        {degrees.map(([id, was, is]) => (
          <tr key={id}>
            <th scope="row">{t(`diff.${id}`)}</th>
            <td data-k={day(from)} className="num"><To page="/$key/sammenligning" q={{ per: from }}>{percent(was)}</To></td>
            <td data-k={day(to)} className="num"><To page="/$key/sammenligning" q={{ per: to }}>{percent(is)}</To></td>
            <td data-k={t("diff.difference")} className="num">{points(was, is)}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

function Areas({ from, to, areas }: { from: string; to: string; areas: AreaMoved[] }) {
  const { t } = useTranslation();
  const side = (judged: JudgedView, at: string) => (
    <td data-k={day(at)}>
      <VerdictWord verdict={judged.verdict} />
      <span className="note line"> {judged.products.length > 0 ? <Rows entity="usage" ids={judged.usages}>{list(judged.products)}</Rows> : t("diff.nobody")}{judged.harmonisation !== null && <> · {t("diff.alike", { degree: percent(judged.harmonisation) })}</>}</span>
    </td>
  );
  return (
    <BlockTable>
      <caption className="sr">{t("diff.areas")}</caption>
      <thead><tr><th scope="col">{t("diff.area")}</th><th scope="col">{day(from)}</th><th scope="col">{day(to)}</th></tr></thead>
      <tbody>
        {areas.map((a) => (
          <tr key={a.area}>
            <th scope="row"><To page="/$key/fagomrade/$code" of={{ code: a.area }} q={{ per: to }}>{a.area_name}</To></th>
            {side(a.before, from)}
            {side(a.after, to)}
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

function Usages({ title, usages }: { title: string; usages: UsageMoved[] }) {
  const { t } = useTranslation();
  return (
    <Part title={title} count={usages.length}>
      <BlockTable>
        <caption className="sr">{title}</caption>
        <thead><tr><th scope="col">{t("usage.system")}</th><th scope="col">{t("usage.municipality")}</th><th scope="col">{t("usage.area")}</th><th scope="col" className="num">{t("usage.users")}</th></tr></thead>
        <tbody>
          {usages.map((u) => (
            <tr key={u.id}>
              <th scope="row"><Rows entity="usage" ids={[u.id]}>{u.system || u.product}</Rows></th>
              <td data-k={t("usage.municipality")}>{u.municipality}</td>
              <td data-k={t("usage.area")}>{u.area_name}</td>
              <td data-k={t("usage.users")} className="num"><Fig marked={u.marked}>{number(u.users)}</Fig></td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </Part>
  );
}

function Contracts({ title, contracts }: { title: string; contracts: ContractMoved[] }) {
  const { t } = useTranslation();
  return (
    <Part title={title} count={contracts.length}>
      <BlockTable>
        <caption className="sr">{title}</caption>
        <thead><tr><th scope="col">{t("contract.system")}</th><th scope="col">{t("contract.municipality")}</th><th scope="col">{t("contract.signed_on")}</th><th scope="col">{t("contract.ends")}</th></tr></thead>
        <tbody>
          {contracts.map((c) => (
            <tr key={c.id}>
              <th scope="row"><Rows entity="contract" ids={[c.id]}>{c.system || c.number}</Rows></th>
              <td data-k={t("contract.municipality")}>{c.municipality}</td>
              <td data-k={t("contract.signed_on")}>{day(c.signed_on)}</td>
              <td data-k={t("contract.ends")}>{day(c.ends)}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </Part>
  );
}
