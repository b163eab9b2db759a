import { useTranslation } from "react-i18next";
import { Attachments } from "../attachments/Lazy";
import { BlockTable } from "../shared/BlockTable";
import { useCooperation } from "../app/session";
import { useAddress } from "../shared/address";
import type { ContributionAnswer, EstimatePage } from "../generated/types";
import { apiPath, useAnswer } from "../shared/api";
import { Head, useTitle } from "../shared/Page";

const languages = ["nb", "en"] as const;
const all = ["html", "pdf", "docx", "xlsx"] as const;
const reports = [
  ...all.map((format) => ({ kind: "comparison", format }) as const),
  ...(["html", "pdf", "docx"] as const).map((format) => ({ kind: "decision-note", format }) as const),
  ...(["html", "pdf", "xlsx"] as const).map((format) => ({ kind: "plan", format }) as const),
];
const ofCosts = all.map((format) => ({ kind: "contribution", format }) as const);
const ofJoining = all.map((format) => ({ kind: "estimate", format }) as const);

/** The reports of a joint operation's costs, where it has the rows that they are made from, with who joins and when. */
function useCostReports() {
  const shared = useCooperation()?.kind === "shared_operation";
  const { key, when } = useAddress();
  const contributions = useAnswer<ContributionAnswer>(`${key}/contributions`, when, shared);
  const estimate = useAnswer<EstimatePage>(`${key}/estimate`, when, shared);
  const joins = estimate.data;
  return [
    ...((contributions.data?.owners.length ?? 0) > 0 ? ofCosts.map((one) => ({ ...one, more: {} })) : []),
    ...(joins?.joining && joins.date ? ofJoining.map((one) => ({ ...one, more: { joining: joins.joining, date: joins.date } })) : []),
  ];
}

export function ReportsPage() {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  useTitle(t("nav.reports"), useCooperation()?.name);
  const listed = [...reports.map((one) => ({ ...one, more: {} })), ...useCostReports()];
  const address = (kind: string, format: string, lang: string, more: object) => apiPath(`${key}/report/${kind}.${format}`, { lang, ...more, ...when });
  return (
    <>
      <Head title={t("nav.reports")} lead={t("reports.lead")} />
      <BlockTable>
        <caption className="sr">{t("nav.reports")}</caption>
        <thead><tr><th scope="col">{t("reports.report")}</th><th scope="col">{t("reports.what")}</th>{languages.map((lang) => <th scope="col" key={lang}>{t(`reports.language.${lang}`)}</th>)}</tr></thead>
        <tbody>
          {listed.map(({ kind, format, more }) => (
            <tr key={kind + format}>
              <th scope="row">{t(`reports.${kind}`)}, {t(`reports.format.${format}`)}</th>
              <td data-k={t("reports.what")}>{t(`reports.what.${kind}.${format}`)}</td>
              {languages.map((lang) => (
                <td key={lang} data-k={t(`reports.language.${lang}`)}><a href={address(kind, format, lang, more)} hrefLang={lang}>{t("reports.open", { report: t(`reports.${kind}`), format: t(`reports.format.${format}`), language: t(`reports.language.${lang}`) })}</a></td>
              ))}
            </tr>
          ))}
        </tbody>
      </BlockTable>
      <Attachments kind="cooperation" />
    </>
  );
}
