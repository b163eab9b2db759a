// The table one works in: found, changed cell by cell and in blocks, corrected, saved, taken back; a row by form;
// and two who change the same row. Each test leaves the rows as it found them.
import assert from "node:assert/strict";
import { axeFindings, open, settled, sidewaysScroll, withPage } from "./browser.mjs";
import { get, post } from "./people.mjs";
import { cell, columnOf, focusIn, goTo, grid, paste, shown, table, takeBack, textOf, usages, waits } from "./table_page.mjs";

/** The journey by keyboard: filter, change a cell, paste a block with a bad value, correct it, save, undo. */
async function byKeyboard(page, base) {
  const before = await table(base);
  await open(page, "/nye-asker/tabell/usage");
  await page.getByLabel("Søk i alle kolonner").fill("asker");
  await page.waitForURL(/tekst=asker/);
  assert.ok(Number(await grid(page).getAttribute("aria-rowcount")) - 1 < before.rows.length, "fewer rows");
  const users = await columnOf(page, "Brukere");
  await goTo(page, 1, users);
  await page.keyboard.type("1234");
  await page.keyboard.press("Enter");
  await page.getByText("Lagret.", { exact: true }).waitFor();
  assert.equal(await shown(page, cell(page, 1, users)), "1\u00a0234");
  assert.ok(await focusIn(cell(page, 2, users)), "Enter goes down");
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("77");
  await page.keyboard.press("Escape");
  assert.notEqual(await shown(page, cell(page, 2, users)), "77", "Esc leaves it as it was");
  await page.keyboard.press("Control+z");
  await page.getByText(/^Angret\./).waitFor();
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

async function pasteAndCorrect(page, base) {
  const before = await table(base);
  await open(page, `${usages}&sorter=system`);
  const users = await columnOf(page, "Brukere");
  await goTo(page, 1, users);
  await paste(page, "11\nmange\n13\n");
  await page.getByRole("heading", { name: "Ingenting er lagret. Rett én feil først." }).waitFor();
  assert.ok(await focusIn(waits(page)), "what stops it gets the focus");
  assert.equal(await cell(page, 2, users).getAttribute("aria-invalid"), "true");
  assert.equal(await shown(page, cell(page, 2, users)), "mange", "what was pasted is not lost");
  assert.deepEqual((await table(base)).rows, before.rows, "nothing is stored");
  assert.deepEqual(await axeFindings(page), []);
  await waits(page).getByRole("button", { name: "Rad 2, Brukere" }).press("Enter");
  assert.ok(await focusIn(cell(page, 2, users)), "the problem leads to its cell");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "3 rader blir endret. Ingenting er lagret ennå." }).waitFor();
  await waits(page).getByRole("button", { name: "Lagre 3 rader" }).click();
  await page.getByText("Lagret 3 rader.").waitFor();
  for (const [row, text] of [[1, "11"], [2, "12"], [3, "13"]]) assert.equal(await shown(page, cell(page, row, users)), text);
  await takeBack(page);
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values), "all is as before");
}

/** A choice by its word, Tab to the next cell, fill down, copy. */
async function choicesAndBlocks(page, base) {
  const before = await table(base);
  await open(page, usages);
  const hosting = await columnOf(page, "Drift");
  await goTo(page, 1, hosting);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("sk");
  assert.deepEqual(await page.getByRole("listbox").getByRole("option").allTextContents(), ["Sky"], "the list is narrowed");
  await page.keyboard.press("Tab");
  await page.getByText("Lagret.", { exact: true }).waitFor();
  assert.equal(await shown(page, cell(page, 1, hosting)), "Sky");
  assert.ok(await cell(page, 1, hosting + 1).locator("input").evaluate((input) => input === document.activeElement), "Tab opens the next");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowLeft");
  for (let i = 0; i < 3; ++i) await page.keyboard.press("Shift+ArrowDown");
  assert.equal(await grid(page).locator("[aria-selected=true]").count(), 4, "a block of four");
  await page.keyboard.press("Control+d");
  await waits(page).getByRole("button", { name: /^Lagre \d rader?$/ }).click();
  await page.getByText(/^Lagret/).waitFor();
  for (let row = 1; row <= 4; ++row) assert.equal(await shown(page, cell(page, row, hosting)), "Sky");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.querySelector("[role=gridcell][tabindex='0']").dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/plain");
  });
  assert.equal(copied, "Sky\nSky\nSky\nSky");
  await takeBack(page);
  await takeBack(page);
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

