// What has been done, by whom and when; each entry opens to its rows, and a batch can be taken back.
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import type { EntryView, JournalPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { moment, number } from "../shared/format";
import { Chevron } from "../shared/icons";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { Person, usePerson } from "../shared/Person";
import { To } from "../shared/To";
import { EntryRows } from "./EntryRows";
import "./history.css";

const size = 50;

export function HistoryPage() {
  const { t } = useTranslation();
  const { key, search } = useAddress();
  useTitle(t("history.title"), useCooperation()?.name);
  const offset = Math.max(0, Math.trunc(Number(search.fra)) || 0);
  const answer = useAnswer<JournalPage>(`${key}/journal`, { user: search.hvem, action: search.slag, offset: offset || undefined });
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging">{t("nav.mapping")}</To> / <span aria-current="page">{t("history.title")}</span></nav>
      <Head title={t("history.title")} lead={t("history.lead")} asOf={false} actions={<To page="/$key/endringer" className="ds-button b" data-variant="secondary">{t("diff.title")}</To>} />
      <Answer part of={answer} rows={5}>
        {(page) => (
          <>
            <Filter page={page} />
            <Found page={page} />
            {page.entries.length ? <Entries page={page} /> : <Empty>{search.hvem || search.slag ? t("history.none_found") : t("journal.none")}</Empty>}
            <Turn page={page} />
          </>
        )}
      </Answer>
    </>
  );
}

function Found({ page }: { page: JournalPage }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const name = usePerson();
  const person = page.users.find((u) => String(u.id) === search.hvem);
  const count = t("history.found", { count: page.total, number: number(page.total) });
  return <p role="status" className="note found">{person ? t("history.found.by", { count, name: name(person) }) : count}</p>;
}

export function useActionName() {
  const { t, i18n } = useTranslation();
  return (action: string) => (i18n.exists(`journal.action.${action}`) ? t(`journal.action.${action}`) : action);
}

function Filter({ page }: { page: JournalPage }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const action = useActionName();
  const person = usePerson();
  const all = { hvem: undefined, slag: undefined, fra: undefined, apen: undefined };
  const select = (name: "hvem" | "slag", label: string, options: [string, string][]) => (
    <label>
      {label}
      <select className="ds-input" value={search[name] ?? ""} onChange={(e) => set({ fra: undefined, apen: undefined, [name]: e.target.value || undefined })}>
        <option value="">{t("usages.all")}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </label>
  );
  return (
    <div className="fields" role="search" aria-label={t("history.filter")}>
      {select("hvem", t("journal.user"), page.users.map((u) => [String(u.id), person(u)]))}
      {select("slag", t("journal.what"), page.actions.map((a) => [a, action(a)]))}
      {(search.hvem || search.slag) && <button type="button" className="plain" onClick={() => set(all)}>{t("compare.filter.clear")}</button>}
    </div>
  );
}

function Entries({ page }: { page: JournalPage }) {
  const { t } = useTranslation();
  return (
    <BlockTable className="history">
      <caption className="sr">{t("history.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("journal.number")}</th><th scope="col">{t("journal.at")}</th><th scope="col">{t("journal.user")}</th><th scope="col">{t("journal.what")}</th>
          <th scope="col" className="num">{t("journal.created")}</th><th scope="col" className="num">{t("journal.changed")}</th><th scope="col" className="num">{t("journal.removed")}</th><th scope="col">{t("journal.state")}</th>
        </tr>
      </thead>
      {page.entries.map((e) => <Entry key={e.id} entry={e} />)}
    </BlockTable>
  );
}

function Entry({ entry: e }: { entry: EntryView }) {
  const { t } = useTranslation();
  const { search, set } = useAddress();
  const action = useActionName();
  const open = search.apen === String(e.id);
  return (
    <tbody>
      <tr id={`post-${e.id}`} className={open ? "here" : undefined}>
        <th scope="row">
          <button type="button" className="plain open" aria-expanded={open} aria-controls={open ? `rader-${e.id}` : undefined} aria-label={t("history.open", { id: e.id })} onClick={() => set({ apen: open ? undefined : String(e.id) })}>
            <Chevron open={open} /> {number(e.id)}
          </button>
        </th>
        <td data-k={t("journal.at")} className="nw">{moment(e.at)}</td>
        <td data-k={t("journal.user")}><Person of={e.user} /></td>
        <td data-k={t("journal.what")}><span>{action(e.action)}{e.what && <span className="note line"> {e.what}</span>}</span></td>
        <td data-k={t("journal.created")} className="num">{number(e.created)}</td>
        <td data-k={t("journal.changed")} className="num">{number(e.changed)}</td>
        <td data-k={t("journal.removed")} className="num">{number(e.removed)}</td>
        <td data-k={t("journal.state")}>{e.undone_by !== null ? t("journal.undone_by", { id: e.undone_by }) : e.undoes !== null ? t("journal.undoes", { id: e.undoes }) : t("journal.in_force")}</td>
      </tr>
      {open && <tr className="opened"><td colSpan={8} id={`rader-${e.id}`}><EntryRows entry={e} /></td></tr>}
    </tbody>
  );
}

function Turn({ page }: { page: JournalPage }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  if (page.total <= size) return null;
  const at = (offset: number) => ({ ...search, apen: undefined, fra: offset > 0 ? String(offset) : undefined });
  return (
    <nav className="ds-pagination pages" aria-label={t("pages.label")}>
      {page.offset > 0 && <To page="/$key/historikk" q={at(page.offset - size)} rel="prev">{t("pages.previous")}</To>}
      <span>{t("pages.range", { from: number(page.offset + 1), to: number(Math.min(page.total, page.offset + size)), total: number(page.total) })}</span>
      {page.offset + size < page.total && <To page="/$key/historikk" q={at(page.offset + size)} rel="next">{t("pages.next")}</To>}
    </nav>
  );
}
