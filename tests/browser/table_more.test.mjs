// More of the table one works in: names in doubt, rows that end and go, new rows below the last, a conflict in the form,
// the real clipboard, another time, and a sheet that is fetched, changed and taken in again. Each leaves the rows as it
// found them.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { axeFindings, open, sidewaysScroll, withPage } from "./browser.mjs";
import { get, post as postAs } from "./people.mjs";
import { cell, columnOf, focusIn, goTo, grid, paste, shown, table, takeBack, textOf, usages, waits } from "./table_page.mjs";

const values = async (base, entity) => (await table(base, entity)).rows.map((row) => row.values);
const post = async (base, address, body) => (await postAs(base, `/api/nye-asker/${address}`, body)).json();
const changed = async (base, id, field, text) => {
  const row = (await table(base)).rows.find((r) => r.id === id);
  const answer = await post(base, "edits", { apply: true, sheets: [{ entity: "usage", fields: [field], rows: [{ id, seen: row.entry, texts: [text] }] }] });
  assert.ok(answer.batch, "somebody else has changed it");
  return answer.batch;
};
const status = (page, text) => page.locator(".statusline [role=status]", { hasText: text }).waitFor();

/** A product that may be one we know: asked, answered, saved. */
async function nameInDoubt(page, base) {
  const before = await values(base);
  await open(page, `${usages}&sorter=system`);
  const system = await columnOf(page, "System");
  const row = (await table(base)).rows.find((r) => r.values.includes("Agresso"));
  await page.getByLabel("Søk i alle kolonner").fill("agresso");
  await page.waitForURL(/tekst=agresso/);
  await goTo(page, 1, system);
  await page.keyboard.type("Geriga");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Vi er i tvil om et navn. Svar, så lagrer vi." }).waitFor();
  assert.ok(await focusIn(waits(page)), "the question gets the focus");
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await values(base), before, "nothing is stored");
  const go = waits(page).getByRole("button", { name: "Bruk svaret" });
  assert.equal(await go.getAttribute("aria-disabled"), "true", "not before it is answered");
  await waits(page).getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await go.press("Enter");
  await status(page, "Lagret.");
  const after = await table(base);
  const at = (field) => after.columns.findIndex((c) => c.field === field);
  const now = after.rows.filter((r) => r.values[at("system")] === "Geriga");
  assert.equal(now.length, 1);
  assert.notEqual(now[0].values[at("product")], row.values[at("product")], "it is another product now");
  await takeBack(page);
  assert.deepEqual(await values(base), before);
}

/** A usage ends on a day; a risk has none and is removed. */
async function endAndRemove(page, base) {
  const before = await values(base);
  await open(page, `${usages}&sorter=system`);
  for (const row of ["1", "2"]) await page.getByRole("checkbox", { name: `Velg rad ${row}`, exact: true }).click();
  const bulk = page.getByRole("group", { name: "2 rader er valgt" });
  await bulk.getByRole("button", { name: "Avslutt 2 rader" }).press("Enter");
  await bulk.getByText("Når slutter 2 rader å gjelde?").waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.textContent === "Avslutt 2 rader");
  await page.keyboard.press("Enter");
  await bulk.getByLabel("Siste dag").fill("31.12.2027");
  await bulk.getByRole("button", { name: "Avslutt 2 rader" }).last().press("Enter");
  await waits(page).getByRole("button", { name: "Lagre 2 rader" }).press("Enter");
  await status(page, "Lagret 2 rader.");
  const ended = await table(base);
  const to = ended.columns.findIndex((c) => c.field === "valid_to");
  assert.equal(ended.rows.filter((r) => r.values[to] === "2027-12-31").length, 2);
  await takeBack(page);
  assert.deepEqual(await values(base), before);

  const risks = await values(base, "risk");
  await open(page, "/nye-asker/tabell/risk");
  await page.getByRole("checkbox", { name: "Velg rad 1", exact: true }).click();
  const one = page.getByRole("group", { name: "1 rad er valgt" });
  await one.getByRole("button", { name: "Fjern raden" }).press("Enter");
  assert.deepEqual(await axeFindings(page), []);
  await one.getByRole("button", { name: "Fjern raden" }).last().press("Enter");
  await status(page, "Lagret.");
  assert.equal((await values(base, "risk")).length, risks.length - 1);
  await takeBack(page);
  assert.deepEqual(await values(base, "risk"), risks);
}

