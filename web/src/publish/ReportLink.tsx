import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { language } from "../shared/format";
import { Download } from "../shared/icons";

/** The comparison as a file, for the same as-of date and in the reader's language. */
export function ReportLink({ format }: { format: "xlsx" | "html" }) {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  return (
    <Button asChild className="b" variant="secondary">
      <a href={apiPath(`${key}/report/comparison.${format}`, { lang: language(), ...when })}><Download /> {t(`report_link.${format}`)}</a>
    </Button>
  );
}
