// One field of many rows at once: choose the rows, the field and the value, look, and save.
import { Button, Input } from "@digdir/designsystemet-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { day, number, today } from "../shared/format";
import { optionsOf } from "./cells";
import { Picker } from "./Picker";
import type { State, TableStore } from "./store";
import { useLabels, useWords } from "./useTable";

interface Props { store: TableStore; state: State; ids: readonly number[]; onClear: () => void }

export function Bulk({ store, state, ids, onClear }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { label } = useLabels(state.page.entity);
  const fields = state.page.columns.filter((c) => c.editable && !c.only_new);
  const [field, setField] = useState("");
  const [value, setValue] = useState("");
  const valueId = useId();
  const column = fields.find((c) => c.field === field);
  const options = column && optionsOf(column, state.names, words);
  const count = { count: ids.length, number: number(ids.length) };
  const look = () => {
    if (column) void store.write(ids.map((id) => ({ id, field, text: value })));
  };
  return (
    <div className="bulk" role="group" aria-label={t("table.bulk", count)}>
      <b>{t("table.bulk", count)}</b>
      <label>
        {t("table.bulk.field")}
        <select className="ds-input" value={field} onChange={(e) => {
          setField(e.target.value);
          setValue("");
        }}>
          <option value="">{t("table.filter.choose")}</option>
          {fields.map((c) => <option key={c.field} value={c.field}>{label(c.field)}</option>)}
        </select>
      </label>
      {column && (
        <span className="bulkvalue">
          <label htmlFor={valueId}>{t("table.bulk.value")}</label>
          {options ? <Picker id={valueId} text={value} options={options} free={column.catalogue} onText={setValue} /> : <Input id={valueId} value={value} onChange={(e) => setValue(e.target.value)} />}
        </span>
      )}
      {column && <Button className="b" variant="secondary" onClick={look}>{value.trim() ? t("table.bulk.look") : t("table.bulk.empty")}</Button>}
      <Ending store={store} state={state} ids={ids} onDone={onClear} />
      <button type="button" className="plain" onClick={onClear}>{t("table.bulk.clear")}</button>
    </div>
  );
}

const focusOnce = (node: HTMLElement | null) => node?.focus();

/** Rows end on a date where their kind has one; else they are removed. Both can be undone. */
export function Ending({ store, state, ids, onDone }: { store: TableStore; state: State; ids: readonly number[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(day(today()));
  const start = useRef<HTMLButtonElement>(null);
  const title = useId();
  const dated = state.page.columns.some((c) => c.field === "valid_to" && c.editable);
  if (!ids.some((id) => state.index.of(id)?.row.may_change)) return null;
  const count = { count: ids.length, number: number(ids.length) };
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => start.current?.focus());
  };
  const end = () => {
    setOpen(false);
    if (dated) void store.write(ids.map((id) => ({ id, field: "valid_to", text: date })));
    else void store.remove(ids);
    onDone();
  };
  if (!open) return <Button ref={start} className="b" type="button" variant="secondary" data-color="danger" onClick={() => setOpen(true)}>{t(dated ? "table.end" : "table.remove", count)}</Button>;
  return (
    <div className="asking" role="group" aria-labelledby={title} onKeyDown={(e) => e.key === "Escape" && close()}>
      <p id={title} tabIndex={-1} ref={focusOnce}><b>{t(dated ? "table.end.title" : "table.remove.title", count)}</b> {t(dated ? "table.end.note" : "table.remove.note", count)}</p>
      {dated && <label className="oneline">{t("table.end.date")}<Input value={date} inputMode="numeric" onChange={(e) => setDate(e.target.value)} /></label>}
      <span className="lnk">
        <Button className="b" type="button" data-color="danger" onClick={end}>{t(dated ? "table.end" : "table.remove", count)}</Button>
        <Button className="b" type="button" variant="secondary" onClick={close}>{t("table.keep")}</Button>
      </span>
    </div>
  );
}
