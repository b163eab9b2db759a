import { Input, ValidationMessage } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { type Names, optionsOf } from "./cells";
import { Picker } from "./Picker";
import { useLabels, useWords } from "./useTable";
import type { TableField } from "../generated/types";

interface Props {
  id: string;
  entity: string;
  column: TableField;
  names: Names;
  text: string;
  problem: string | undefined;
  onText: (text: string) => void;
  onLeave: () => void;
}

export function FormField({ id, entity, column, names, text, problem, onText, onLeave }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { label, help, unit } = useLabels(entity);
  const why = help(column.field) ?? hint();
  const described = [why && `${id}-help`, problem && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  const options = optionsOf(column, names, words);
  const common = { id, "aria-invalid": problem ? true : undefined, "aria-describedby": described } as const;
  const few = options && (column.kind === "choice" || column.kind === "boolean");
  return (
    <div className="formfield" onBlur={onLeave}>
      <label htmlFor={id}>
        {label(column.field)}{unit(column) && <span className="unit"> {unit(column)}</span>}{!column.required && <span className="optional"> {t("table.form.optional")}</span>}
      </label>
      {why && <p id={`${id}-help`} className="note">{why}</p>}
      {few ? (
        <select className="ds-input" {...common} value={text} onChange={(e) => onText(e.target.value)}>
          <option value="">{t(column.required ? "table.filter.choose" : "table.form.not_stated")}</option>
          {!options.includes(text) && text && <option value={text}>{text}</option>}
          {options.map((option) => <option key={option} value={option}>{option}</option>)}
        </select>
      ) : options ? (
        <Picker id={id} text={text} options={options} free={column.catalogue} invalid={!!problem} describedBy={described} onText={onText} />
      ) : long() ? (
        <textarea className="ds-input" rows={3} {...common} value={text} onChange={(e) => onText(e.target.value)} />
      ) : (
        <Input {...common} className={column.kind === "text" ? undefined : "short"} inputMode={column.kind === "integer" ? "numeric" : undefined} autoComplete="off" value={text} onChange={(e) => onText(e.target.value)} />
      )}
      {problem && <ValidationMessage id={`${id}-wrong`}>{problem}</ValidationMessage>}
    </div>
  );

  function long(): boolean {
    return column.kind === "text" && (column.max_length === 0 || column.max_length > 300);
  }
  function hint(): string | undefined {
    return column.kind === "date" ? t("table.form.date_hint") : undefined;
  }
}
