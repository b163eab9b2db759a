// Names that may be one, settled by keyboard, and taken back.
import assert from "node:assert/strict";
import { axeFindings, open, settled, withPage } from "./browser.mjs";
import { get } from "./people.mjs";

const names = async (base) => (await get(base, "/api/nye-asker/names")).json();
const lines = (page) => page.locator("table.names").first().locator("tbody tr");
const box = (page, at) => lines(page).nth(at).getByRole("checkbox");

export const tests = [
  {
    name: "two names are said to be two with a key, and asked about again",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const before = await names(world.base);
      assert.ok(before.pairs.length > 1, "the example has names that look alike");
      await open(page, "/nye-asker/kartlegging");
      await page.getByRole("link", { name: "Navn", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Navn" }).waitFor();
      await settled(page);
      assert.equal(await lines(page).count(), before.pairs.length);
      await box(page, 0).focus();
      await page.keyboard.press("ArrowDown");
      assert.ok(await box(page, 1).evaluate((e) => e === document.activeElement), "the next line");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("r");
      await page.getByText(/er to\. Det spørres ikke igjen\.$/).waitFor();
      await settled(page);
      assert.equal(await lines(page).count(), before.pairs.length - 1);
      assert.ok(await box(page, 0).evaluate((e) => e === document.activeElement), "the focus goes to what comes next");
      assert.equal((await names(world.base)).refused.length, 1);
      await page.keyboard.press("u");
      await page.getByText(/^Angret: /).waitFor();
      await settled(page);
      assert.deepEqual(await names(world.base), before);
    }),
  },
  {
    name: "names are merged field by field from the list, many at a time, and undone",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const before = await names(world.base);
      await open(page, "/nye-asker/navn");
      const shown = await lines(page).count();
      await box(page, 0).focus();
      await page.keyboard.press("f");
      const dialog = page.getByRole("dialog");
      await dialog.getByText(/^Flyttes:/).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await dialog.getByRole("button", { name: "Slå sammen", exact: true }).click();
      await page.getByText(/er slått sammen med/).waitFor();
      await settled(page);
      assert.ok((await names(world.base)).pairs.length < before.pairs.length);
      await page.getByRole("button", { name: "Angre" }).click();
      await page.getByText(/^Angret: /).waitFor();
      await settled(page);
      assert.equal((await names(world.base)).pairs.length, before.pairs.length);
      await lines(page).nth(shown - 1).waitFor(); // the one that was taken back stands in the list again
      await box(page, 0).check();
      await box(page, 1).check();
      await page.getByRole("button", { name: "De 2 valgte er to" }).click();
      await page.getByText("2 er sagt å være to. Det spørres ikke igjen.").waitFor();
      await page.getByRole("button", { name: "Angre" }).click();
      await page.getByText(/^Angret: /).waitFor();
    }),
  },
  {
    name: "a product is merged with another from its own page",
    run: (world) => withPage(world, { width: 390 }, async (page) => {
      const pair = (await names(world.base)).pairs.find((p) => p.kind === "product");
      await open(page, `/nye-asker/produkt/${pair.keep.id}`);
      await page.getByRole("button", { name: "Slå sammen med …" }).click();
      await page.getByRole("dialog").getByRole("textbox").fill(pair.gone.name);
      await page.getByRole("dialog").getByRole("button", { name: pair.gone.name, exact: true }).click();
      await page.getByRole("dialog").getByText(/^Flyttes:/).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await page.getByRole("dialog").getByRole("button", { name: "Avbryt" }).last().click();
    }),
  },
  {
    name: "who may not change what is shared sees the names, and settles none",
    run: (world) => withPage(world, { width: 390, as: "demo-reader" }, async (page) => {
      await open(page, "/nye-asker/navn");
      await lines(page).first().waitFor();
      assert.equal(await page.getByRole("button", { name: "Det samme" }).count(), 0);
    }),
  },
];
