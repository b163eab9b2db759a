import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { texts as fetched } from "virtual:texts"; // without what only the server says

const atOnce = await fetched.nb.atOnce();
const late = await fetched.nb.late();

const read = (language: string) => JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `${language}.json`), "utf8")) as Record<string, string>;
const nb = read("nb");
const en = read("en");
const pages: Record<string, string> = { ...atOnce, ...late };
const texts: Record<string, Record<string, string>> = { nb, en };
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(at);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [fs.readFileSync(at, "utf8")] : [];
  });
}
const code = sources(path.resolve(import.meta.dirname, "..")).join("\n");

describe("texts", () => {
  test("both languages have the same keys", () => expect(Object.keys(en).sort()).toEqual(Object.keys(nb).sort()));
  test("both languages fill the same holes", () => {
    const apart = Object.keys(nb).filter((key) => holes(texts.nb![key]!).join() !== holes(texts.en![key] ?? "").join());
    expect(apart).toEqual([]);
  });
  test("what is fetched late is not fetched at once", () => {
    expect(Object.keys(late).length).toBeGreaterThan(100);
    expect(Object.keys(late).filter((key) => key in atOnce)).toEqual([]);
    expect("login.title" in atOnce).toBe(true);
  });
  test("no text is empty", () => expect(Object.entries({ ...nb, ...en }).filter(([, text]) => text.trim() === "")).toEqual([]));
  test("every key written out in the code exists", () => {
    const used = [...code.matchAll(/\bt\(\s*(?:[^"`(),]*\?\s*)?"([a-z_]+\.[a-z_.]+)"/g)].map((m) => m[1]!);
    expect(used.length).toBeGreaterThan(150);
    expect([...new Set(used)].filter((key) => !(key in pages) && !(`${key}_other` in pages))).toEqual([]);
  });
  test("every family of keys made from a value exists", () => {
    const used = [...code.matchAll(/\bt\(`([a-z_]+(?:\.[a-z_]+)*\.)\$\{/g)].map((m) => m[1]!);
    expect([...new Set(used)].filter((start) => !Object.keys(pages).some((key) => key.startsWith(start)))).toEqual([]);
  });
});
