import { expect, test } from "vitest";
import { fileSize } from "./sending";

test("file sizes", () => {
  const plain = (value: number, decimals = 0) => value.toFixed(decimals).replace(".", ",");
  expect([1, 41_300, 1_250_000].map((n) => fileSize(n, plain))).toEqual(["1\u00a0kB", "41\u00a0kB", "1,3\u00a0MB"]);
});
