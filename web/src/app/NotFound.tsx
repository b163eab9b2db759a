import { useTranslation } from "react-i18next";
import { Head, useTitle } from "../shared/Page";

export function NotFound() {
  const { t } = useTranslation();
  useTitle(t("page.not_found"));
  return (
    <>
      <Head title={t("page.not_found")} lead={t("page.not_found.lead")} asOf={false} />
      <p><a href="/">{t("page.not_found.home")}</a></p>
    </>
  );
}
