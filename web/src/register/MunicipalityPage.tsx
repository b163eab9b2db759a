import { Table } from "@digdir/designsystemet-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AbsenceView, MunicipalityPage as MunicipalityAnswer, UnansweredArea } from "../generated/types";
import { useMay } from "../app/session";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number, percent } from "../shared/format";
import { Answer, Empty, Head, useTitle, Waiting } from "../shared/Page";
import { Bar, Fig, Scored, type Tab, Tabs, useTab } from "../shared/parts";
import { Thing } from "../shared/Thing";
import { Rows, To } from "../shared/To";
import { ContractTable } from "./ContractTable";
import { ProcessTable } from "./ProcessTable";
import { UsageTable } from "./UsageTable";
import "./register.css";

const Integrations = lazy(() => import("../pictures/Integrations").then((m) => ({ default: m.Integrations })));

export function MunicipalityPage() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<MunicipalityAnswer>(`${key}/municipalities/${encodeURIComponent(params.name ?? "")}`, when);
  return <Answer of={answer}>{(page) => <Municipality page={page} />}</Answer>;
}

function Municipality({ page }: { page: MunicipalityAnswer }) {
  const { t } = useTranslation();
  const { municipality: m, completeness: c } = page;
  useTitle(m.name, page.cooperation.name);
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}>
        <To page="/$key/kartlegging">{t("nav.mapping")}</To> / <span aria-current="page">{m.name}</span>
      </nav>
      <Head title={m.name} lead={<>{t("municipality_page.lead", { share: percent(c.degree), systems: t("municipality_page.systems", { count: c.usages }), areas: t("municipality_page.unanswered", { count: c.unanswered_areas }) })} <Size page={page} /></>} />
      <Parts page={page} />
    </>
  );
}

function Size({ page }: { page: MunicipalityAnswer }) {
  const { t } = useTranslation();
  const { municipality: m } = page;
  if (m.inhabitants === null) return null;
  return (
    <>
      {t("municipality_page.number", { number: m.number })}, <Fig marked={m.marked}>{number(m.inhabitants)}</Fig> {t("municipality_page.inhabitants")}
      {m.employees !== null && <>, <Fig marked={m.marked}>{number(m.employees)}</Fig> {t("municipality_page.employees")}</>}.
    </>
  );
}

function Parts({ page }: { page: MunicipalityAnswer }) {
  const { t } = useTranslation();
  const may = useMay();
  const all: Tab[] = [
    { id: "systemer", label: t("mapping.tab.systems"), count: page.usages.length },
    { id: "mangler", label: t("mapping.tab.missing"), count: page.unanswered.length },
    { id: "avtaler", label: t("mapping.tab.contracts"), count: page.contracts.length },
    { id: "integrasjoner", label: t("area.tab.integrations") },
    { id: "arbeidsprosesser", label: t("area.tab.processes"), count: page.processes.length },
  ];
  const tabs = all.filter((x) => x.id !== "avtaler" || may("read_contracts"));
  const tab = useTab(tabs);
  const name = page.municipality.name;
  const caption = `${tabs.find((x) => x.id === tab)?.label}, ${name}`;
  return (
    <>
      <Tabs page="/$key/kommune/$name" of={{ name }} tabs={tabs} chosen={tab} label={t("page.tabs")} />
      {tab === "systemer" && (page.usages.length ? <UsageTable usages={page.usages} caption={caption} without="municipality" /> : <Empty>{t("municipality_page.empty.systems", { name })}</Empty>)}
      {tab === "mangler" && <Missing page={page} />}
      {tab === "avtaler" && (page.contracts.length ? <ContractTable contracts={page.contracts} caption={caption} asOf={page.as_of} /> : <Empty>{t("contracts.none")}</Empty>)}
      {tab === "integrasjoner" && <Suspense fallback={<Waiting />}><Integrations of={{ municipality: name }} /></Suspense>}
      {tab === "arbeidsprosesser" && (page.processes.length ? <ProcessTable processes={page.processes} caption={caption} /> : <Empty>{t("municipality_page.empty.processes")}</Empty>)}
    </>
  );
}

function Missing({ page }: { page: MunicipalityAnswer }) {
  const { t } = useTranslation();
  return (
    <div className="cols">
      <div className="stack">
        <Unanswered areas={page.unanswered} name={page.municipality.name} />
        <Absences absences={page.absences} name={page.municipality.name} />
      </div>
      <section>
        <div className="h2row"><h2>{t("overview.missing")}</h2></div>
        <Table className="t" data-color="neutral">
          <caption className="sr">{t("overview.missing")}, {page.municipality.name}</caption>
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
    </div>
  );
}

function Unanswered({ areas, name }: { areas: UnansweredArea[]; name: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="h2row"><h2>{t("municipality_page.unanswered.title", { name })}</h2></div>
      {areas.length === 0 ? <Empty>{t("municipality_page.unanswered.none", { name })}</Empty> : (
        <Table className="t" data-color="neutral">
          <caption className="sr">{t("municipality_page.unanswered.title", { name })}</caption>
          <thead><tr><th scope="col">{t("compare.area")}</th><th scope="col">{t("municipality_page.unanswered.group")}</th></tr></thead>
          <tbody>{areas.map((a) => <tr key={a.area}><th scope="row"><To page="/$key/fagomrade/$code" of={{ code: a.area }}>{a.area_name}</To></th><td><Thing of="working_group" id={a.working_group_id}>{a.working_group || t("missing.without_group")}</Thing></td></tr>)}</tbody>
        </Table>
      )}
    </section>
  );
}

function Absences({ absences, name }: { absences: AbsenceView[]; name: string }) {
  const { t } = useTranslation();
  if (absences.length === 0) return null;
  return (
    <section>
      <div className="h2row"><h2>{t("municipality_page.absences", { name })}</h2></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("municipality_page.absences", { name })}</caption>
        <thead><tr><th scope="col">{t("compare.area")}</th><th scope="col">{t("rows.source")}</th><th scope="col">{t("integrations.remark")}</th></tr></thead>
        <tbody>{absences.map((a) => <tr key={a.id}><th scope="row"><Rows entity="absence" ids={[a.id]}>{a.area_name}</Rows></th><td>{t(`choice.origin.${a.source}`)}</td><td>{a.remark || "–"}</td></tr>)}</tbody>
      </Table>
    </section>
  );
}
