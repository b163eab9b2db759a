import { useTranslation } from "react-i18next";
import { Attachments } from "../attachments/Lazy";
import { BlockTable } from "../shared/BlockTable";
import { useCooperation } from "../app/session";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { Head, useTitle } from "../shared/Page";

const languages = ["nb", "en"] as const;
const formats = ["html", "xlsx"] as const;

export function ReportsPage() {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  useTitle(t("nav.reports"), useCooperation()?.name);
  const address = (format: string, lang: string) => apiPath(`${key}/report/comparison.${format}`, { lang, ...when });
  return (
    <>
      <Head title={t("nav.reports")} lead={t("reports.lead")} />
      <BlockTable>
        <caption className="sr">{t("nav.reports")}</caption>
        <thead><tr><th scope="col">{t("reports.report")}</th><th scope="col">{t("reports.what")}</th>{languages.map((lang) => <th scope="col" key={lang}>{t(`reports.language.${lang}`)}</th>)}</tr></thead>
        <tbody>
          {formats.map((format) => (
            <tr key={format}>
              <th scope="row">{t("reports.comparison")}, {t(`reports.format.${format}`)}</th>
              <td data-k={t("reports.what")}>{t(`reports.what.${format}`)}</td>
              {languages.map((lang) => (
                <td key={lang} data-k={t(`reports.language.${lang}`)}><a href={address(format, lang)} hrefLang={lang}>{t("reports.open", { format: t(`reports.format.${format}`), language: t(`reports.language.${lang}`) })}</a></td>
              ))}
            </tr>
          ))}
        </tbody>
      </BlockTable>
      <Attachments kind="cooperation" />
    </>
  );
}
