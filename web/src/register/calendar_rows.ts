// The lines of the calendar's picture: which contracts, and how far into the years it reaches.
import type { CalendarPage, ContractView } from "../generated/types";

export const most = 40;

export interface CalendarSpan { from: string; to: string }

/** Those still running with an end, in the calendar's order; no more than there is room for. */
export function shownContracts(page: CalendarPage): { shown: ContractView[]; left: number } {
  const all = page.groups.filter((g) => g.part === "passed" || g.part === "quarter").flatMap((g) => g.contracts);
  return { shown: all.slice(0, most), left: Math.max(0, all.length - most) };
}

/** From the first day of the quarter to the end of the year of the last date, at most twelve years on. */
export function calendarSpan(asOf: string, contracts: ContractView[]): CalendarSpan {
  const month = Math.floor((Number(asOf.slice(5, 7)) - 1) / 3) * 3 + 1;
  const from = `${asOf.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  const last = contracts.flatMap((c) => [c.ends, c.option_to, c.last_day_of_notice]).filter((d): d is string => d !== null).sort().at(-1) ?? asOf;
  const year = Math.min(Number(last.slice(0, 4)), Number(asOf.slice(0, 4)) + 12);
  return { from, to: `${Math.max(year, Number(asOf.slice(0, 4)))}-12-31` };
}
