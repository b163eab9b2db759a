import { useTranslation } from "react-i18next";
import type { Overview } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { date, list } from "../shared/format";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { ReportLink } from "../publish/ReportLink";
import { Actions } from "./Actions";
import { AlikeOrNot } from "./AlikeOrNot";
import { Figures } from "./Figures";
import { Mapping } from "./Mapping";
import { Timeline } from "./Timeline";
import "./overview.css";

export function OverviewPage() {
  const { key, when } = useAddress();
  const answer = useAnswer<Overview>(`${key}/overview`, when);
  return <Answer of={answer}>{(view) => <Front view={view} />}</Answer>;
}

function Front({ view }: { view: Overview }) {
  const { t } = useTranslation();
  useTitle(t("nav.overview"), view.cooperation.name);
  return (
    <>
      <Head title={view.cooperation.name} lead={<Lead view={view} />} actions={<ReportLink format="html" />} />
      <Figures view={view} />
      <Timeline view={view} />
      {view.areas === 0 ? <Empty>{t("overview.empty")}</Empty> : (
        <div className="cols">
          <div className="stack"><Actions view={view} /><AlikeOrNot view={view} /></div>
          <div className="stack"><Mapping view={view} /></div>
        </div>
      )}
    </>
  );
}

function Lead({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const names = list(view.members.map((m) => m.name));
  const target = view.cooperation.target_date;
  if (view.cooperation.kind === "merger" && target)
    return <>{t((view.days_to_target ?? 0) > 0 ? "overview.lead.merger" : "overview.lead.merged", { names, date: date(target) })}</>;
  return <>{t("overview.lead.shared", { names })}</>;
}
