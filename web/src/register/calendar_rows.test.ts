import { expect, test } from "vitest";
import type { CalendarPage, ContractView } from "../generated/types";
import { calendarSpan, most, shownContracts } from "./calendar_rows";

const contract = (id: number, dates: Partial<ContractView> = {}) => ({ id, ends: null, option_to: null, last_day_of_notice: null, ...dates }) as ContractView;

test.each([
  ["nothing ahead", "2017-09-01", [], "2017-07-01", "2017-12-31"],
  ["to the year of the last end", "2017-09-01", [contract(1, { ends: "2019-03-31" })], "2017-07-01", "2019-12-31"],
  ["options count", "2017-01-31", [contract(1, { ends: "2019-03-31", option_to: "2021-03-31" })], "2017-01-01", "2021-12-31"],
  ["no more than twelve years", "2017-12-31", [contract(1, { ends: "2099-01-01" })], "2017-10-01", "2029-12-31"],
])("span: %s", (_, asOf, contracts, from, to) => expect(calendarSpan(asOf, contracts)).toEqual({ from, to }));

test("what has no end, and what has ended, is in the table only", () => {
  const groups = (["passed", "quarter", "open_ended", "ended"] as const).map((part, i) => ({ part, from: null, value: 0, marked: false, contracts: [contract(i)] }));
  expect(shownContracts({ groups } as unknown as CalendarPage)).toEqual({ shown: [contract(0), contract(1)], left: 0 });
});

test("says how many there was no room for", () => {
  const groups = [{ part: "quarter", contracts: Array.from({ length: most + 3 }, (_, i) => contract(i)) }];
  const { shown, left } = shownContracts({ groups } as unknown as CalendarPage);
  expect([shown.length, left]).toEqual([most, 3]);
});
