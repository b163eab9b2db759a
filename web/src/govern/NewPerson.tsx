// Makes an account. The first password is told once, to whoever makes it.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessPage } from "../generated/types";
import { type Fault, SelectField, Summary, TextField, useFaults } from "../shared/Form";
import type { Change } from "./AccessPage";

export function NewPerson({ page, change }: { page: AccessPage; change: Change }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [provider, setProvider] = useState("");
  const [busy, setBusy] = useState(false);
  const check = (): Fault[] => [
    ...(name.trim() ? [] : [{ id: "person-name", text: t("access.new.name_missing") }]),
    ...(login.trim() ? [] : [{ id: "person-login", text: t("access.new.login_missing") }]),
  ];
  const wrong = useFaults(check);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!wrong.pass() || busy) return;
    setBusy(true);
    const person = { name: name.trim(), login: login.trim(), provider };
    if (await change({ add_people: [person] }, t("access.added", { name: person.name }), person.name)) {
      setName("");
      setLogin("");
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="new-person">
      <h2 id="new-person">{t("access.new")}</h2>
      <form className="smallform" onSubmit={(e) => void submit(e)} noValidate aria-labelledby="new-person">
        {wrong.faults.length > 0 && <Summary title={t("form.faults", { count: wrong.faults.length })} faults={wrong.faults} turn={wrong.turn} />}
        <TextField id="person-name" label={t("access.new.name")} value={name} maxLength={100} fault={wrong.of("person-name")} onChange={(e) => setName(e.target.value)} />
        <TextField id="person-login" label={t("access.login")} help={t("access.new.login.help")} autoCapitalize="none" spellCheck={false} value={login} maxLength={100} fault={wrong.of("person-login")} onChange={(e) => setLogin(e.target.value)} />
        {page.providers.length > 0 && <SelectField id="person-provider" label={t("access.provider")} value={provider} onChange={(e) => setProvider(e.target.value)} options={[["", t("access.provider.own")], ...page.providers.map((p) => [p, p] as const)]} />}
        <p className="lnk"><Button className="b" type="submit" variant="secondary" aria-disabled={busy}>{t("access.new.do")}</Button></p>
      </form>
    </section>
  );
}
