// One working group: what it answers for, how far it has come, and what it owes.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { Attachments } from "../attachments/Lazy";
import type { GroupSheet as Sheet } from "../generated/types";
import { ContractTable } from "../register/ContractTable";
import { Course } from "../register/Course";
import { OwedAreas, OwedUsages } from "../register/MissingTab";
import { UsageTable } from "../register/UsageTable";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { number, percent } from "../shared/format";
import { Answer, Head, useTitle } from "../shared/Page";
import { Bar, Scored } from "../shared/parts";
import { To } from "../shared/To";
import { Areas, Crumb, Facts, History, Section } from "./parts";

export function GroupSheet() {
  const { key, when, params } = useAddress();
  const answer = useAnswer<Sheet>(`${key}/groups/${encodeURIComponent(params.id ?? "")}`, when);
  return <Answer of={answer}>{(sheet) => <Group sheet={sheet} />}</Answer>;
}

function Group({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { group: g } = sheet;
  useTitle(g.name, t("entity.working_group"), sheet.cooperation.name);
  const fields = g.usages.reduce((sum, u) => sum + u.missing.length, 0);
  return (
    <>
      <Crumb kind="working_group" name={g.name} tab="mangler" />
      <Head title={g.name} actions={<History kind="working_group" id={g.id!} />}
        lead={g.wanted === 0 ? t("sheet.group.nothing") : fields + g.areas.length === 0 ? t("sheet.group.done") : t("sheet.group.lead", { share: percent(g.degree), fields: t("missing.fields", { count: fields }), areas: t("missing.areas", { count: g.areas.length }) })} />
      <Facts facts={[
        { term: t("sheet.code"), value: g.code },
        { term: t("compare.area"), value: g.area ? <To page="/$key/sammenligning" q={{ gruppe: g.area.split(".")[0] }}>{g.area_name}</To> : "–" },
        { term: t("usages.status"), value: g.status || "–" },
        { term: t("overview.mapping.filled"), value: g.wanted ? <>{percent(g.degree)} <span className="note">{t("overview.missing.of", { missing: number(g.filled), of: number(g.wanted) })}</span></> : "–" },
      ]} />
      {g.wanted > 0 && <Members sheet={sheet} />}
      {g.wanted > 0 && <Course group={g.id ?? undefined} />}
      <Section id="omrader" title={t("sheet.group.areas")} count={sheet.areas.length}><Areas areas={sheet.areas} /></Section>
      <Section id="skylder" title={t("missing.missing")} count={g.usages.length + g.areas.length}>
        {g.usages.length > 0 && <OwedUsages g={g} />}
        {g.areas.length > 0 && <OwedAreas g={g} />}
      </Section>
      <Section id="avtaler" title={t("area.tab.contracts")} count={sheet.contracts.length}><ContractTable contracts={sheet.contracts} caption={t("area.tab.contracts")} asOf={sheet.as_of} /></Section>
      <Section id="bruk" title={t("usages.caption")} count={sheet.usages.length}><UsageTable usages={sheet.usages} caption={t("usages.caption")} /></Section>
      {g.id !== null && <Attachments kind="working_group" id={g.id} />}
    </>
  );
}

function Members({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="kommuner">
      <div className="h2row"><h2 id="kommuner">{t("missing.members")}</h2></div>
      <Table className="t" data-color="neutral">
        <caption className="sr">{t("missing.members")}</caption>
        <thead><tr><th scope="col">{t("usages.municipality")}</th><th scope="col" className="num wrapping">{t("overview.mapping.filled")}</th><th scope="col" className="num">{t("overview.mapping.systems")}</th><th scope="col" className="num wrapping">{t("overview.mapping.unanswered")}</th></tr></thead>
        <tbody>
          {sheet.members.map((m) => (
            <tr key={m.municipality}>
              <th scope="row"><To page="/$key/kommune/$name" of={{ name: m.municipality }}>{m.municipality}</To></th>
              <td className="num">{m.wanted ? <Scored><Bar share={m.degree} /> {percent(m.degree)}</Scored> : "–"}</td>
              <td className="num">{number(m.usages)}</td>
              <td className="num">{number(m.unanswered_areas)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
