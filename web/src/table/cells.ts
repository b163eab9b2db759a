// A cell's value as people read and write it, and what they wrote as the server reads it.
import { day, number } from "../shared/format";
import type { TableField, TableName, TableRecord } from "../generated/types";

/** A value as the server gives it: money in øre, dates as ISO, choices by name, references by id. */
export type Raw = TableRecord["values"][number];

export interface Words { choice: (type: string, name: string) => string; yes: string; no: string }

/** Small letters, ordinary spaces: what searching compares. */
export const fold = (text: string): string => text.toLocaleLowerCase("nb").replace(/[\u00a0\u202f]/g, " ").trim();

/** Names of what references point to. Where two share a name, the code tells them apart. */
export class Names {
  private readonly shown = new Map<string, Map<number, string>>();
  private readonly known = new Map<string, Map<string, TableName>>();
  private readonly all = new Map<string, TableName[]>();

  constructor(names: readonly TableName[]) {
    for (const name of names) {
      const own = this.all.get(name.entity);
      if (own) own.push(name);
      else this.all.set(name.entity, [name]);
    }
    for (const [entity, list] of this.all) this.index(entity, list);
  }

  private index(entity: string, list: TableName[]) {
    const times = new Map<string, number>();
    for (const { name } of list) times.set(fold(name), (times.get(fold(name)) ?? 0) + 1);
    const shown = new Map<number, string>();
    const known = new Map<string, TableName>();
    for (const name of list) {
      const alone = times.get(fold(name.name)) === 1 || !name.code;
      const text = alone ? name.name : `${name.name} (${name.code})`;
      shown.set(name.id, text);
      known.set(fold(text), name);
      if (name.code) known.set(fold(name.code), name);
    }
    this.shown.set(entity, shown);
    this.known.set(entity, known);
  }

  text(entity: string, id: number): string {
    return this.shown.get(entity)?.get(id) ?? String(id);
  }

  find(entity: string, text: string): TableName | undefined {
    return this.known.get(entity)?.get(fold(text));
  }

  of(entity: string): readonly TableName[] {
    return this.all.get(entity) ?? [];
  }
}

/** Money exactly, in what people write in that column: 1 450 000,50 kroner, 13,7 thousands. */
export function moneyText(oere: number, unit: number): string {
  const size = Math.abs(oere);
  const rest = size % unit;
  const digits = String(unit).length - 1;
  let decimals = rest === 0 ? "" : String(rest).padStart(digits, "0").replace(/0+$/, "");
  if (decimals && unit === 100) decimals = decimals.padEnd(2, "0");
  const whole = number((size - rest) / unit);
  return `${oere < 0 ? "\u2212" : ""}${whole}${decimals ? `,${decimals}` : ""}`;
}

/** What stands in the cell. Absent is empty. */
export function shownText(column: TableField, value: Raw, names: Names, words: Words): string {
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "boolean": return value === true ? words.yes : words.no;
    case "integer": return column.field === "year" || column.maximum === 2200 ? String(value) : number(value as number);
    case "decimal": return moneyText(value as number, 100).replace(/(,\d)0$/, "$1");
    case "fraction": return number(value as number, 2);
    case "money": return moneyText(value as number, column.unit);
    case "date": return day(value as string);
    case "choice": return words.choice(column.choice_type, value as string);
    case "reference": return names.text(column.target, value as number);
    default: return String(value);
  }
}

/** What was written, as the server reads it in either language: the choice's own name, the code of an area. */
export function sentText(column: TableField, text: string, names: Names, words: Words): string {
  const written = text.trim();
  if (written === "") return "";
  const folded = fold(written);
  if (column.kind === "choice")
    return column.choices.find((name) => fold(words.choice(column.choice_type, name)) === folded) ?? written;
  if (column.kind === "boolean") return folded === fold(words.yes) ? "ja" : folded === fold(words.no) ? "nei" : written;
  if (column.kind === "reference") {
    const found = names.find(column.target, written);
    return found ? found.code || found.name : written;
  }
  return written;
}

/** What may be chosen in a cell, or undefined where one writes freely. */
export function optionsOf(column: TableField, names: Names, words: Words): string[] | undefined {
  if (column.kind === "boolean") return [words.yes, words.no];
  if (column.kind === "choice") return column.choices.map((name) => words.choice(column.choice_type, name));
  if (column.kind !== "reference") return undefined;
  const order = new Intl.Collator("nb", { numeric: true });
  return names.of(column.target).map((name) => names.text(column.target, name.id)).sort(order.compare);
}

/** The options that hold what is written: those that begin with it first. */
export function matching(options: readonly string[], text: string): string[] {
  const sought = fold(text);
  if (!sought) return [...options];
  const found = options.filter((option) => fold(option).includes(sought));
  return [...found.filter((o) => fold(o).startsWith(sought)), ...found.filter((o) => !fold(o).startsWith(sought))];
}

export const alignedRight = (column: TableField): boolean => ["integer", "money", "decimal", "fraction"].includes(column.kind);
