// What opens from the line above the table: columns, and the keys.
import { memo, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chevron } from "../shared/icons";
import { useLabels } from "./useTable";
import type { View } from "./view";
import type { TableField } from "../generated/types";

/** What is in it is made when it is opened. */
export function Panel({ label, children }: { label: ReactNode; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="pop" onToggle={(e) => setOpen(e.currentTarget.open)} onKeyDown={(e) => {
      if (e.key !== "Escape") return;
      e.currentTarget.removeAttribute("open");
      e.currentTarget.querySelector("summary")?.focus();
    }} onBlur={(e) => e.relatedTarget && !e.currentTarget.contains(e.relatedTarget) && e.currentTarget.removeAttribute("open")}>
      <summary className="ds-button b" data-variant="secondary">{label}<Chevron open /></summary>
      {open && <div className="popped">{children()}</div>}
    </details>
  );
}

interface ColumnsProps { entity: string; columns: readonly TableField[]; usual: readonly string[]; view: View; onView: (view: View) => void }

export const ColumnsPanel = memo(function ColumnsPanel({ entity, columns, usual, view, onView }: ColumnsProps) {
  const { t } = useTranslation();
  const { label } = useLabels(entity);
  const all = columns.map((c) => c.field);
  const shown = view.columns ?? [...usual];
  const listed = [...shown, ...all.filter((field) => !shown.includes(field))];
  const put = (fields: string[]) => onView({ ...view, columns: fields.length === 0 || fields.join() === usual.join() ? undefined : fields });
  const shift = (field: string, by: number) => {
    const next = [...shown];
    const from = next.indexOf(field);
    next.splice(from, 1);
    next.splice(from + by, 0, field);
    put(next);
  };
  return (
    <Panel label={t("table.columns", { shown: shown.length, all: all.length })}>{() => <>
      <ol className="columnlist">
        {listed.map((field) => {
          const at = shown.indexOf(field);
          return (
            <li key={field}>
              <label>
                <input type="checkbox" className="ds-input" checked={at >= 0} disabled={at >= 0 && shown.length === 1} onChange={() => put(at < 0 ? [...shown, field] : shown.filter((f) => f !== field))} />
                {label(field)}
              </label>
              {at >= 0 && (
                <>
                  <button type="button" aria-label={t("table.columns.earlier", { column: label(field) })} aria-disabled={at === 0} onClick={() => at > 0 && shift(field, -1)}>↑</button>
                  <button type="button" aria-label={t("table.columns.later", { column: label(field) })} aria-disabled={at === shown.length - 1} onClick={() => at < shown.length - 1 && shift(field, 1)}>↓</button>
                </>
              )}
            </li>
          );
        })}
      </ol>
      <button type="button" className="plain" onClick={() => onView({ ...view, columns: undefined })}>{t("table.columns.all")}</button>
    </>}</Panel>
  );
});

const keys = ["arrows", "home", "page", "open", "leave", "on", "block", "copy", "fill", "empty", "undo", "tick", "form", "filter"];

export const KeysPanel = memo(function KeysPanel() {
  const { t } = useTranslation();
  return (
    <Panel label={t("table.keys")}>{() =>
      <dl className="keytable">
        {keys.map((key) => <div key={key}><dt>{t(`table.key.${key}`)}</dt><dd>{t(`table.key_does.${key}`)}</dd></div>)}
      </dl>}
    </Panel>
  );
});
