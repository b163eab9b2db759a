import { describe, expect, test } from "vitest";
import { parseSearch, writeSearch } from "../shared/address";
import { Names } from "./cells";
import { columns, page, words } from "./fixture";
import { Index } from "./rows";
import { rangeOf, searchOf, select, viewOf } from "./view";

const index = () => new Index(columns, page().rows, new Names(page().names), words);
const shown = (address: string) => select(index(), viewOf(parseSearch(address), columns)).map((at) => page().rows[at]!.id);

describe("the rows that are shown", () => {
  const rows: [string, string, number[]][] = [
    ["all, as they came", "", [1, 2, 3, 4]],
    ["text in any column", "?tekst=asker", [1, 3]],
    ["every word, in any order", "?tekst=sky asker", [1]],
    ["a number with or without its space", "?tekst=1600", [1]],
    ["a number as it is shown", "?tekst=1 600", [1]],
    ["text in one column", "?f.system=ac", [4]],
    ["case and æøå", "?f.system=ÆRLIG", [2]],
    ["one of several choices", "?f.hosting=cloud,joint", [1, 4]],
    ["yes and no", "?f.personal_data=false", [2]],
    ["blank", "?f.users=~tom", [2]],
    ["filled in", "?f.hosting=~fylt", [1, 2, 4]],
    ["over", "?f.users=>100", [1, 4]],
    ["between", "?f.users=90–200", [3, 4]],
    ["money in kroner", "?f.yearly_cost=<=500 000", [3, 4]],
    ["two filters", "?f.municipality=røy&f.hosting=local", [2]],
    ["a column that does not exist filters nothing", "?f.unknown=1", [1, 2, 3, 4]],
    ["names in Norwegian order", "?sorter=system", [4, 1, 2, 3]],
    ["falling", "?sorter=system&synkende=ja", [3, 2, 1, 4]],
    ["numbers as numbers, absent last", "?sorter=users", [3, 4, 1, 2]],
    ["absent last when falling too", "?sorter=users&synkende=ja", [1, 4, 3, 2]],
    ["choices in their own order", "?sorter=hosting", [2, 4, 1, 3]],
    ["dates", "?sorter=valid_to", [3, 1, 4, 2]],
    ["rows alike keep their order", "?sorter=municipality", [1, 3, 2, 4]],
  ];
  test.each(rows)("%s", (_, address, wanted) => expect(shown(address)).toEqual(wanted));
});

test("the view goes to the address and back", () => {
  const address = "?f.hosting=cloud,joint&f.users=~tom&f.system=a%2Bb&tekst=sak&sorter=users&synkende=ja&kolonner=system,users";
  const view = viewOf(parseSearch(address), columns);
  expect(viewOf(parseSearch(writeSearch(searchOf(view))), columns)).toEqual(view);
});
test("a filter that is taken away leaves the address", () => {
  const old = parseSearch("?f.users=~tom&rad=3");
  const next = { ...old, ...searchOf({ ...viewOf(old, columns), filters: [] }, old) };
  expect(writeSearch(next)).toBe("?rad=3");
});
test("what is no range is text", () => {
  for (const text of ["16", "asker", "", ">", "1-2-3"]) expect(rangeOf(text)).toBeUndefined();
});

describe("rows that change", () => {
  test("are found and sorted as they stand", () => {
    const rows = index();
    const by = viewOf(parseSearch("?sorter=users"), columns);
    select(rows, by);
    rows.put([{ ...page().rows[0]!, values: [1, 1, "Profil", 5, null, null, null, null, ""] }]);
    expect(select(rows, by)).toEqual([0, 2, 3, 1]);
    expect(select(rows, { ...by, text: "gerica" })).toEqual([]);
  });
  test("new ones come last", () => {
    const rows = index();
    rows.put([{ ...page().rows[0]!, id: 9 }]);
    expect(rows.at(9)).toBe(4);
  });
});
