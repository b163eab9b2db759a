import { useTranslation } from "react-i18next";
import type { ComparisonView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { inWords, percent } from "../shared/format";
import { ProductSquare, VerdictIcon } from "../shared/icons";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { ReportLink } from "../publish/ReportLink";
import { Filters } from "./Filters";
import { alikeEverywhere, shownAreas } from "./shown";
import { Matrix } from "./Matrix";

export function ComparisonPage() {
  const { key, when } = useAddress();
  const answer = useAnswer<ComparisonView>(`${key}/comparison`, when);
  return <Answer of={answer} rows={14}>{(view) => <Comparison view={view} />}</Answer>;
}

function Comparison({ view }: { view: ComparisonView }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  useTitle(t("nav.comparison"), view.cooperation.name);
  const areas = shownAreas(view.areas, search);
  return (
    <>
      <Head title={t("nav.comparison")} lead={<Finding view={view} />} actions={<ReportLink format="xlsx" />} />
      <Filters view={view} shown={areas.length} />
      {areas.length > 0 ? <Matrix view={view} areas={areas} /> : <Empty>{t("compare.none_shown")}</Empty>}
      <Legend />
    </>
  );
}

function Finding({ view }: { view: ComparisonView }) {
  const { t } = useTranslation();
  const alike = t("compare.lead.alike", { alike: alikeEverywhere(view), areas: view.areas.length, all: inWords(view.municipalities.length) });
  if (view.harmonisation === null) return <>{alike}</>;
  return (
    <>
      {alike} {t("compare.lead.users", { share: percent(view.harmonisation) })}{" "}
      {view.harmonisation_where_all_have !== null &&
        t("compare.lead.where_all", { share: percent(view.harmonisation_where_all_have), count: view.areas_where_all_have })}
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <dl className="legend">
      <div><dt><ProductSquare most /></dt><dd>{t("compare.legend.most")}</dd></div>
      <div><dt><ProductSquare most={false} /></dt><dd>{t("compare.legend.other")}</dd></div>
      <div><dt className="w">A</dt><dd>{t("compare.legend.way")}</dd></div>
      <div><dt><VerdictIcon verdict="gap" size={14} /></dt><dd>{t("compare.legend.gap")}</dd></div>
      <div><dt><VerdictIcon verdict="not_mapped" size={14} /></dt><dd>{t("compare.legend.not_mapped")}</dd></div>
    </dl>
  );
}
