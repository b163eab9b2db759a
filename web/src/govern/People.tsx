// Everybody with an account, the roles they have, and how one gives a role or makes an account.
import { Button } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessPage, GrantView, PersonView } from "../generated/types";
import { BlockTable } from "../shared/BlockTable";
import { Ask } from "../shared/Form";
import type { Change } from "./AccessPage";
import { GiveRole } from "./GiveRole";
import { NewPerson } from "./NewPerson";
import { grantWords } from "./words";

export function People({ page, change }: { page: AccessPage; change: Change }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState("");
  const form = useRef<HTMLDivElement>(null);
  const people = page.people.filter((p) => p.id !== 0);
  const give = (id: number) => {
    setPerson(String(id));
    form.current?.querySelector<HTMLElement>("#grant-role")?.focus();
  };
  const taken = (who: PersonView, grant: GrantView) => void change({ remove_grants: [grant.id] }, t("access.removed", { name: who.name, role: grantWords(t, grant) }));
  return (
    <>
      <BlockTable className="people">
        <caption className="sr">{t("access.people")}</caption>
        <thead><tr><th scope="col">{t("access.person")}</th><th scope="col">{t("access.login")}</th><th scope="col">{t("access.provider")}</th><th scope="col">{t("access.has")}</th><th scope="col" className="noprint"><span className="sr">{t("access.give")}</span></th></tr></thead>
        <tbody>
          {people.map((p) => (
            <tr key={p.id}>
              <th scope="row">{p.name}{p.mine && <span className="note"> {t("access.you")}</span>}{p.disabled && <span className="note line">{t("access.disabled")}</span>}</th>
              <td data-k={t("access.login")}>{p.login}</td>
              <td data-k={t("access.provider")}>{p.demo ? t("access.provider.demo") : p.provider || t("access.provider.own")}</td>
              <td data-k={t("access.has")}><Grants of={p} onRemove={(grant) => taken(p, grant)} /></td>
              <td className="noprint"><div className="personacts"><Button className="b" variant="secondary" aria-label={t("access.give.to", { name: p.name })} onClick={() => give(p.id)}>{t("access.give")}</Button>{!p.mine && <Account of={p} change={change} />}</div></td>
            </tr>
          ))}
        </tbody>
      </BlockTable>
      <div className="mypage part noprint" ref={form}>
        <GiveRole page={page} people={people} person={person} onPerson={setPerson} change={change} />
        <NewPerson page={page} change={change} />
      </div>
    </>
  );
}

/** A new password, and closing the account. Others than an administrator of theirs are refused by the server. */
function Account({ of: p, change }: { of: PersonView; change: Change }) {
  const { t } = useTranslation();
  const { id, name } = p;
  if (p.disabled)
    return <Button className="b" variant="secondary" aria-label={t("access.reopen.which", { name })} onClick={() => void change({ change_people: [{ id, disabled: false, new_password: false }] }, t("access.reopened", { name }))}>{t("access.reopen")}</Button>;
  return (
    <>
      {!p.provider && <Ask ask={t("access.password")} label={t("access.password.which", { name })} title={t("access.password.title", { name })} confirm={t("access.password.do")} onDo={() => void change({ change_people: [{ id, disabled: null, new_password: true }] }, t("access.password.done", { name }), name)}><p>{t("access.password.text")}</p></Ask>}
      <Ask ask={t("access.close")} label={t("access.close.which", { name })} title={t("access.close.title", { name })} confirm={t("access.close.do")} danger onDo={() => void change({ change_people: [{ id, disabled: true, new_password: false }] }, t("access.closed", { name }))}><p>{t("access.close.text")}</p></Ask>
    </>
  );
}

function Grants({ of, onRemove }: { of: PersonView; onRemove: (grant: GrantView) => void }) {
  const { t } = useTranslation();
  if (of.grants.length === 0) return <span className="mute">{t("access.has.none")}</span>;
  return (
    <ul className="grants">
      {of.grants.map((grant) => {
        const words = grantWords(t, grant);
        return <li key={grant.id}>{words}{!grant.everywhere && <button type="button" className="plain noprint" aria-label={t("access.remove.which", { role: words, name: of.name })} onClick={() => onRemove(grant)}>{t("access.remove")}</button>}</li>;
      })}
    </ul>
  );
}
