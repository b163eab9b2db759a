// What calls for action: what is due now first, then the nearest last days of notice.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { ActionView, Overview } from "../generated/types";
import { useMay } from "../app/session";
import { day, inWords, list, shortKroner, thousands } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Empty } from "../shared/Page";
import { Fig } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { To } from "../shared/To";

const shown = 6;

export function Actions({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const may = useMay();
  const actions = [...view.actions.filter((a) => a.due === null), ...view.actions.filter((a) => a.due !== null)];
  return (
    <section>
      <div className="h2row">
        <h2>{t("overview.actions")}</h2>
        {actions.length > shown && may("read_contracts") && <To page="/$key/kartlegging" q={{ fane: "avtaler" }} className="more">{t("overview.actions.all", { count: actions.length })}</To>}
      </div>
      {actions.length === 0 ? <Empty>{t("overview.actions.none")}</Empty> : (
        <Table className="t act" data-color="neutral">
          <caption className="sr">{t("overview.actions.caption")}</caption>
          <thead><tr><th scope="col">{t("overview.actions.due")}</th><th scope="col">{t("overview.actions.what")}</th><th scope="col" className="num">{t("overview.actions.value")}</th></tr></thead>
          <tbody>{actions.slice(0, shown).map((action) => <Action key={action.kind + action.contracts.join()} action={action} view={view} />)}</tbody>
        </Table>
      )}
    </section>
  );
}

function Action({ action, view }: { action: ActionView; view: Overview }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="nw">{action.due ? day(action.due) : t("overview.actions.now")}</td>
      <td>
        <span className="iw">
          <StateIcon state="warning" />
          <span>{action.kind === "give_notice" ? <GiveNotice action={action} view={view} /> : <OfMany action={action} view={view} />}</span>
        </span>
      </td>
      <td className="num"><Fig marked={action.marked}>{thousands(action.value)}</Fig></td>
    </tr>
  );
}

function OfMany({ action }: { action: ActionView; view: Overview }) {
  const { t } = useTranslation();
  const count = action.contracts.length;
  const filter = action.kind === "legal_review" ? "uten-jurist" : "uten-databehandleravtale";
  return (
    <>
      <To page="/$key/kartlegging" q={{ fane: "avtaler", utvalg: filter }}>{t(`overview.action.${action.kind}`, { count, number: inWords(count, true) })}</To>
      <span className="note line">{list([...new Set(action.systems)])}. {t("overview.action.in_all", { amount: shortKroner(action.value) })}</span>
    </>
  );
}

function GiveNotice({ action, view }: { action: ActionView; view: Overview }) {
  const { t } = useTranslation();
  const who = view.notices.find((n) => action.contracts.includes(n.contract))?.municipality;
  const system = action.systems.join(", ");
  const ends = action.ends ? t("overview.action.ends", { day: day(action.ends) }) : "";
  const option = action.option_to ? ` ${t("overview.action.option", { day: day(action.option_to) })}` : "";
  return (
    <>
      <Thing of="contract" id={action.contracts[0] ?? null}>{t(action.option_to ? "overview.action.give_notice_or_option" : "overview.action.give_notice", { system })}</Thing>
      <span className="note line">{who ? `${who}: ` : ""}{ends}{option}</span>
    </>
  );
}
