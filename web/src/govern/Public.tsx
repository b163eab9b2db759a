// Whether everyone may read, logged in or not; and in words what they then see.
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import type { AccessPage } from "../generated/types";
import { Ask } from "../shared/Form";
import { StateIcon } from "../shared/icons";
import type { Change } from "./AccessPage";
import { grantWords } from "./words";

export function Public({ page, change }: { page: AccessPage; change: Change }) {
  const { t } = useTranslation();
  const name = useCooperation()?.name ?? "";
  const grants = page.people.find((p) => p.id === 0)?.grants ?? [];
  const rights = page.roles.find((r) => r.role === "reader")?.rights ?? [];
  const hidden = page.fields.filter((f) => f.confidential).length;
  const seen = (
    <>
      <ul className="seen">{rights.map((r) => <li key={r.action}>{t(`choice.action.${r.action}`)}</li>)}</ul>
      <p>{t("access.public.hidden", { count: hidden })}</p>
    </>
  );
  return (
    <section aria-labelledby="public">
      <h2 id="public" className="iw"><StateIcon state={grants.length > 0 ? "warning" : "done"} /> {grants.length > 0 ? t("access.public.open", { name }) : t("access.public.closed", { name })}</h2>
      {grants.length === 0 ? (
        <>
          <p className="about">{t("access.public.closed.text")}</p>
          <Ask ask={t("access.public.do")} title={t("access.public.title", { name })} confirm={t("access.public.confirm")} onDo={() => void change({ add_grants: [{ person: 0, role: "reader", municipality: null, area: null, supplier: null }] }, t("access.public.opened"))}>
            <p>{t("access.public.warning")}</p>
            {seen}
          </Ask>
        </>
      ) : (
        <div className="panel warn about">
          <p>{t("access.public.warning")}</p>
          {seen}
          <ul className="grants">
            {grants.map((grant) => (
              <li key={grant.id}>{grantWords(t, grant)}{grant.everywhere ? "" : <button type="button" className="plain noprint" aria-label={t("access.public.close.which", { role: grantWords(t, grant) })} onClick={() => void change({ remove_grants: [grant.id] }, t("access.public.closed_now"))}>{t("access.public.close")}</button>}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
