import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { language } from "../shared/format";
import { Download } from "../shared/icons";

/** The workbook to hand out to those who map, in the reader's language. */
export function TemplateLink() {
  const { t } = useTranslation();
  const { key } = useAddress();
  return (
    <Button asChild className="b" variant="secondary">
      <a href={apiPath(`${key}/template`, { lang: language() })}><Download /> {t("template.link")}</a>
    </Button>
  );
}
