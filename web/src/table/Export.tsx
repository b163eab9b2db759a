// What is shown, as a file that can be changed in a spreadsheet and taken in again.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { ShownColumn } from "./GridRow";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { Download } from "../shared/icons";
import { rowsToExport } from "./export_rows";

export function Export({ entity, columns, ids, all }: { entity: string; columns: readonly ShownColumn[]; ids: readonly number[]; all: boolean }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const rows = rowsToExport(ids);
  const fields = columns.filter((c) => c.column.editable).map((c) => c.column.field).join(",");
  if (ids.length === 0 || fields === "") return null;
  if (rows === undefined) return <span className="note">{t("table.export.too_many")}</span>;
  const file = (kind: string) => apiPath(`${key}/tables/${encodeURIComponent(entity)}/export.${kind}`, { columns: fields, ids: all ? undefined : rows });
  return (
    <>
      <Button asChild className="b" variant="secondary"><a href={file("xlsx")} download><Download /> {t("table.export.xlsx")}</a></Button>
      <Button asChild className="b" variant="secondary"><a href={file("csv")} download><Download /> {t("table.export.csv")}</a></Button>
    </>
  );
}
