// Four figures; each is the door to its rows.
import { useTranslation } from "react-i18next";
import type { Overview } from "../generated/types";
import { date, daysBetween, number, percent, roundKroner } from "../shared/format";
import { Figure } from "../shared/Figure";
import { Fig } from "../shared/parts";
import { Rows, To } from "../shared/To";

export function Figures({ view }: { view: Overview }) {
  return (
    <dl className="figures">
      <Target view={view} />
      <Mapped view={view} />
      <Alike view={view} />
      <ByHand view={view} />
    </dl>
  );
}

function Target({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const days = view.days_to_target;
  const target = view.cooperation.target_date;
  const next = view.milestones.find((m) => m.due >= view.as_of);
  const note = next
    ? t("overview.next_milestone", { count: daysBetween(view.as_of, next.due) })
    : t(view.milestones.length ? "overview.milestones.passed" : "overview.milestones.none");
  if (days === null || !target) {
    const systems = view.completeness.reduce((sum, m) => sum + m.usages, 0);
    return (
      <Figure term={t("overview.systems_in_use")} notes={[t("overview.in_municipalities", { count: view.members.length })]}>
        <To page="/$key/kartlegging" className="fig">{number(systems)}</To>
      </Figure>
    );
  }
  return (
    <Figure term={t(days >= 0 ? "overview.until" : "overview.since", { date: date(target) })} notes={[note]}>
      <Rows entity="milestone" ids={view.milestones.map((m) => m.id)} className="fig">
        {number(Math.abs(days))} <small>{t("overview.days", { count: Math.abs(days) })}</small>
      </Rows>
    </Figure>
  );
}

function Mapped({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const lowest = view.completeness.reduce<Overview["completeness"][number] | null>((low, m) => (!low || m.degree < low.degree ? m : low), null);
  return (
    <Figure term={t("overview.mapped")} notes={lowest ? [t("overview.mapped.lowest", { name: lowest.municipality, share: percent(lowest.degree) })] : []}>
      <To page="/$key/kartlegging" q={{ fane: "mangler" }} className="fig">{percent(view.completeness_degree)}</To>
    </Figure>
  );
}

function Alike({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const count = (...verdicts: string[]) => view.verdicts.filter((v) => verdicts.includes(v.verdict)).reduce((sum, v) => sum + v.count, 0);
  const notes = [
    view.harmonisation_where_all_have !== null && t("overview.harmonised.where_all", { share: percent(view.harmonisation_where_all_have), count: view.areas_where_all_have }),
    `${t("overview.harmonised.different", { count: count("different", "same_supplier") })}, ${t("overview.harmonised.gap", { count: count("gap") })}`,
  ].filter(Boolean);
  return (
    <Figure term={t("overview.harmonised")} notes={notes}>
      <To page="/$key/sammenligning" className="fig"><Fig marked={view.marked}>{percent(view.harmonisation)}</Fig> <small>{t("overview.harmonised.of_users")}</small></To>
    </Figure>
  );
}

function ByHand({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const { breaks } = view;
  const notes = [
    <Fig key="cost" marked={breaks.marked}>{t("overview.by_hand.cost", { amount: roundKroner(breaks.cost) })}</Fig>,
    t("overview.by_hand.breaks", { count: breaks.breaks, rate: roundKroner(view.hourly_rate) }),
  ];
  return (
    <Figure term={t("overview.by_hand")} notes={breaks.breaks > 0 ? notes : [t("overview.by_hand.none")]}>
      <To page="/$key/tjenestekjeder" q={{ fane: "brudd" }} className="fig">
        <Fig marked={breaks.marked}>{number(Math.round(breaks.minutes / 60))}</Fig> <small>{t("overview.by_hand.hours")}</small>
      </To>
    </Figure>
  );
}