async function manyAtOnce(page, base) {
  const before = await table(base);
  await open(page, `${usages}&sorter=system`);
  for (const row of ["1", "2"]) await page.getByRole("checkbox", { name: `Velg rad ${row}`, exact: true }).click();
  const bulk = page.getByRole("group", { name: "2 rader er valgt" });
  await bulk.getByLabel("Endre felt").selectOption({ label: "Versjon" });
  await bulk.getByLabel("Ny verdi").fill("99.9");
  await bulk.getByRole("button", { name: "Se hva som endres" }).click();
  await waits(page).getByRole("button", { name: "Lagre 2 rader" }).click();
  await page.getByText("Lagret 2 rader.").waitFor();
  assert.equal((await table(base)).rows.filter((row) => row.values.includes("99.9")).length, 2);
  await takeBack(page);
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

/** A new row: first without what must be there, then whole; found in the table; taken back. */
async function addByForm(page, base, press) {
  const before = await table(base, "risk");
  await open(page, "/nye-asker/tabell/risk");
  await press(page.getByRole("button", { name: "Legg til rad" }));
  const add = page.getByRole("button", { name: "Legg til raden" });
  await press(add);
  const summary = page.locator(".rowform .panel");
  await summary.waitFor();
  assert.ok(await focusIn(summary), "what is wrong gets the focus");
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
  const links = await summary.getByRole("link").count();
  assert.ok(links > 0, "each field that is wrong is a link");
  for (let i = 0; i < links; ++i) {
    await summary.getByRole("link").nth(0).click();
    const kind = await page.evaluate(() => document.activeElement.tagName);
    if (kind === "SELECT") await page.evaluate(() => 0).then(() => page.locator(":focus").selectOption({ index: 1 }));
    else await page.keyboard.type("3");
  }
  await press(add);
  await page.getByText("Lagret.", { exact: true }).waitFor();
  assert.equal((await table(base, "risk")).rows.length, before.rows.length + 1);
  await takeBack(page);
  assert.equal((await table(base, "risk")).rows.length, before.rows.length);
}

/** Two pages open the same row; the second sees both versions and picks. */
async function conflict(page, world) {
  const { base } = world;
  const before = await table(base);
  await open(page, usages);
  const users = await columnOf(page, "Brukere");
  const id = before.rows[0].id;
  const sheets = [{ entity: "usage", fields: ["users"], rows: [{ id, seen: before.rows[0].entry, texts: ["4321"] }] }];
  const first = await (await post(base, "/api/nye-asker/edits", { apply: true, sheets })).json();
  await goTo(page, 1, users);
  await page.keyboard.type("1111");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Noen andre endret raden/ }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await textOf(base, id, "users"), 4321, "the first one's stands");
  await waits(page).getByRole("radio", { name: "1111" }).check();
  await waits(page).getByRole("button", { name: "Lagre det jeg valgte" }).click();
  await page.getByText("Lagret.", { exact: true }).waitFor();
  assert.equal(await textOf(base, id, "users"), 1111);
  await takeBack(page);
  const undone = await post(base, "/api/nye-asker/undo", { batch: first.batch });
  assert.ok(undone.ok);
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

/** The menu of views. */
function viewMenu(page) {
  const menu = page.locator("summary", { hasText: "Visning" });
  const said = (text) => page.locator(".popped [role=status]", { hasText: text }).waitFor();
  const act = (name) => page.getByRole("button", { name, exact: true }).press("Enter");
  return { menu, said, act };
}

const viewsOf = async (base) => (await (await get(base, "/api/nye-asker/tables/usage/views")).json()).views;

/** A view: saved, opened by its address, changed and saved again, and removed. */
async function savedView(page, base) {
  const { menu, said, act } = viewMenu(page);
  await open(page, usages);
  const all = await grid(page).getAttribute("aria-rowcount");
  await page.getByRole("button", { name: "Filtrer på Drift", exact: true }).click();
  await page.locator(".colfilter summary").click();
  await page.locator(".colfilter").getByLabel("Sky", { exact: true }).check();
  await page.waitForURL(/f\.hosting=cloud/);
  const rows = await grid(page).getAttribute("aria-rowcount");
  await page.keyboard.press("Escape");
  await menu.press("Enter");
  await page.getByLabel("Navn på visningen").fill("I skyen");
  await page.keyboard.press("Enter");
  await said("Visningen «I skyen» er lagret.");
  await page.waitForURL(/visning=\d+/);
  const number = new URL(page.url()).searchParams.get("visning");
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole("button", { name: "Ta bort alle filtre" }).click();
  await page.waitForURL((url) => !url.search.includes("f.hosting"));
  assert.equal(await grid(page).getAttribute("aria-rowcount"), all);

  await open(page, `/nye-asker/tabell/usage?visning=${number}`);
  assert.equal(await grid(page).getAttribute("aria-rowcount"), rows, "the address alone is the view");
  await menu.filter({ hasText: "Visning: I skyen" }).waitFor();
  await page.getByLabel("Søk i alle kolonner").fill("asker");
  await menu.filter({ hasText: "(endret)" }).waitFor();
  await page.waitForURL(/tekst=asker/);
  await menu.press("Enter");
  await act("Lagre endringene i «I skyen»");
  await said("Visningen «I skyen» er lagret.");
  await menu.filter({ hasNotText: "(endret)" }).waitFor();
  await act("Fjern «I skyen»");
  await said("Visningen «I skyen» er fjernet.");
  assert.deepEqual(await viewsOf(base), []);
}

