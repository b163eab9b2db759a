// Gives somebody a role: for the whole cooperation, or for a municipality, a service area or a supplier.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessPage, GrantOrder, PersonView, Role, TablePage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { type Fault, SelectField, Summary, useFaults } from "../shared/Form";
import type { Change } from "./AccessPage";
import { roles } from "./words";

interface Props { page: AccessPage; people: PersonView[]; person: string; onPerson: (id: string) => void; change: Change }

export function GiveRole({ page, people, person, onPerson, change }: Props) {
  const { t } = useTranslation();
  const areaName = useAreaNames();
  const [role, setRole] = useState<Role>("working_group");
  const [municipality, setMunicipality] = useState("");
  const [area, setArea] = useState("");
  const [supplier, setSupplier] = useState("");
  const [busy, setBusy] = useState(false);
  const check = (): Fault[] => [
    ...(person ? [] : [{ id: "grant-person", text: t("access.person_missing") }]),
    ...(role === "supplier" && !supplier ? [{ id: "grant-supplier", text: t("access.supplier_missing") }] : []),
  ];
  const wrong = useFaults(check);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!wrong.pass() || busy) return;
    setBusy(true);
    const about = role === "supplier" ? { municipality: null, area: null, supplier } : { municipality: municipality || null, area: area || null, supplier: null };
    const grant: GrantOrder = { person: Number(person), role, ...about };
    const name = people.find((p) => p.id === grant.person)?.name ?? "";
    if (await change({ add_grants: [grant] }, t("access.given", { name, role: t(`choice.role.${role}`) }))) onPerson("");
    setBusy(false);
  };
  const all = (what: string, options: readonly string[], word: (value: string) => string = (value) => value) => [["", t(`access.all.${what}`)] as const, ...options.map((o) => [o, word(o)] as const)];
  return (
    <section aria-labelledby="give-role">
      <h2 id="give-role">{t("access.give.title")}</h2>
      <form className="smallform" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="give-role">
        {wrong.faults.length > 0 && <Summary title={t("form.faults", { count: wrong.faults.length })} faults={wrong.faults} turn={wrong.turn} />}
        <SelectField id="grant-person" label={t("access.person")} value={person} fault={wrong.of("grant-person")} onChange={(e) => onPerson(e.target.value)} options={[["", t("table.filter.choose")], ...people.map((p) => [String(p.id), p.name] as const)]} />
        <SelectField id="grant-role" label={t("access.role")} help={t(`role_does.${role}`)} value={role} onChange={(e) => setRole(e.target.value as Role)} options={roles.map((r) => [r, t(`choice.role.${r}`)] as const)} />
        {role === "supplier" ? (
          <SelectField id="grant-supplier" label={t("access.supplier")} value={supplier} fault={wrong.of("grant-supplier")} onChange={(e) => setSupplier(e.target.value)} options={[["", t("table.filter.choose")], ...page.suppliers.map((s) => [s, s] as const)]} />
        ) : (
          <>
            <SelectField id="grant-municipality" label={t("access.municipality")} value={municipality} onChange={(e) => setMunicipality(e.target.value)} options={all("municipalities", page.municipalities)} />
            <SelectField id="grant-area" label={t("access.area")} help={t("access.area.help")} value={area} onChange={(e) => setArea(e.target.value)} options={all("areas", page.areas, areaName)} />
          </>
        )}
        <p className="lnk"><Button className="b" type="submit" aria-disabled={busy}>{t("access.give.do")}</Button></p>
      </form>
    </section>
  );
}

/** "Pleie og omsorg (helse.plo)". */
function useAreaNames(): (code: string) => string {
  const { key } = useAddress();
  const table = useAnswer<TablePage>(`${key}/tables/service_area`).data;
  const at = (field: string) => table?.columns.findIndex((c) => c.field === field) ?? -1;
  const names = new Map(table?.rows.map((row) => [String(row.values[at("code")]), String(row.values[at("name")])]));
  return (code) => (names.has(code) ? `${names.get(code)} (${code})` : code);
}
