// What the page shows as a document to send, and as a workbook that reckons.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath, type Query } from "../shared/api";
import { language } from "../shared/format";
import { Download } from "../shared/icons";

export function CostReport({ kind, asked }: { kind: "contribution" | "estimate"; asked: Query }) {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  const at = (ending: string) => apiPath(`${key}/report/${kind}.${ending}`, { lang: language(), ...asked, ...when });
  return (
    <span className="lnk noprint">
      <Button asChild className="b" variant="secondary"><a href={at("pdf")}><Download /> {t(`economy.report.${kind}.pdf`)}</a></Button>
      <Button asChild className="b" variant="secondary"><a href={at("xlsx")} aria-label={t(`economy.report.${kind}.xlsx.label`)}><Download /> {t("economy.report.xlsx")}</a></Button>
    </span>
  );
}
