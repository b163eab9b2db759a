import { describe, expect, test } from "vitest";
import { keyPressed } from "./keys_state";

const letters = ["o", "k", "ø"];
const key = (name: string, more: Partial<{ ctrlKey: boolean; target: unknown }> = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, altKey: false, target: { tagName: "BODY" }, ...more }) as never;

describe("keys", () => {
  test("slash searches", () => expect(keyPressed(key("/"), false, letters, true)).toEqual({ kind: "search" }));
  test("question mark lists", () => expect(keyPressed(key("?"), false, letters, true)).toEqual({ kind: "list" }));
  test("g waits for a letter", () => expect(keyPressed(key("g"), false, letters, true)).toEqual({ kind: "start" }));
  test("a letter after g goes there", () => expect(keyPressed(key("ø"), true, letters, true)).toEqual({ kind: "go", letter: "ø" }));
  test("an unknown letter after g does nothing", () => expect(keyPressed(key("x"), true, letters, true)).toEqual({ kind: "none" }));
  test("a letter alone does nothing", () => expect(keyPressed(key("o"), false, letters, true)).toEqual({ kind: "none" }));
  test("nothing while typing", () => expect(keyPressed(key("/", { target: { tagName: "INPUT", type: "search" } }), false, letters, true)).toEqual({ kind: "none" }));
  test("a filter chip is not typing", () => expect(keyPressed(key("/", { target: { tagName: "INPUT", type: "checkbox" } }), false, letters, true)).toEqual({ kind: "search" }));
  test("nothing with control", () => expect(keyPressed(key("/", { ctrlKey: true }), false, letters, true)).toEqual({ kind: "none" }));
  test("nothing when turned off", () => expect(keyPressed(key("?"), false, letters, false)).toEqual({ kind: "none" }));
});
