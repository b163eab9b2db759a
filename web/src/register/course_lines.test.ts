import { expect, test } from "vitest";
import type { CompletenessCourse } from "../generated/types";
import { apart, courseLines, places } from "./course_lines";

test.each([
  ["one day", ["2017-01-01"], [1]],
  ["two", ["2017-01-01", "2017-01-11"], [0, 1]],
  ["in proportion to time", ["2017-01-01", "2017-01-02", "2017-01-11"], [0, 0.1, 1]],
])("places: %s", (_, days, at) => expect(places(days)).toEqual(at));

test.each([
  ["far apart stay", [10, 50], [10, 50]],
  ["near ones move", [10, 12], [10, 24]],
  ["not below the bottom", [95, 98], [86, 100]],
])("labels: %s", (_, wished, at) => expect(apart(wished, 14, 100)).toEqual(at));

test("groups that never had anything to answer for have no line", () => {
  const some = { filled: 1, wanted: 2, degree: 0.5 };
  const nothing = { filled: 0, wanted: 0, degree: 1 };
  const course = { all: [some], groups: [{ id: 4, name: "A", degrees: [some] }, { id: 5, name: "B", degrees: [nothing] }, { id: null, name: "", degrees: [some] }] };
  expect(courseLines(course as unknown as CompletenessCourse, "Alle", "Ingen").map((l) => l.label)).toEqual(["Alle", "A", "Ingen"]);
});
