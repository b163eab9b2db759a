// What is shown, as a file that can be changed in a spreadsheet and taken in again.
import { Button } from "@digdir/designsystemet-react";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShownColumn } from "./GridRow";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { Download } from "../shared/icons";
import { rowsToExport } from "./export_rows";

interface Props { entity: string; columns: readonly ShownColumn[]; ids: readonly number[]; all: boolean }

/** The address has every row in it, so it is written after what people wait for is painted. */
export function Export({ entity, columns, ids, all }: Props) {
  const later = useDeferredValue(useMemo(() => ({ entity, columns, ids, all }), [entity, columns, ids, all]));
  return <Links {...later} />;
}

const Links = memo(function Links({ entity, columns, ids, all }: Props) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const [extra, setExtra] = useState(false);
  const rows = useMemo(() => (all ? "" : rowsToExport(ids)), [all, ids]);
  const fields = columns.filter((c) => c.column.editable).map((c) => c.column.field).join(",");
  if (ids.length === 0 || fields === "") return null;
  if (rows === undefined) return <span className="note">{t("table.export.too_many")}</span>;
  const file = (kind: string) => apiPath(`${key}/tables/${encodeURIComponent(entity)}/export.${kind}`, { columns: fields, ids: rows || undefined, extra: extra || undefined });
  return (
    <>
      <Button asChild className="b" variant="secondary"><a href={file("xlsx")} download><Download /> {t("table.export.xlsx")}</a></Button>
      <Button asChild className="b" variant="secondary"><a href={file("csv")} download><Download /> {t("table.export.csv")}</a></Button>
      <label className="pick"><input type="checkbox" className="ds-input" checked={extra} onChange={(e) => setExtra(e.target.checked)} /> {t("table.export.extra")}</label>
    </>
  );
});
