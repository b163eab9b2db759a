import { describe, expect, test } from "vitest";
import { listOf, nextSort, parseSearch, toggled, writeSearch } from "./address";

describe("the address", () => {
  test("is read as plain text", () =>
    expect(parseSearch("?per=2017-09-01&id=1,2&dom=ulikt")).toEqual({ per: "2017-09-01", id: "1,2", dom: "ulikt" }));
  test("keeps commas readable and leaves out what is empty", () =>
    expect(writeSearch({ per: undefined, dom: "ulikt,mangler", tekst: "", apen: "helse.plo" })).toBe("?dom=ulikt,mangler&apen=helse.plo"));
  test("is empty when nothing is chosen", () => expect(writeSearch({})).toBe(""));
  test.each(["Sak/arkiv & post", "100 %", "æøå", "a=b?c#d"])("survives %j there and back", (text) =>
    expect(parseSearch(writeSearch({ tekst: text }))).toEqual({ tekst: text }));
});

describe("choices in a list", () => {
  test("put in", () => expect(toggled("ulikt", "mangler")).toBe("ulikt,mangler"));
  test("taken out", () => expect(toggled("ulikt,mangler", "ulikt")).toBe("mangler"));
  test("the last one leaves the address", () => expect(toggled("ulikt", "ulikt")).toBeUndefined());
  test("nothing is an empty list", () => expect(listOf(undefined)).toEqual([]));
});

test("sorting goes rising, falling, none", () => {
  expect(nextSort("users", undefined, false)).toEqual({ sorter: "users", synkende: undefined });
  expect(nextSort("users", "users", false)).toEqual({ sorter: "users", synkende: "ja" });
  expect(nextSort("users", "users", true)).toEqual({ sorter: undefined, synkende: undefined });
  expect(nextSort("area", "users", true)).toEqual({ sorter: "area", synkende: undefined });
});