/** In the empty row below the last: typed cell by cell, and saved when one leaves it; pasted, and shown first. */
async function newRows(page, base) {
  const before = await values(base, "risk");
  const last = before.length + 1;
  await open(page, "/nye-asker/tabell/risk");
  const code = await columnOf(page, "Kode");
  await grid(page).locator("[tabindex='0']").first().focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  for (let c = 2; c < code; ++c) await page.keyboard.press("ArrowRight");
  assert.ok(await focusIn(cell(page, last, code)), "the keys lead to the row below the last");
  await page.keyboard.type("R90");
  await page.keyboard.press("Tab");
  await page.locator(".statusline", { hasText: /^Ny rad\. Skriv også .*Risiko/ }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Ingen svarer");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await status(page, "Lagret.");
  assert.equal((await values(base, "risk")).length, before.length + 1);
  await takeBack(page);
  assert.deepEqual(await values(base, "risk"), before);

  await goTo(page, last, code);
  await paste(page, "R91\tBortfall\t2\t5\nR92\tForsinkelse\tmange\t4\n");
  await page.getByRole("heading", { name: "Ingenting er lagret. Rett én feil først." }).waitFor();
  assert.deepEqual(await values(base, "risk"), before, "nothing is stored");
  assert.deepEqual(await axeFindings(page), []);
  await waits(page).getByRole("button", { name: /^Ny rad 2, / }).press("Enter");
  await page.waitForFunction(() => document.activeElement?.closest("[role=grid]"));
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 nye rader. Ingenting er lagret ennå." }).waitFor();
  await waits(page).getByRole("button", { name: "Lagre 2 rader" }).press("Enter");
  await status(page, "Lagret 2 rader.");
  const now = await values(base, "risk");
  assert.equal(now.length, before.length + 2);
  assert.ok(now.some((row) => row.includes("R92") && row.includes("Forsinkelse")));
  await takeBack(page);
  assert.deepEqual(await values(base, "risk"), before);
}

/** In the form the second one sees both versions, picks one, and keeps the other field that was written. */
async function conflictInForm(page, base) {
  const before = await values(base);
  const id = (await table(base)).rows[0].id;
  await open(page, `/nye-asker/tabell/usage?rad=${id}`);
  const theirs = await changed(base, id, "users", "4321");
  await page.getByLabel("Brukere").fill("1111");
  await page.getByLabel("Versjon").fill("9.9");
  await page.getByRole("button", { name: "Lagre raden" }).press("Enter");
  const summary = page.locator(".rowform .panel");
  await summary.getByRole("heading", { name: /^Noen andre endret raden/ }).waitFor();
  assert.ok(await focusIn(summary), "the conflict gets the focus");
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
  await summary.getByRole("radio", { name: /4.321/ }).check();
  await summary.getByRole("button", { name: "Lagre det jeg valgte" }).press("Enter");
  await status(page, "Lagret.");
  assert.equal(await textOf(base, id, "users"), 4321, "theirs was picked");
  assert.equal(await textOf(base, id, "version"), "9.9", "and mine, of which there was no doubt");
  await takeBack(page);
  assert.ok((await post(base, "undo", { batch: theirs })).batch);
  assert.deepEqual(await values(base), before);
}

/** Through the machine's own clipboard, as from a spreadsheet and back. */
async function realClipboard(page, base) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  const before = await values(base);
  await open(page, `${usages}&sorter=system`);
  const users = await columnOf(page, "Brukere");
  await goTo(page, 1, users);
  await page.evaluate(() => navigator.clipboard.writeText("21\r\n22\r\n"));
  await page.keyboard.press("Control+v");
  await waits(page).getByRole("button", { name: "Lagre 2 rader" }).press("Enter");
  await status(page, "Lagret 2 rader.");
  for (const [row, text] of [[1, "21"], [2, "22"]]) assert.equal(await shown(page, cell(page, row, users)), text);
  await goTo(page, 1, users);
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+c");
  await status(page, "2 celler er kopiert.");
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r", ""), "21\n22");
  await takeBack(page);
  assert.deepEqual(await values(base), before);
}

