// How far each municipality has come, and what is missing most.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { Overview } from "../generated/types";
import { number, percent } from "../shared/format";
import { Bar, Scored } from "../shared/parts";
import { To } from "../shared/To";

export function Mapping({ view }: { view: Overview }) {
  return <><PerMunicipality view={view} /><MissingMost view={view} /></>;
}

function PerMunicipality({ view }: { view: Overview }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="h2row"><h2>{t("nav.mapping")}</h2><To page="/$key/kartlegging" className="more">{t("overview.mapping.open")}</To></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("overview.mapping.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("overview.mapping.municipality")}</th>
            <th scope="col" className="num wrapping">{t("overview.mapping.filled")}</th>
            <th scope="col" className="num">{t("overview.mapping.systems")}</th>
            <th scope="col" className="num wrapping">{t("overview.mapping.unanswered")}</th>
          </tr>
        </thead>
        <tbody>
          {view.completeness.map((m) => (
            <tr key={m.municipality}>
              <th scope="row"><To page="/$key/kommune/$name" of={{ name: m.municipality }}>{m.municipality}</To></th>
              <td className="num"><Scored><Bar share={m.degree} /> {percent(m.degree)}</Scored></td>
              <td className="num">{number(m.usages)}</td>
              <td className="num">{number(m.unanswered_areas)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function MissingMost({ view }: { view: Overview }) {
  const { t } = useTranslation();
  const missing = view.missing_fields.filter((m) => m.missing > 0).slice(0, 5);
  if (missing.length === 0) return null;
  return (
    <section>
      <div className="h2row"><h2>{t("overview.missing")}</h2><To page="/$key/kartlegging" q={{ fane: "mangler" }} className="more">{t("overview.missing.who")}</To></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("overview.missing")}</caption>
        <thead><tr><th scope="col">{t("overview.missing.field")}</th><th scope="col" className="num wrapping">{t("overview.missing.systems")}</th></tr></thead>
        <tbody>
          {missing.map((m) => (
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
