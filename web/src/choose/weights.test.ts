import { describe, expect, test } from "vitest";
import { readWeight } from "./weights";

describe("a weight as it is written", () => {
  test.each([["20", 2000], ["12,5", 1250], ["12.50", 1250], [" 1 000 ", 100_000], ["0", 0]])("%s", (text, hundredths) => expect(readWeight(text)).toBe(hundredths));
  test.each(["", "-1", "1,234", "ti", "1e3", "12345678"])("%s is none", (text) => expect(readWeight(text)).toBeUndefined());
});
