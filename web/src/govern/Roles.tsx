// What each role may do, and how far; changed one role at a time by whoever may.
import { Button } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessPage, Action, Reach, RightView, RoleView } from "../generated/types";
import { BlockTable } from "../shared/BlockTable";
import { none } from "../shared/format";
import { Ask } from "../shared/Form";
import type { Change } from "./AccessPage";
import { actions } from "./words";

const reaches: readonly Reach[] = ["own", "joint", "everything"];
type Draft = Partial<Record<Action, Reach>>;

const draftOf = (rights: readonly RightView[]): Draft => Object.fromEntries(rights.map((r) => [r.action, r.reach]));
const rightsOf = (draft: Draft): RightView[] => actions.flatMap((action) => (draft[action] ? [{ action, reach: draft[action] }] : []));

export function Roles({ page, change }: { page: AccessPage; change: Change }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string>();
  return (
    <>
      <p className="note">{t("access.roles.note")}{page.may_change_roles ? ` ${t("access.roles.everywhere")}` : ` ${t("access.roles.locked")}`}</p>
      <BlockTable className="roles">
        <caption className="sr">{t("access.roles")}</caption>
        <thead><tr><th scope="col">{t("access.role")}</th>{actions.map((a) => <th scope="col" key={a}>{t(`choice.action.${a}`)}</th>)}{page.may_change_roles && <th scope="col" className="noprint"><span className="sr">{t("access.change")}</span></th>}</tr></thead>
        <tbody>
          {page.roles.map((role) => (
            <Row key={role.role} role={role} may={page.may_change_roles} open={edited === role.role} onOpen={(open) => setEdited(open ? role.role : undefined)} change={change} />
          ))}
        </tbody>
      </BlockTable>
      <dl className="legend">
        {reaches.map((reach) => <div key={reach}><dt>{t(`choice.reach.${reach}`)}</dt><dd>{t(`access.reach.${reach}`)}</dd></div>)}
      </dl>
    </>
  );
}

interface RowProps { role: RoleView; may: boolean; open: boolean; onOpen: (open: boolean) => void; change: Change }

function Row({ role, may, open, onOpen, change }: RowProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({});
  const name = t(`choice.role.${role.role}`);
  const now = draftOf(role.rights);
  const shown = open ? draft : now;
  const first = useRef<HTMLSelectElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (open !== was.current) (open ? first : button).current?.focus();
    was.current = open;
  }, [open]);
  const start = () => {
    setDraft(now);
    onOpen(true);
  };
  const save = async () => {
    if (await change({ roles: [{ role: role.role, rights: rightsOf(draft) }] }, t("access.role_changed", { role: name }))) onOpen(false);
  };
  const cell = (action: Action, at: number) => {
    const reach = shown[action];
    if (!open) return reach ? t(`choice.reach.${reach}`) : <span className="mute">{none}</span>;
    return (
      <select ref={at === 0 ? first : undefined} className="ds-input" aria-label={`${name}: ${t(`choice.action.${action}`)}`} value={reach ?? ""} onChange={(e) => setDraft({ ...draft, [action]: (e.target.value || undefined) as Reach | undefined })}>
        <option value="">{none}</option>
        {reaches.map((r) => <option key={r} value={r}>{t(`choice.reach.${r}`)}</option>)}
      </select>
    );
  };
  return (
    <tr className={open ? "here" : undefined}>
      <th scope="row">{name}<span className="note line">{role.decided ? t("access.role.decided") : t("access.role.standard")}</span></th>
      {actions.map((action, at) => <td key={action} data-k={t(`choice.action.${action}`)}>{cell(action, at)}</td>)}
      {may && (
        <td className="noprint rowacts"><div>
          {open ? (
            <>
              <Button className="b" aria-label={t("access.save.which", { role: name })} aria-disabled={rightsOf(draft).length === 0} onClick={() => rightsOf(draft).length > 0 && void save()}>{t("access.save")}</Button>
              <Button className="b" variant="secondary" onClick={() => onOpen(false)}>{t("form.leave")}</Button>
              {rightsOf(draft).length === 0 && <span className="note" role="status">{t("access.role.empty")}</span>}
            </>
          ) : (
            <>
              <Button ref={button} className="b" variant="secondary" aria-label={t("access.change.which", { role: name })} onClick={start}>{t("access.change")}</Button>
              {role.decided && <Ask ask={t("access.standard")} label={t("access.standard.which", { role: name })} title={t("access.standard.title", { role: name })} confirm={t("access.standard.do")} onDo={() => void change({ roles: [{ role: role.role, rights: [] }] }, t("access.role_standard", { role: name }))} />}
            </>
          )}
        </div></td>
      )}
    </tr>
  );
}
