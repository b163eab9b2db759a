// The search of the top bar: hits as one types, chosen by keyboard, seen by a screen reader.
import assert from "node:assert/strict";
import { axeFindings, open, withPage } from "./browser.mjs";

const field = (page) => page.getByRole("banner").getByRole("combobox");

export const tests = [
  {
    name: "a hit is found and opened by keyboard alone",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker?per=2017-09-01");
      await field(page).focus();
      await page.keyboard.type("barnehage");
      const first = page.getByRole("option").first();
      await first.waitFor();
      assert.equal(await first.getAttribute("aria-selected"), "false");
      await page.keyboard.press("ArrowDown");
      assert.equal(await first.getAttribute("aria-selected"), "true");
      assert.equal(await field(page).getAttribute("aria-activedescendant"), await first.getAttribute("id"));
      assert.deepEqual(await axeFindings(page), []);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Barnehage", exact: true }).waitFor();
      assert.match(page.url(), /per=2017-09-01/, "the as-of date comes along");
    }),
  },
  {
    name: "Escape closes the hits, and Enter in the field shows them all",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker");
      await field(page).fill("visma");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Escape");
      assert.equal(await page.getByRole("option").count(), 0);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Søk" }).waitFor();
      await page.getByRole("heading", { level: 2, name: /^Produkter/ }).waitFor();
      await page.getByRole("main").getByRole("link", { name: "Visma HRM" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Visma HRM" }).waitFor();
      assert.match(page.url(), /\/produkt\/\d+/, "a product's own page");
    }),
  },
  {
    name: "nothing found says what to do",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker");
      await field(page).fill("xyzzy");
      await page.getByText("Ingen treff på «xyzzy».").first().waitFor();
      assert.deepEqual(await axeFindings(page), []);
    }),
  },
];
