import { describe, expect, test } from "vitest";
import { weekNumber } from "./Axis";
import type { CutoverInPlan, PlanView, TeamMonth } from "../generated/types";
import { dayNumber, isoOf } from "./days";
import { arrow, barOf, frozenDays, fullestTeam, loadOf, rowsOf, spanOf, successorsOf, ticksOf, unitAt } from "./layout";
import { less } from "./Picture";
import { sortedBy } from "./PlanTable";
import { municipalitiesOf, shownOf } from "./shown";

const cutover = (id: string, start: string, finish: string, some: Partial<CutoverInPlan> = {}): CutoverInPlan => ({
  id, name: id, area: "", municipality: "Asker", kind: "area", cutover_class: "later", start, finish, team: "A", days: 5, work: 500, deadline: null, days_late: 0,
  critical: false, slack: 0, why: { nb: "", en: "" }, made_from: "", teams: [{ name: "A", people: 100 }], after: [], latest_finish: finish,
  published_start: null, published_finish: null, baseline_start: null, baseline_finish: null, fixed: false, changed_by_hand: false, done: false, progress: null,
  actual_start: null, rehearsal_days: 0, parallel_days: 0, row: 1, entry: 1, chance: null, matters: 0, broken: [], from_system: "", system: "", ...some,
});
const month = (people: number, capacity: number): TeamMonth => ({ from: "2018-01-01", people, capacity });
const plan = (cutovers: CutoverInPlan[], some: Partial<PlanView> = {}): PlanView => ({
  mode: "published", may_change: true, status: "kept", basis: "best", scenario: "", today: "2018-01-15", first_day: null, end: "2018-06-30", bound: "2018-06-30", lateness: 0, lateness_bound: 0,
  open: null, published: null, baseline: null, moved: 0, cutovers, teams: [{ name: "B", months: [] }, { name: "A", months: [] }], freezes: [], milestones: [], chance: null, must_give: [], done: 0, not_planned: 0, free_days: [], ...some,
});
const late = cutover("late", "2018-05-02", "2018-06-29"), soon = cutover("soon", "2018-02-05", "2018-03-02");
const other = cutover("other", "2018-01-08", "2018-02-02", { teams: [{ name: "B", people: 50 }, { name: "A", people: 100 }], municipality: "Hurum", critical: true });
const nobody = cutover("nobody", "2018-01-08", "2018-02-02", { teams: [] });

describe("rows", () => {
  const ids = (closed: string[], all = [late, soon, other]) => rowsOf(plan(all), all, new Set(closed)).map((row) => row.id);
  test("by the plan's teams, then by start, under the first team alone", () => expect(ids([])).toEqual(["team:B", "other", "team:A", "soon", "late"]));
  test("a closed team shows its own row", () => expect(ids(["A"])).toEqual(["team:B", "other", "team:A"]));
  test("a team with nothing to show is left out", () => expect(ids([], [soon])).toEqual(["team:A", "soon"]));
  test("without a team they stand last", () => expect(ids([], [nobody, soon])).toEqual(["team:A", "soon", "team:", "nobody"]));
});

describe("bars", () => {
  test("a baseline is drawn only when it differs", () => {
    expect(barOf(cutover("a", "2018-02-05", "2018-03-02", { baseline_start: "2018-02-05", baseline_finish: "2018-03-02" })).base).toBeNull();
    expect(barOf(cutover("b", "2018-02-05", "2018-03-02", { baseline_start: "2018-02-01", baseline_finish: "2018-03-02" })).base).toEqual({ from: dayNumber("2018-02-01"), to: dayNumber("2018-03-02") });
  });
  test("the slack is from the finish to the latest", () => {
    const { to, latest } = barOf(cutover("c", "2018-02-05", "2018-03-02", { latest_finish: "2018-04-13" }));
    expect(latest - to).toBe(42);
  });
  test("the span is whole months around bars, slack and the first day", () => {
    const days = (of: PlanView) => Object.values(spanOf(of)).map(isoOf);
    expect(days(plan([soon, late]))).toEqual(["2018-02-01", "2018-07-01"]);
    expect(days(plan([cutover("x", "2018-02-05", "2018-03-02", { latest_finish: "2018-08-31" })], { first_day: "2019-01-01" }))).toEqual(["2018-02-01", "2019-02-01"]);
  });
  test("who waits, the soonest first", () => {
    const next = [cutover("n2", "2018-08-01", "2018-08-10", { after: ["soon"] }), cutover("n1", "2018-07-01", "2018-07-10", { after: ["soon"] })];
    expect(successorsOf([soon, ...next]).get("soon")?.map((c) => c.id)).toEqual(["n1", "n2"]);
  });
  test("an arrow goes in from the side when there is room, else from above or below", () => {
    const from = { left: 0, right: 100, top: 4, bottom: 21 };
    expect(arrow(from, { left: 140, right: 200, top: 29, bottom: 46 })).toBe("M100 12.5H133V37.5H140m-5-3l5 3-5 3");
    expect(arrow(from, { left: 102, right: 200, top: 29, bottom: 46 })).toBe("M100 12.5H106V29m-3-5l3 5 3-5");
    expect(arrow({ ...from, top: 54, bottom: 71 }, { left: 102, right: 200, top: 29, bottom: 46 })).toBe("M100 62.5H106V46m-3 5l3-5 3 5");
  });
});

