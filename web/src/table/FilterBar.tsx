// Search over all, and a filter for each column one has asked for. It counts while one types.
import { memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Input } from "@digdir/designsystemet-react";
import { useLabels, useWords } from "./useTable";
import { type Filter, listed, type View, type Want } from "./view";
import type { TableField } from "../generated/types";

interface Props {
  entity: string;
  columns: readonly TableField[];
  view: View;
  onView: (view: View, typing?: boolean) => void;
  /** The filter that was just asked for, and gets the focus. */
  asked: string | undefined;
  onAsk: (field: string | undefined) => void;
}

export const FilterBar = memo(function FilterBar({ entity, columns, view, onView, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const { label } = useLabels(entity);
  const open = [...view.filters];
  if (asked && !open.some((f) => f.field === asked)) open.push({ field: asked, want: { kind: "text", text: "" } });
  const change = (field: string, want: Want | undefined, typing = false) => {
    const filters = want && view.filters.some((f) => f.field === field)
      ? view.filters.map((f) => (f.field === field ? { field, want } : f))
      : [...view.filters.filter((f) => f.field !== field), ...(want ? [{ field, want }] : [])];
    onView({ ...view, filters }, typing);
  };
  const drop = (field: string) => {
    onAsk(undefined);
    change(field, undefined);
  };
  const left = columns.filter((c) => !open.some((f) => f.field === c.field));
  return (
    <div className="fields tablefilter" role="search" aria-label={t("table.filter")}>
      <label>{t("table.search")}<Input type="search" value={view.text} onChange={(e) => onView({ ...view, text: e.target.value }, true)} /></label>
      {open.map((filter) => (
        <ColumnFilter key={filter.field} filter={filter} column={columns.find((c) => c.field === filter.field)!} label={label(filter.field)}
          focus={filter.field === asked} onWant={(want, typing) => change(filter.field, want, typing)} onDrop={() => drop(filter.field)} />
      ))}
      <label>
        {t("table.filter.add")}
        <select className="ds-input" value="" onChange={(e) => onAsk(e.target.value)}>
          <option value="">{t("table.filter.choose")}</option>
          {left.map((c) => <option key={c.field} value={c.field}>{label(c.field)}</option>)}
        </select>
      </label>
      {(open.length > 0 || view.text) && (
        <button type="button" className="plain" onClick={() => {
          onAsk(undefined);
          onView({ ...view, text: "", filters: [] });
        }}>{t("table.filter.clear")}</button>
      )}
    </div>
  );
});

interface ColumnProps { filter: Filter; column: TableField; label: string; focus: boolean; onWant: (want: Want, typing?: boolean) => void; onDrop: () => void }

function ColumnFilter({ filter, column, label, focus, onWant, onDrop }: ColumnProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLElement>(listed(column) ? "summary" : "input")?.focus();
  }, [focus, column]);
  const { want } = filter;
  const mode = want.kind === "any" ? "text" : want.kind;
  const empty: Want = listed(column) ? { kind: "any", values: [] } : { kind: "text", text: "" };
  return (
    <fieldset className="colfilter" ref={box}>
      <legend>{label}</legend>
      <select className="ds-input" aria-label={t("table.filter.how", { column: label })} value={mode}
        onChange={(e) => onWant(e.target.value === "blank" ? { kind: "blank" } : e.target.value === "filled" ? { kind: "filled" } : empty)}>
        <option value="text">{t(listed(column) ? "table.filter.one_of" : "table.filter.holds")}</option>
        <option value="blank">{t("table.filter.blank")}</option>
        <option value="filled">{t("table.filter.filled")}</option>
      </select>
      {mode === "text" && (listed(column)
        ? <Choices column={column} label={label} values={want.kind === "any" ? want.values : []} onValues={(values) => onWant({ kind: "any", values })} />
        : <Input type="search" aria-label={t("table.filter.text", { column: label })} placeholder={["integer", "money", "decimal", "fraction"].includes(column.kind) ? t("table.filter.example") : undefined} value={want.kind === "text" ? want.text : ""} onChange={(e) => onWant({ kind: "text", text: e.target.value }, true)} />)}
      <button type="button" className="drop" aria-label={t("table.filter.drop", { column: label })} onClick={onDrop}>×</button>
    </fieldset>
  );
}

function Choices({ column, label, values, onValues }: { column: TableField; label: string; values: string[]; onValues: (values: string[]) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const options: [string, string][] = column.kind === "boolean"
    ? [["true", words.yes], ["false", words.no]]
    : column.choices.map((name) => [name, words.choice(column.choice_type, name)]);
  const chosen = options.filter(([name]) => values.includes(name)).map(([, text]) => text);
  return (
    <details className="pop" onKeyDown={(e) => e.key === "Escape" && e.currentTarget.removeAttribute("open")}
      onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && e.currentTarget.removeAttribute("open")}>
      <summary className="ds-input" aria-label={`${label}: ${chosen.join(", ") || t("table.filter.any")}`}>{chosen.join(", ") || t("table.filter.any")}</summary>
      <div className="popped">
        {options.map(([name, text]) => (
          <label key={name}>
            <input type="checkbox" className="ds-input" checked={values.includes(name)} onChange={(e) => onValues(e.target.checked ? [...values, name] : values.filter((v) => v !== name))} />
            {text}
          </label>
        ))}
      </div>
    </details>
  );
}
