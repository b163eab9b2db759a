import i18n from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import en from "../texts/en.json";
import nb from "../texts/nb.json";
import { byName, date, day, daysBetween, inWords, kroner, list, moment, none, number, percent, readDate, roundKroner, shortKroner, thousands, today } from "./format";

beforeAll(() =>
  i18n.init({ lng: "nb", keySeparator: false, nsSeparator: false, resources: { nb: { translation: nb }, en: { translation: en } } }));

describe("numbers", () => {
  const rows: [string, string, string][] = [
    ["thousands with no-break space", number(1234567), "1\u00a0234\u00a0567"],
    ["true minus", number(-1514), "\u22121\u00a0514"],
    ["decimal comma", number(13.7, 1), "13,7"],
    ["zero is zero", number(0), "0"],
    ["unknown is a dash", number(null), none],
    ["whole kroner", kroner(130_000_000), "1\u00a0300\u00a0000\u00a0kr"],
    ["øre are shown when there are any", kroner(73_896_864), "738\u00a0968,64\u00a0kr"],
    ["negative øre", kroner(-119_342), "\u22121\u00a0193,42\u00a0kr"],
    ["an average is rounded to the krone", roundKroner(68_421), "684\u00a0kr"],
    ["1000 kr", thousands(2_287_450_000), "22\u00a0875"],
    ["1000 kr, unknown", thousands(null), none],
    ["millions", shortKroner(1_370_000_000), "13,7\u00a0mill.\u00a0kr"],
    ["under a million stays whole", shortKroner(90_000_000), "900\u00a0000\u00a0kr"],
    ["percent", percent(0.8364), "84\u00a0%"],
    ["percent with a decimal", percent(0.6836, 1), "68,4\u00a0%"],
    ["percent of nothing", percent(null), none],
  ];
  test.each(rows)("%s", (_, found, wanted) => expect(found).toBe(wanted));
});

describe("dates", () => {
  test("in tables", () => expect(day("2019-12-31")).toBe("31.12.2019"));
  test("none", () => expect(day(null)).toBe(none));
  test("in sentences, both languages", async () => {
    expect(date("2020-01-01")).toBe("1. januar 2020");
    await i18n.changeLanguage("en");
    expect(date("2020-01-01")).toBe("1 January 2020");
    expect(list(["Asker", "Røyken", "Hurum"])).toBe("Asker, Røyken and Hurum");
    await i18n.changeLanguage("nb");
    expect(list(["Asker", "Røyken", "Hurum"])).toBe("Asker, Røyken og Hurum");
  });
  test("a moment is in Norwegian time", () => expect(moment("2017-08-28T10:42:00Z")).toBe("28.08.2017\u00a0kl.\u00a012.42"));
  test("days across a leap year", () => expect(daysBetween("2017-09-01", "2020-01-01")).toBe(852));
  test("today in the reader's calendar", () => expect(today(new Date(2020, 0, 5))).toBe("2020-01-05"));

  const typed: [string, string | null][] = [
    ["01.09.2017", "2017-09-01"], [" 1.9.2017 ", "2017-09-01"], ["2017-09-01", "2017-09-01"], ["29.02.2020", "2020-02-29"],
    ["29.02.2019", null], ["31.11.2019", null], ["1.13.2019", null], ["i dag", null], ["", null], ["01.09.17", null],
  ];
  test.each(typed)("typed %j", (text, wanted) => expect(readDate(text)).toBe(wanted));
});

test("small numbers are words, large ones digits", () => {
  expect(inWords(3)).toBe("tre");
  expect(inWords(6, true)).toBe("Seks");
  expect(inWords(23)).toBe("23");
});

test("names sort as in Norwegian: æ, ø, å last, aa as å", () =>
  expect(["Ås", "Øyer", "Aasen", "Ærø", "Asker", "Zoo"].sort(byName)).toEqual(["Asker", "Zoo", "Ærø", "Øyer", "Ås", "Aasen"]));