/** As it was known, and as of a day: to read, with a strip that leads back. */
async function anotherTime(page, base) {
  const before = await table(base);
  const { id } = before.rows[0];
  const then = new Date().toISOString();
  const batch = await changed(base, id, "users", "4321");
  await open(page, `${usages}&kjent=${then}&tekst=asker`);
  const strip = page.locator(".timestrip");
  assert.match(await strip.innerText(), /^Radene slik vi kjente dem .* Her kan du bare lese\./);
  const users = await columnOf(page, "Brukere");
  assert.equal((await shown(page, cell(page, 1, users))).replace(/\D/g, ""), String(before.rows[0].values[before.columns.findIndex((c) => c.field === "users")]));
  await goTo(page, 1, users);
  await page.keyboard.type("7");
  await status(page, "Her kan du bare lese");
  assert.equal(await page.getByRole("button", { name: "Legg til rad" }).count(), 0);
  assert.deepEqual(await axeFindings(page), []);
  await strip.getByRole("button", { name: "Vis alle rader slik de er nå" }).press("Enter");
  await page.waitForURL((url) => !url.search.includes("kjent"));
  await strip.waitFor({ state: "detached" });
  assert.equal((await shown(page, cell(page, 1, users))).replace(/\D/g, ""), "4321");
  assert.ok((await post(base, "undo", { batch })).batch);
  await open(page, `${usages}&per=2017-09-01`);
  assert.match(await strip.innerText(), /^Radene slik de gjelder 1\. ?september 2017|^Radene slik de gjelder 01\.09\.2017/);
}

/** Fetched, changed in a spreadsheet while others change the same row, and taken in: both versions are shown. */
async function exportAndImport(page, base) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-sheets-"));
  try {
    const before = await values(base);
    await open(page, `${usages}&sorter=system`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV", exact: true }).press("Enter");
    const file = path.join(folder, "systemer.csv");
    await (await waiting).saveAs(file);
    const [head, ...lines] = fs.readFileSync(file, "utf8").split("\r\n");
    const columns = head.replace("\ufeff", "").split(";");
    const put = (line, column, text) => line.split(";").map((c, i) => (i === columns.indexOf(column) ? text : c)).join(";");
    const id = Number(/^systemer:(\d+)@/.exec(lines[0])[1]);
    const theirs = await changed(base, id, "users", "4321");
    lines[0] = put(put(lines[0], "brukere", "1111"), "versjon", "9.9");
    lines[1] = put(lines[1], "versjon", "8.8");
    fs.writeFileSync(file, [head, ...lines].join("\r\n"));
    await open(page, "/nye-asker/import");
    await page.locator("input[data-choose=files]").setInputFiles(file);
    await page.getByRole("heading", { name: "Endret av andre i mellomtiden" }).waitFor();
    await page.getByText("Én rad er endret av andre. Velg hva som skal stå.").waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(await sidewaysScroll(page), []);
    const store = page.getByRole("button", { name: /^Ta inn / });
    assert.equal(await store.getAttribute("aria-disabled"), "true", "not before one has picked");
    assert.equal(await page.locator(".clash tbody tr").count(), 1, "only the field that both changed");
    await page.getByRole("radio", { name: /1.111/ }).check();
    await page.locator("button:not([aria-disabled=true])", { hasText: "Ta inn 2 rader" }).press("Enter");
    await page.getByRole("heading", { name: "2 rader er tatt inn" }).waitFor();
    assert.equal(await textOf(base, id, "users"), 1111);
    assert.equal(await textOf(base, id, "version"), "9.9");
    const { entries } = await (await get(base, "/api/nye-asker/journal")).json();
    for (const batch of [entries[0].id, theirs]) assert.ok((await post(base, "undo", { batch })).batch);
    assert.deepEqual(await values(base), before);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const at = (width) => (name, use) => ({ name: `${name} at ${width}`, run: (world) => withPage(world, { width }, (page) => use(page, world.base)) });
const wide = at(1280);
const narrow = at(390);

export const tests = [
  wide("a name in doubt is asked about", nameInDoubt),
  wide("rows end on a day, or are removed", endAndRemove),
  wide("rows are begun below the last one", newRows),
  wide("a conflict is settled in the form", conflictInForm),
  narrow("a conflict is settled in the form", conflictInForm),
  wide("copy and paste through the clipboard", realClipboard),
  wide("a table of another time is to read", anotherTime),
  wide("fetched, changed, and taken in after others have changed it", exportAndImport),
  narrow("fetched, changed, and taken in after others have changed it", exportAndImport),
];
