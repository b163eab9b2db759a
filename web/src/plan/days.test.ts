import { describe, expect, test } from "vitest";
import { dayNumber, freeDays, isoOf, lastDay, weekday, workingDay } from "./days";

const easter = freeDays(["2018-03-29", "2018-03-30", "2018-04-02"]);
const moved = (from: string, by: number) => isoOf(workingDay(dayNumber(from), by, easter));

describe("working days", () => {
  test("a day goes to its number and back, before 1970 too", () => {
    for (const day of ["1969-12-31", "1970-01-01", "2018-02-28", "2020-02-29"]) expect(isoOf(dayNumber(day))).toBe(day);
    expect(weekday(dayNumber("2018-03-26"))).toBe(0);
    expect(weekday(dayNumber("1969-12-28"))).toBe(6);
  });
  const rows: [string, string, number, string][] = [
    ["the next day", "2018-03-26", 1, "2018-03-27"],
    ["over a weekend", "2018-03-23", 1, "2018-03-26"],
    ["over Easter: three holidays and a weekend", "2018-03-28", 1, "2018-04-03"],
    ["back over Easter", "2018-04-03", -1, "2018-03-28"],
    ["by nothing a working day stays", "2018-03-27", 0, "2018-03-27"],
    ["by nothing a Saturday becomes the Monday", "2018-03-24", 0, "2018-03-26"],
    ["by nothing Maundy Thursday becomes the Tuesday", "2018-03-29", 0, "2018-04-03"],
    ["from a holiday the first step is the next that is worked", "2018-03-30", 1, "2018-04-03"],
    ["ten days on", "2018-03-26", 10, "2018-04-12"],
  ];
  test.each(rows)("%s", (_, from, by, to) => expect(moved(from, by)).toBe(to));
  test("there and back again", () => {
    for (let by = 1; by < 60; ++by) expect(moved(moved("2018-03-05", by), -by)).toBe("2018-03-05");
  });
  test("the last of so many days counts the first", () => {
    const last = (days: number) => isoOf(lastDay(dayNumber("2018-03-27"), days, easter));
    expect([last(1), last(2), last(3), last(0)]).toEqual(["2018-03-27", "2018-03-28", "2018-04-03", "2018-03-27"]);
  });
});
