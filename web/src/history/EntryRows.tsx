// The rows of an entry: each field as it was and as it became.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../app/session";
import type { ChangeView, EntryPage, EntryView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { moment, number, sentence } from "../shared/format";
import { gather } from "../shared/gather";
import { Answer } from "../shared/Page";
import { Rows } from "../shared/To";
import { useActionName } from "./HistoryPage";
import { UndoBatch } from "./UndoBatch";

const size = 100;

export function EntryRows({ entry }: { entry: EntryView }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const may = useMay();
  const own = useSession().data?.user === entry.user;
  const mayUndo = may("undo_batch") || (own && may("edit_rows"));
  const [offset, setOffset] = useState(0);
  const answer = useAnswer<EntryPage>(`${key}/journal/${entry.id}`, { offset: offset || undefined });
  const total = entry.created + entry.changed + entry.removed;
  const what = useActionName()(entry.action);
  return (
    <div className="entry">
      {mayUndo && <UndoBatch cooperation={key} batch={entry.id} rows={total} undone={entry.undone_by !== null} what={t("undo.what", { what: what.toLocaleLowerCase(), id: entry.id, at: moment(entry.at) })} />}
      <Answer part of={answer} rows={3}>
        {(page) => (
          <>
            {gather(page.rows, (r) => r.entity).map(([entity, rows]) => <Kind key={entity} entity={entity} rows={rows} gone={entry.undone_by !== null} />)}
            {total > size && (
              <p className="pages">
                {offset > 0 && <Button className="b" variant="secondary" onClick={() => setOffset(offset - size)}>{t("pages.previous")}</Button>}
                <span>{t("pages.range", { from: number(offset + 1), to: number(Math.min(total, offset + size)), total: number(total) })}</span>
                {offset + size < total && <Button className="b" variant="secondary" onClick={() => setOffset(offset + size)}>{t("pages.next")}</Button>}
              </p>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function Kind({ entity, rows, gone }: { entity: string; rows: ChangeView[]; gone: boolean }) {
  const { t, i18n } = useTranslation();
  const name = i18n.exists(`entity.${entity}`) ? t(`entity.${entity}`) : entity;
  return (
    <section>
      <h2>{name} <span className="note">{number(rows.length)}</span></h2>
      <ul className="changes">
        {rows.map((row) => <li key={row.row}><Row row={row} gone={gone} /></li>)}
      </ul>
    </section>
  );
}

function Row({ row, gone }: { row: ChangeView; gone: boolean }) {
  const { t } = useTranslation();
  return (
    <details open={row.kind === "changed"}>
      <summary><b>{row.title || number(row.row)}</b> <span className={`what ${row.kind}`}>{t(`history.kind.${row.kind}`)}</span> <span className="note">{sentence(row.place)}</span></summary>
      <Fields row={row} />
      {row.kind !== "removed" && !gone && <p className="note"><Rows entity={row.entity} ids={[row.row]}>{t("history.see_row")}</Rows></p>}
    </details>
  );
}

function Fields({ row }: { row: ChangeView }) {
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
