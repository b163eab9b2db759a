// The decision note of one area, or of all of them, as a document to read, to print and to write in.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { language } from "../shared/format";
import { Download } from "../shared/icons";

export function NoteLink({ area }: { area?: string }) {
  const { t } = useTranslation();
  const { key, when, search } = useAddress();
  const at = (ending: string) => apiPath(`${key}/report/decision-note.${ending}`, { lang: language(), area, scenario: search.scenario, ...when });
  return (
    <span className="lnk noprint">
      <Button asChild className="b" variant="secondary"><a href={at("pdf")}><Download /> {t("portfolio.note.pdf")}</a></Button>
      <Button asChild className="b" variant="secondary"><a href={at("docx")} aria-label={t("portfolio.note.docx.label")}><Download /> {t("portfolio.note.docx")}</a></Button>
    </span>
  );
}
