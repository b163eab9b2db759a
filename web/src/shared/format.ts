// Numbers, money and dates as people read them. Numbers follow nb-NO in both languages.
import i18n from "i18next";
import type { Sentence } from "../generated/types";

const whole = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 0 });
const decimal = new Map<number, Intl.NumberFormat>();
const nbsp = "\u00a0";

/** A dash where a value does not apply or is not known. */
export const none = "–";

export const language = (): "nb" | "en" => (i18n.language === "en" ? "en" : "nb");

export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return none;
  if (decimals === 0) return whole.format(value);
  let format = decimal.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("nb-NO", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    decimal.set(decimals, format);
  }
  return format.format(value);
}

/** Whole kroner, or with two decimals when there are øre. */
export function kroner(oere: number | null | undefined): string {
  if (oere === null || oere === undefined) return none;
  return number(oere / 100, oere % 100 === 0 ? 0 : 2) + nbsp + "kr";
}

/** Kroner rounded to the krone: for averages and computed costs. */
export const roundKroner = (oere: number | null | undefined): string =>
  oere === null || oere === undefined ? none : whole.format(Math.round(oere / 100)) + nbsp + "kr";

/** The number for a column headed "1000 kr". */
export const thousands = (oere: number | null | undefined): string =>
  oere === null || oere === undefined ? none : whole.format(Math.round(oere / 100_000));

/** "13,7 mill. kr" from a million up, else whole kroner. */
export function shortKroner(oere: number): string {
  if (Math.abs(oere) < 100_000_000) return roundKroner(oere);
  return number(oere / 100_000_000, 1) + nbsp + (language() === "en" ? "million" : "mill.") + nbsp + "kr";
}

export const percent = (fraction: number | null | undefined, decimals = 0): string =>
  fraction === null || fraction === undefined ? none : number(fraction * 100, decimals) + nbsp + "%";

/** For tables: 31.12.2019. */
export function day(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : none;
}

/** For sentences: 1. januar 2020. */
export function date(iso: string): string {
  const at = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  return new Intl.DateTimeFormat(language() === "en" ? "en-GB" : "nb-NO", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  }).format(at);
}

/** A moment of the journal: 28.08.2017 kl. 12.42, in Norwegian time. */
export function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const parts = new Intl.DateTimeFormat("nb-NO", {
    day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo",
  }).formatToParts(at);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  const clock = language() === "en" ? `${part("hour")}:${part("minute")}` : `kl.${nbsp}${part("hour")}.${part("minute")}`;
  return `${part("day")}.${part("month")}.${part("year")}${nbsp}${clock}`;
}

/** Reads 01.09.2017, 1.9.2017 or 2017-09-01; null when it is no date. */
export function readDate(text: string): string | null {
  const nb = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  const parts = nb ? [nb[3], nb[2], nb[1]] : iso ? [iso[1], iso[2], iso[3]] : null;
  if (!parts) return null;
  const [y, m, d] = parts.map(Number) as [number, number, number];
  const at = new Date(Date.UTC(y, m - 1, d));
  if (y < 1800 || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return null;
  return at.toISOString().slice(0, 10);
}

/** "Asker, Røyken og Hurum". */
export const list = (names: readonly string[]): string =>
  new Intl.ListFormat(language() === "en" ? "en-GB" : "nb-NO", { type: "conjunction" }).format(names);

/** Small numbers as words, as in running text; larger ones as digits. */
export function inWords(count: number, capital = false): string {
  const words = i18n.t("number.words").split(",");
  const word = words[count] ?? number(count);
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export const sentence = (text: Sentence): string => text[language()];

const collator = new Intl.Collator("nb", { numeric: true });
export const byName = (a: string, b: string): number => collator.compare(a, b);

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Today in the reader's own calendar, as ISO. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
