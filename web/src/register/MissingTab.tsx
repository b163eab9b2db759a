// What is missing, and who owes it.
import { Table } from "@digdir/designsystemet-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { CompletenessPage, GroupOwes, WantedField } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number, percent } from "../shared/format";
import { gather } from "../shared/gather";
import { Chevron } from "../shared/icons";
import { Answer, Waiting } from "../shared/Page";
import { Bar, Scored } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Rows, To } from "../shared/To";

const Course = lazy(() => import("./Course").then((m) => ({ default: m.Course })));

export function MissingTab() {
  const { key, when } = useAddress();
  const answer = useAnswer<CompletenessPage>(`${key}/completeness`, when);
  return <Answer part of={answer}>{(page) => <Missing page={page} />}</Answer>;
}

function Missing({ page }: { page: CompletenessPage }) {
  const { t } = useTranslation();
  const groups = page.without_group ? [...page.groups, page.without_group] : page.groups;
  return (
    <>
      <div className="cols">
        <Members page={page} />
        <Fields page={page} />
      </div>
      <Suspense fallback={<Waiting />}><Course /></Suspense>
      <section className="part">
        <div className="h2row"><h2>{t("missing.groups")}</h2><span className="note">{t("missing.groups.note")}</span></div>
        {groups.map((g) => <Owes key={g.code || "none"} g={g} />)}
      </section>
    </>
  );
}

function Members({ page }: { page: CompletenessPage }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="h2row"><h2>{t("missing.members")}</h2></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("missing.members")}</caption>
        <thead><tr><th scope="col">{t("usages.municipality")}</th><th scope="col" className="num wrapping">{t("overview.mapping.filled")}</th><th scope="col" className="num">{t("missing.of_wanted")}</th><th scope="col" className="num wrapping">{t("overview.mapping.unanswered")}</th></tr></thead>
        <tbody>
          {page.members.map((m) => (
            <tr key={m.municipality}>
              <th scope="row"><To page="/$key/kommune/$name" of={{ name: m.municipality }}>{m.municipality}</To></th>
              <td className="num"><Scored><Bar share={m.degree} /> {percent(m.degree)}</Scored></td>
              <td className="num">{t("overview.missing.of", { missing: number(m.filled), of: number(m.wanted) })}</td>
              <td className="num">{number(m.unanswered_areas)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("missing.all")}</th><td className="num"><Scored><Bar share={page.degree} /> {percent(page.degree)}</Scored></td>
            <td className="num">{t("overview.missing.of", { missing: number(page.filled), of: number(page.wanted) })}</td>
            <td className="num">{number(page.members.reduce((sum, m) => sum + m.unanswered_areas, 0))}</td>
          </tr>
        </tfoot>
      </Table>
    </section>
  );
}

function Fields({ page }: { page: CompletenessPage }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="h2row"><h2>{t("overview.missing")}</h2></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("overview.missing")}</caption>
        <thead><tr><th scope="col">{t("overview.missing.field")}</th><th scope="col" className="num wrapping">{t("overview.missing.systems")}</th></tr></thead>
        <tbody>
          {page.missing_fields.map((m) => (
            <tr key={m.field}>
              <th scope="row">{t(`wanted.${m.field}`)}</th>
              <td className="num"><Scored><Bar share={m.of ? m.missing / m.of : 0} /> {t("overview.missing.of", { missing: number(m.missing), of: number(m.of) })}</Scored></td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Owes({ g }: { g: GroupOwes }) {
  const { t } = useTranslation();
  const fields = g.usages.reduce((sum, u) => sum + u.missing.length, 0);
  return (
    <details className="owes">
      <summary>
        <Chevron open />
        <b>{g.name || t("missing.without_group")}</b>
        <span className="note">{g.area_name}{g.status ? `, ${g.status}` : ""}</span>
        <Bar share={g.wanted ? g.degree : 0} />
        <span className="share">{g.wanted ? percent(g.degree) : "–"}</span>
        <span className="note">{t("missing.owes", { fields: t("missing.fields", { count: fields }), areas: t("missing.areas", { count: g.areas.length }) })}</span>
      </summary>
      <div className="inside">
        {g.usages.length > 0 && <OwedUsages g={g} />}
        {g.areas.length > 0 && <OwedAreas g={g} />}
        {g.usages.length + g.areas.length === 0 && <p className="note">{t("missing.nothing")}</p>}
        {g.id !== null && <p className="lnk note"><Thing of="working_group" id={g.id}>{t("missing.open_group", { name: g.name })}</Thing></p>}
      </div>
    </details>
  );
}

export function Wants({ fields }: { fields: WantedField[] }) {
  const { t } = useTranslation();
  return <ul className="wants">{fields.map((f) => <li key={f}>{t(`wanted.${f}`).toLocaleLowerCase()}</li>)}</ul>;
}

export function OwedUsages({ g }: { g: GroupOwes }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t("missing.usages")}</h3>
      <BlockTable>
        <caption className="sr">{t("missing.usages")}, {g.name}</caption>
        <thead><tr><th scope="col">{t("usages.system")}</th><th scope="col">{t("usages.municipality")}</th><th scope="col">{t("compare.area")}</th><th scope="col">{t("missing.missing")}</th></tr></thead>
        <tbody>
          {g.usages.map((u) => (
            <tr key={u.usage}>
              <th scope="row"><Rows entity="usage" ids={[u.usage]}>{u.system}</Rows></th>
              <td data-k={t("usages.municipality")}>{u.municipality}</td>
              <td data-k={t("compare.area")}>{u.area_name}</td>
              <td data-k={t("missing.missing")}><Wants fields={u.missing} /></td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </>
  );
}

export function OwedAreas({ g }: { g: GroupOwes }) {
  const { t } = useTranslation();
  const byArea = gather(g.areas, (a) => a.area);
  return (
    <>
      <h3>{t("missing.unanswered")}</h3>
      <BlockTable>
        <caption className="sr">{t("missing.unanswered")}, {g.name}</caption>
        <thead><tr><th scope="col">{t("compare.area")}</th><th scope="col">{t("missing.not_answered_by")}</th></tr></thead>
        <tbody>
          {byArea.map(([code, areas]) => (
            <tr key={code}>
              <th scope="row"><To page="/$key/fagomrade/$code" of={{ code }}>{areas[0]!.area_name}</To></th>
              <td data-k={t("missing.not_answered_by")}>{areas.map((a) => a.municipality).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </>
  );
}
