import i18n from "i18next";
import { beforeAll, expect, test } from "vitest";
import { momentToEdit, readMoment } from "./moments";

beforeAll(() => i18n.init({ lng: "nb", resources: {} }));

const typed: [string, string, string | null][] = [
  ["a day means its end, in summer", "28.08.2017", "2017-08-28T21:59Z"],
  ["and in winter", "28.01.2017", "2017-01-28T22:59Z"],
  ["with a clock", "28.08.2017 12.42", "2017-08-28T10:42Z"],
  ["with a colon", "28.8.2017 12:42", "2017-08-28T10:42Z"],
  ["as it is shown", "28.08.2017\u00a0kl.\u00a012.42", "2017-08-28T10:42Z"],
  ["an ISO day", "2017-08-28 09.05", "2017-08-28T07:05Z"],
  ["just after the clock was set forward", "26.03.2017 03.00", "2017-03-26T01:00Z"],
  ["just before the clock was set back", "29.10.2017 01.30", "2017-10-28T23:30Z"],
  ["no such hour", "28.08.2017 24.00", null],
  ["no such day", "31.02.2017", null],
  ["not a time", "i går", null],
  ["nothing", "", null],
];
test.each(typed)("%s: %j", (_, text, wanted) => expect(readMoment(text)).toBe(wanted));

test("what was read is written back the same", () => expect(momentToEdit("2017-08-28T10:42Z")).toBe("28.08.2017 12.42"));