/** A view is shared, becomes what the table opens with, and is left for all rows on purpose. */
async function standardView(page, base) {
  const { menu, said, act } = viewMenu(page);
  const settings = [{ name: "f.hosting", value: "cloud" }];
  const made = await (await post(base, "/api/nye-asker/views", { entity: "usage", name: "I skyen", reach: "own", settings })).json();
  await open(page, `/nye-asker/tabell/usage?visning=${made.saved}`);
  const rows = await grid(page).getAttribute("aria-rowcount");
  await menu.press("Enter");
  await act("Del med samarbeidet");
  await said("Alle i samarbeidet ser nå «I skyen».");
  await act("Gjør til standard for alle");
  await said("Tabellen åpner nå med «I skyen» for alle.");
  assert.deepEqual((await viewsOf(base)).map((v) => [v.name, v.reach]), [["I skyen", "standard"]]);
  await open(page, "/nye-asker/tabell/usage");
  assert.equal(await grid(page).getAttribute("aria-rowcount"), rows, "the table opens with it");
  await menu.press("Enter");
  await page.getByRole("link", { name: "Alle rader og kolonner" }).press("Enter");
  await page.waitForURL(/visning=alle/);
  await page.waitForFunction((few) => document.querySelector("[role=grid]").getAttribute("aria-rowcount") !== few, rows);
  await open(page, `/nye-asker/tabell/usage?visning=${made.saved}`);
  await menu.press("Enter");
  await act("Fjern «I skyen»");
  await said("Visningen «I skyen» er fjernet.");
}

/** The file holds the rows and columns that are shown, in their order. */
async function exported(page, base) {
  await open(page, `${usages}${usages.includes("?") ? "&" : "?"}tekst=visma&sorter=users`);
  await page.getByText(/^\d+ av \d+ rader/).first().waitFor();
  const href = await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href");
  const lines = (await (await get(base, href)).text()).replace("\ufeff", "").trim().split("\r\n").map((line) => line.split(";"));
  const shown = Number(await grid(page).getAttribute("aria-rowcount")) - 2; // the headings, and the empty row
  assert.equal(lines.length - 1, shown);
  const users = lines[0].indexOf("brukere");
  const counts = lines.slice(1).map((line) => Number(line[users]));
  assert.deepEqual(counts, [...counts].sort((a, b) => a - b), "in the order shown");
  assert.match(await page.getByRole("link", { name: "Regneark", exact: true }).getAttribute("href"), /export\.xlsx/);
}

/** On a phone: found as blocks, changed in the form, taken back. */
async function onPhone(page, base) {
  const before = await table(base);
  await open(page, usages);
  await page.getByLabel("Søk i alle kolonner").fill("agresso");
  await page.getByText(/^\d av \d+ rader/).first().waitFor();
  await page.getByRole("link", { name: "Endre rad 1", exact: true }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "Agresso" }).waitFor();
  assert.deepEqual(await sidewaysScroll(page), []);
  await page.getByLabel("Brukere").fill("to");
  await page.getByRole("button", { name: "Lagre raden" }).click();
  await page.getByText("Ikke lagret. Rett ett felt først.").waitFor();
  await page.getByLabel("Brukere").fill("2");
  await page.getByRole("button", { name: "Lagre raden" }).click();
  await page.getByText("Lagret.", { exact: true }).waitFor();
  await takeBack(page);
  assert.deepEqual((await table(base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

const wide = (name, use) => ({ name: `${name} at 1280`, run: (world) => withPage(world, { width: 1280 }, (page) => use(page, world.base, world)) });
const narrow = (name, use) => ({ name: `${name} at 390`, run: (world) => withPage(world, { width: 390 }, (page) => use(page, world.base, world)) });
const click = (place) => place.click();
const enter = (place) => place.press("Enter");

export const tests = [
  wide("filter and change a cell by keyboard", byKeyboard),
  wide("paste a block with one bad value, correct it, save and undo", pasteAndCorrect),
  wide("choose from the list, fill down and copy", choicesAndBlocks),
  wide("change many rows at once", manyAtOnce),
  wide("add a row by form, by keyboard", (page, base) => addByForm(page, base, enter)),
  narrow("add a row by form", (page, base) => addByForm(page, base, click)),
  wide("two who change the same row", (page, _, world) => conflict(page, world)),
  wide("a view is saved, changed and removed", savedView),
  wide("a view is shared, and what the table opens with", standardView),
  wide("what is shown is fetched as a file", exported),
  narrow("change a row by form", onPhone),
];