describe("load", () => {
  test.each([[0, 200, null], [50, 200, "some"], [100, 200, "half"], [200, 200, "full"], [250, 200, "over"], [50, 0, "over"]] as const)("%i of %i is %s", (people, capacity, load) => expect(loadOf(month(people, capacity))).toBe(load));
  test("the fullest team is full in most months, not the most over", () => {
    const teams = [{ name: "A", months: [month(900, 200)] }, { name: "B", months: [month(200, 200), month(200, 200), month(0, 0)] }];
    expect(fullestTeam(teams)).toEqual({ name: "B", months: 2, people: 200, capacity: 200 });
    expect(fullestTeam([{ name: "A", months: [month(100, 200)] }])).toBeNull();
  });
});

describe("freezes", () => {
  const day = dayNumber;
  const freeze = (spans: [string, string][], cutovers: string[]) => ({ name: "", strength: "hard" as const, spans: spans.map(([first, last]) => ({ first, last })), cutovers });
  test("run together for each it binds, and apart for all", () => {
    const found = frozenDays([freeze([["2018-07-01", "2018-07-10"]], ["a"]), freeze([["2018-07-11", "2018-07-20"]], ["a", "b"]), freeze([["2018-12-01", "2018-12-24"]], [])]);
    expect(found.get("a")).toEqual([{ from: day("2018-07-01"), to: day("2018-07-21") }]);
    expect(found.get("b")).toEqual([{ from: day("2018-07-11"), to: day("2018-07-21") }]);
    expect(found.get("")).toEqual([{ from: day("2018-12-01"), to: day("2018-12-25") }]);
  });
  test("what is frozen for all is not drawn again for one", () => {
    expect(less({ from: 0, to: 10 }, [{ from: 3, to: 5 }])).toEqual([{ from: 0, to: 3 }, { from: 5, to: 10 }]);
    expect(less({ from: 3, to: 5 }, [{ from: 0, to: 10 }])).toEqual([]);
    expect(less({ from: 0, to: 10 }, [{ from: 10, to: 12 }])).toEqual([{ from: 0, to: 10 }]);
  });
});

describe("the axis", () => {
  const span = { from: dayNumber("2017-12-01"), to: dayNumber("2018-07-01") };
  const starts = (unit: "year" | "quarter" | "month" | "week") => ticksOf(span, unit).map(({ at }) => isoOf(at));
  test("begins where the span does and goes on by whole units", () => {
    expect(starts("year")).toEqual(["2017-12-01", "2018-01-01"]);
    expect(starts("quarter")).toEqual(["2017-12-01", "2018-01-01", "2018-04-01"]);
    expect(starts("month")).toHaveLength(7);
    expect(starts("week").slice(0, 3)).toEqual(["2017-12-01", "2017-12-04", "2017-12-11"]);
  });
  test("covers the span without a gap", () => {
    for (const unit of ["year", "quarter", "month", "week"] as const) {
      const ticks = ticksOf(span, unit);
      expect([ticks[0]!.at, ticks.at(-1)!.to]).toEqual([span.from, span.to]);
      ticks.slice(1).forEach((tick, i) => expect(tick.at).toBe(ticks[i]!.to));
    }
  });
  test("closer, the units are smaller", () => expect([0.12, 0.3, 1.1, 5].map(unitAt)).toEqual(["year", "quarter", "month", "week"]));
  test.each([["2018-01-01", 1], ["2016-01-03", 53], ["2018-12-31", 1], ["2020-12-31", 53]] as const)("%s is in week %i", (day, week) => expect(weekNumber(dayNumber(day))).toBe(week));
});

describe("filters and sorting", () => {
  const all = [late, soon, other];
  test("every kind asked for, and one of the municipalities", () => {
    const ids = (search: Record<string, string>) => shownOf(all, search).map((c) => c.id);
    expect(ids({})).toEqual(["late", "soon", "other"]);
    expect(ids({ bare: "kritisk" })).toEqual(["other"]);
    expect(ids({ bare: "kritisk,forste-dag" })).toEqual([]);
    expect(ids({ kommune: "Asker,Hurum" })).toHaveLength(3);
    expect(ids({ bare: "kritisk", kommune: "Asker" })).toEqual([]);
  });
  test("municipalities are counted", () => expect(municipalitiesOf(all)).toEqual([["Asker", 2], ["Hurum", 1]]));
  test("by start when nothing is said, by number as numbers, those without a deadline last", () => {
    const some = [cutover("a", "2018-03-01", "2018-03-02", { days: 12, deadline: "2018-05-01" }), cutover("b", "2018-01-01", "2018-03-02", { days: 7 })];
    const ids = (column?: string, down = false) => sortedBy(some, column, down).map((c) => c.id).join("");
    expect([ids(), ids("days"), ids("days", true), ids("deadline"), ids("no such")]).toEqual(["ba", "ba", "ab", "ab", "ba"]);
  });
});
