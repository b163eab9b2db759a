import { useTranslation } from "react-i18next";
import { Attachments } from "../attachments/Lazy";
import { BlockTable } from "../shared/BlockTable";
import { useCooperation } from "../app/session";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { Head, useTitle } from "../shared/Page";

const languages = ["nb", "en"] as const;
const reports = [
  ...(["html", "pdf", "docx", "xlsx"] as const).map((format) => ({ kind: "comparison", format }) as const),
  ...(["html", "pdf", "docx"] as const).map((format) => ({ kind: "decision-note", format }) as const),
];

export function ReportsPage() {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  useTitle(t("nav.reports"), useCooperation()?.name);
  const address = (kind: string, format: string, lang: string) => apiPath(`${key}/report/${kind}.${format}`, { lang, ...when });
  return (
    <>
      <Head title={t("nav.reports")} lead={t("reports.lead")} />
      <BlockTable>
        <caption className="sr">{t("nav.reports")}</caption>
        <thead><tr><th scope="col">{t("reports.report")}</th><th scope="col">{t("reports.what")}</th>{languages.map((lang) => <th scope="col" key={lang}>{t(`reports.language.${lang}`)}</th>)}</tr></thead>
        <tbody>
          {reports.map(({ kind, format }) => (
            <tr key={kind + format}>
              <th scope="row">{t(`reports.${kind}`)}, {t(`reports.format.${format}`)}</th>
              <td data-k={t("reports.what")}>{t(`reports.what.${kind}.${format}`)}</td>
              {languages.map((lang) => (
                <td key={lang} data-k={t(`reports.language.${lang}`)}><a href={address(kind, format, lang)} hrefLang={lang}>{t("reports.open", { report: t(`reports.${kind}`), format: t(`reports.format.${format}`), language: t(`reports.language.${lang}`) })}</a></td>
              ))}
            </tr>
          ))}
        </tbody>
      </BlockTable>
      <Attachments kind="cooperation" />
    </>
  );
}
