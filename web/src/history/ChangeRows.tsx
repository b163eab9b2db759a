// Rows that were changed, kind by kind: each field as it was and as it became.
import { useTranslation } from "react-i18next";
import type { ChangeView } from "../generated/types";
import { number, sentence } from "../shared/format";
import { gather } from "../shared/gather";
import { Rows, To } from "../shared/To";

export function useKindName() {
  const { t, i18n } = useTranslation();
  return (entity: string) => (i18n.exists(`entity.${entity}`) ? t(`entity.${entity}`) : entity);
}

/** gone: the rows are no longer as they became. */
export function ChangeRows({ rows, gone = false, level: Heading = "h2" }: { rows: ChangeView[]; gone?: boolean; level?: "h2" | "h3" }) {
  const name = useKindName();
  return gather(rows, (r) => r.entity).map(([entity, own]) => (
    <section key={entity}>
      <Heading>{name(entity)} <span className="note">{number(own.length)}</span></Heading>
      <ul className="changes">
        {own.map((row) => <li key={row.row}><ChangedRow row={row} gone={gone} /></li>)}
      </ul>
    </section>
  ));
}

function ChangedRow({ row, gone }: { row: ChangeView; gone: boolean }) {
  const { t } = useTranslation();
  return (
    <details open={row.kind === "changed"}>
      <summary><b>{row.title || number(row.row)}</b> <span className={`what ${row.kind}`}>{t(`history.kind.${row.kind}`)}</span> <span className="note">{sentence(row.place)}</span></summary>
      <ChangedFields row={row} />
      <p className="note lnk">
        {row.kind !== "removed" && !gone && <Rows entity={row.entity} ids={[row.row]}>{t("history.see_row")}</Rows>}
        <Story entity={row.entity} row={row.row} />
      </p>
    </details>
  );
}

/** The way to all that has happened to a row. */
export function Story({ entity, row }: { entity: string; row: number }) {
  const { t } = useTranslation();
  return <To page="/$key/rader/$entity/$id" of={{ entity, id: String(row) }}>{t("story.open")}</To>;
}

export function ChangedFields({ row }: { row: ChangeView }) {
  const { t, i18n } = useTranslation();
  const label = (field: string) => (i18n.exists(`${row.entity}.${field}`) ? t(`${row.entity}.${field}`) : field);
  const both = row.kind === "changed";
  if (row.fields.length === 0) return <p className="note">{t("history.no_fields")}</p>;
  return (
    <table className="fields-changed">
      <caption className="sr">{row.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("history.field")}</th>
          {row.kind !== "created" && <th scope="col">{both ? t("history.before") : t("history.value")}</th>}
          {row.kind !== "removed" && <th scope="col">{both ? t("history.after") : t("history.value")}</th>}
        </tr>
      </thead>
      <tbody>
        {row.fields.map((f) => (
          <tr key={f.name}>
            <th scope="row">{label(f.name)}</th>
            {row.kind !== "created" && <td className={both ? "was" : undefined}>{sentence(f.before) || "–"}</td>}
            {row.kind !== "removed" && <td>{sentence(f.after) || "–"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
