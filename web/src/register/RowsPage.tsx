// The rows behind a figure: every field, where it came from, and what has happened to it.
import { Tag } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { Origin, RowField, RowPage, RowView } from "../generated/types";
import { listOf, useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { moment, sentence } from "../shared/format";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { Person } from "../shared/Person";
import { isThing, rightTo, Thing } from "../shared/Thing";
import { To } from "../shared/To";
import { Attachments } from "../attachments/Lazy";
import { useCooperation, useMay } from "../app/session";
import "./register.css";

const figures = ["users", "yearly_cost", "value", "times_a_year", "minutes_each", "amount", "inhabitants", "employees"];
export const uncertain = (origin: Origin | null) => origin === "example" || origin === "estimate";

export function RowsPage() {
  const { t, i18n } = useTranslation();
  const { key, params, search, when } = useAddress();
  const entity = params.entity ?? "";
  const ids = listOf(search.id);
  const answer = useAnswer<RowPage>(`${key}/rows/${encodeURIComponent(entity)}`, { ...when, ids: ids.join(",") }, ids.length > 0);
  const name = i18n.exists(`entity.${entity}`) ? t(`entity.${entity}`) : entity;
  useTitle(name, useCooperation()?.name);
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging">{t("nav.mapping")}</To> / <span aria-current="page">{name}</span></nav>
      <Head title={name} lead={t("rows.lead", { count: ids.length })} asOf={false} />
      {ids.length === 0 ? <Empty>{t("rows.none")}</Empty> : (
        <Answer part of={answer}>
          {(page) => (page.rows.length ? page.rows.map((row) => <Row key={row.id} row={row} entity={page.entity} />) : <Empty>{t("rows.none")}</Empty>)}
        </Answer>
      )}
      {entity === "usage" && ids.length === 1 && <Attachments kind="usage" id={Number(ids[0])} />}
    </>
  );
}

function Row({ row, entity }: { row: RowView; entity: string }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <section className="rowview" aria-labelledby={`rad-${row.id}`}>
      <div className="h2row">
        <h2 id={`rad-${row.id}`}>{row.title}</h2>
        <Sources row={row} />
      </div>
      <Fields fields={row.fields} entity={entity} marked={uncertain(row.figures_source ?? row.source)} />
      {row.extra.length > 0 && <><h3>{t("rows.extra")}</h3><p className="note">{t("rows.extra.note")}</p><Fields fields={row.extra} entity="" marked={false} /></>}
      {isThing(entity) && may(rightTo(entity)) && <p className="lnk"><Thing of={entity} id={row.id}>{t("rows.open_page", { name: row.title })}</Thing></p>}
      <div className="h2row"><h3>{t("rows.history")}</h3><To className="more" page="/$key/rader/$entity/$id" of={{ entity, id: String(row.id) }}>{t("story.open")}</To></div>
      <History row={row} entity={entity} />
    </section>
  );
}

export function Sources({ row }: { row: RowView }) {
  const { t } = useTranslation();
  return (
    <span className="tags">
      <Tag className="tag" data-color={uncertain(row.source) ? "warning" : "neutral"}>{t("rows.source")}: {t(`choice.origin.${row.source}`).toLocaleLowerCase()}</Tag>
      {row.figures_source && <Tag className="tag" data-color={uncertain(row.figures_source) ? "warning" : "neutral"}>{t("rows.figures_source")}: {t(`choice.origin.${row.figures_source}`).toLocaleLowerCase()}</Tag>}
    </span>
  );
}

function useLabel(entity: string) {
  const { t, i18n } = useTranslation();
  return (field: string) => (entity && i18n.exists(`${entity}.${field}`) ? t(`${entity}.${field}`) : field);
}

export function Fields({ fields, entity, marked }: { fields: RowField[]; entity: string; marked: boolean }) {
  const label = useLabel(entity);
  return (
    <dl className="fieldlist">
      {fields.map((field) => {
        const text = sentence(field.text);
        return (
          <div key={field.name}>
            <dt>{label(field.name)}</dt>
            <dd className={text ? undefined : "mute"}>{text ? <span className={marked && figures.includes(field.name) ? "ex" : undefined}>{text}</span> : "–"}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function History({ row, entity }: { row: RowView; entity: string }) {
  const { t, i18n } = useTranslation();
  const label = useLabel(entity);
  const opens = useMay()("read_journal");
  const action = (name: string) => (i18n.exists(`journal.action.${name}`) ? t(`journal.action.${name}`) : name);
  return (
    <BlockTable>
      <caption className="sr">{t("rows.history")}, {row.title}</caption>
      <thead><tr><th scope="col">{t("journal.number")}</th><th scope="col">{t("journal.at")}</th><th scope="col">{t("journal.user")}</th><th scope="col">{t("journal.what")}</th><th scope="col">{t("rows.place")}</th><th scope="col">{t("rows.changed_fields")}</th></tr></thead>
      <tbody>
        {row.history.map((h, i) => (
          <tr key={`${h.entry}-${i}`}>
            <th scope="row">{opens ? <To page="/$key/historikk" q={{ apen: String(h.entry) }}>{h.entry}</To> : h.entry}</th>
            <td data-k={t("journal.at")} className="nw">{moment(h.at)}</td>
            <td data-k={t("journal.user")}><Person of={h.user} /></td>
            <td data-k={t("journal.what")}>{action(h.action)}</td>
            <td data-k={t("rows.place")}>{sentence(h.place) || "–"}</td>
            <td data-k={t("rows.changed_fields")}>{h.fields.length ? h.fields.map(label).join(", ") : t("rows.new")}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}
