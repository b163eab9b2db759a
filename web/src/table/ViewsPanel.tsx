// Saved views of a table: choose one, save what is shown, share it, make it what the table opens with, remove it.
import { Button, Input } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { apiPath, queries, remove as removeAt, send } from "../shared/api";
import { To } from "../shared/To";
import { Panel } from "./Panels";
import { isChanged, noView, settingsOf, viewPart } from "./saved_views";
import { searchOf, type View } from "./view";
import type { TableView, TableViews, ViewReach } from "../generated/types";

export const viewsAddress = (key: string, entity: string): string => `${key}/tables/${encodeURIComponent(entity)}/views`;

interface Props { views: TableViews; view: View; current: TableView | undefined }

export function ViewsPanel({ views, view, current }: Props) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const shown = searchOf(view);
  const changed = !!current && isChanged(shown, current);
  const { said, failed, save, remove } = useChanges(views, current);
  const [name, setName] = useState("");
  const settings = settingsOf(shown);
  const saveAs = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) void save({ id: null, name: name.trim(), reach: "own", settings }, "saved").then((done) => done && setName(""));
  };
  const other = Object.fromEntries(Object.keys(viewPart(search)).map((part) => [part, undefined]));
  const label = current ? `${t("table.views.current", { name: current.name })}${changed ? ` ${t("table.views.changed")}` : ""}` : t("table.views");
  return (
    <Panel label={label}>{() => <>
      <ul className="viewlist">
        {[undefined, ...views.views].map((v) => (
          <li key={v?.id ?? 0}>
            <To page="/$key/tabell/$entity" of={{ entity: views.entity }} q={{ ...search, ...other, rad: undefined, visning: v ? String(v.id) : noView }} aria-current={v === current || undefined}>{v?.name ?? t("table.views.all")}</To>
            {v && v.reach !== "own" && <span className="note">{t(v.reach === "standard" ? "table.views.standard_by" : "table.views.by", { user: v.owner })}</span>}
          </li>
        ))}
      </ul>
      {current?.may_change && <Current views={views} view={current} changed={changed} onSave={(reach, what) => void save({ id: current.id, name: current.name, reach, settings: what === "saved" ? settings : current.settings }, what)} onRemove={() => void remove(current)} />}
      <form onSubmit={saveAs} className="oneline">
        <label>{t("table.views.name")}<Input value={name} maxLength={60} onChange={(e) => setName(e.target.value)} /></label>
        <Button className="b" type="submit" variant="secondary">{t("table.views.save_as")}</Button>
      </form>
      <p className="note">{t("table.views.note")}</p>
      <p role="status" className="note">{said}</p>
      {failed && <p role="alert">{failed}</p>}
    </>}</Panel>
  );
}

type What = "saved" | "shared_now" | "unshared_now" | "standard_now" | "standard_gone";

/** What one may do with the view that is shown. */
function Current({ views, view, changed, onSave, onRemove }: { views: TableViews; view: TableView; changed: boolean; onSave: (reach: ViewReach, what: What) => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const act = (text: string, reach: ViewReach, what: What) => <li key={what}><button type="button" className="plain" onClick={() => onSave(reach, what)}>{t(text)}</button></li>;
  return (
    <>
      {changed && <p><Button className="b" onClick={() => onSave(view.reach, "saved")}>{t("table.views.update", { name: view.name })}</Button></p>}
      <ul className="viewacts" aria-label={view.name}>
        {view.reach === "own" && views.may_share && act("table.views.share", "shared", "shared_now")}
        {view.reach !== "standard" && views.may_set_standard && act("table.views.set_standard", "standard", "standard_now")}
        {view.reach === "standard" && act("table.views.unset_standard", "shared", "standard_gone")}
        {view.reach === "shared" && view.mine && act("table.views.unshare", "own", "unshared_now")}
        <li><button type="button" className="plain" onClick={onRemove}>{t("table.views.remove", { name: view.name })}</button></li>
      </ul>
    </>
  );
}

interface Order { id: number | null; name: string; reach: ViewReach; settings: TableView["settings"] }

function useChanges({ entity }: TableViews, current: TableView | undefined) {
  const { t } = useTranslation();
  const { key, set, search } = useAddress();
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<string>();
  const change = async (ask: () => Promise<TableViews>, done: string, then: (views: TableViews) => void): Promise<boolean> => {
    setSaid("");
    setFailed(undefined);
    try {
      const views = await ask();
      queries.setQueryData([apiPath(viewsAddress(key, entity))], views);
      then(views);
      setSaid(done);
      return true;
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  const save = (order: Order, what: What) => change(
    () => send<TableViews>(`${key}/views`, { entity, ...order }), t(`table.views.${what}`, { name: order.name }),
    ({ saved }) => set({ visning: saved === null ? undefined : String(saved) }, true),
  );
  // What is shown stays, and is no view any more.
  const remove = (view: TableView) => change(
    () => removeAt<TableViews>(`${key}/views/${view.id}`), t("table.views.removed", { name: view.name }),
    () => view === current && set({ ...Object.fromEntries(settingsOf(search).length === 0 ? view.settings.map((s) => [s.name, s.value]) : []), visning: undefined }, true),
  );
  return { said, failed, save, remove };
}
