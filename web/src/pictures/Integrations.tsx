// Integrations of what is asked for: the picture with its list; of the whole cooperation a matrix.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IntegrationPage } from "../generated/types";
import { IntegrationTable } from "../register/IntegrationTable";
import { useAddress } from "../shared/address";
import { useAnswer, type Query } from "../shared/api";
import { Answer, Empty } from "../shared/Page";
import { To } from "../shared/To";
import { useWidth } from "../shared/useWidth";
import { type Chosen, chosenEdge, Graph } from "./Graph";
import { IntegrationMatrix } from "./IntegrationMatrix";
import "./pictures.css";

/** The tab of the mapping: what is asked for stands in the address. */
export function IntegrationsTab() {
  const { t } = useTranslation();
  const { search, when, key } = useAddress();
  const query = { area: search.omrade, product: search.produkt, municipality: search.kommune, component: search.komponent };
  const answer = useAnswer<IntegrationPage>(`${key}/integrations`, { ...when, ...query });
  return (
    <Answer part of={answer}>
      {(page) => (
        <>
          <Choose page={page} />
          {page.total === 0 ? <Empty>{t("area.empty.integrations")}</Empty> : page.scope === "all" ? <Whole page={page} /> : <Shown page={page} />}
        </>
      )}
    </Answer>
  );
}

/** On the page of an area, a product or a municipality. */
export function Integrations({ of }: { of: Query }) {
  const { key, when } = useAddress();
  const answer = useAnswer<IntegrationPage>(`${key}/integrations`, { ...when, ...of });
  return <Answer part of={answer}>{(page) => <Shown page={page} />}</Answer>;
}

function Choose({ page }: { page: IntegrationPage }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const fields = [
    { name: "omrade", label: t("compare.area"), options: page.areas.map((a) => [a.key, a.name] as const) },
    { name: "produkt", label: t("usages.system"), options: page.products.map((p) => [p.key, p.name] as const) },
    { name: "kommune", label: t("usages.municipality"), options: page.municipalities.map((m) => [m, m] as const) },
    { name: "komponent", label: t("pictures.component"), options: page.components.map((c) => [c.key, c.name] as const) },
  ];
  const none = Object.fromEntries(fields.map((f) => [f.name, undefined]));
  return (
    <div className="fields" role="search" aria-label={t("pictures.choose")}>
      {fields.map(({ name, label, options }) => (
        <label key={name}>{label}
          <select className="ds-input" value={search[name] ?? ""} onChange={(e) => set({ ...none, [name]: e.target.value || undefined })}>
            <option value="">{t("usages.all")}</option>
            {search[name] && !options.some(([value]) => value === search[name]) && <option value={search[name]}>{page.name}</option>}
            {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </label>
      ))}
      {page.scope !== "all" && <button type="button" className="plain" onClick={() => set(none)}>{t("pictures.whole")}</button>}
    </div>
  );
}

function Whole({ page }: { page: IntegrationPage }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const by = search.vis === "komponenter" ? "komponenter" : "omrader";
  const matrix = by === "omrader" ? page.by_area : page.by_component;
  return (
    <>
      <p className="lnk note">{(["omrader", "komponenter"] as const).map((name) => (
        <To key={name} page="/$key/kartlegging" q={{ fane: "integrasjoner", vis: name === "omrader" ? undefined : name }} keepScroll aria-current={by === name ? "true" : undefined}>{t(`pictures.by.${name}`)}</To>
      ))}</p>
      <p className="note found">{t("pictures.matrix.note")}</p>
      {matrix && matrix.cells.length > 0 ? <IntegrationMatrix matrix={matrix} caption={t(`pictures.by.${by}`)} lines={by === "omrader" ? "omrade" : "produkt"} /> : <Empty>{t("pictures.none_of_these")}</Empty>}
    </>
  );
}

function Shown({ page }: { page: IntegrationPage }) {
  const { t } = useTranslation();
  const { box, width } = useWidth<HTMLDivElement>(1232);
  const [chosen, choose] = useState<Chosen>({ node: null, row: null });
  if (page.nodes.length === 0) return <Empty>{t("area.empty.integrations")}</Empty>;
  const manual = page.integrations.filter((i) => i.kind === "manual").length;
  const finding = t("pictures.finding", { count: page.integrations.length, name: page.name }) + (manual ? ` ${t("pictures.finding.manual", { count: manual })}` : "");
  const any = chosen.node !== null || chosen.row !== null;
  const here = new Set(any ? page.edges.filter((e) => chosenEdge(e, chosen)).flatMap((e) => e.integrations) : []);
  return (
    <>
      <p className="note found" role="status">{finding}</p>
      <div className="pictured" ref={box}>
        <figure><Graph page={page} finding={finding} available={width} chosen={chosen} choose={choose} /></figure>
        {page.integrations.length > 0 && (
          <div className="listed"><IntegrationTable integrations={page.integrations} caption={t("pictures.list", { name: page.name })} here={here} choose={(row) => choose({ node: null, row })} /></div>
        )}
      </div>
    </>
  );
}
