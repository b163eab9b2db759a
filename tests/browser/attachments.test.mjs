// Files that belong to a thing: chosen, described, kept, fetched again, removed and taken back; and not offered to who may not.
import assert from "node:assert/strict";
import { axeFindings, open, sidewaysScroll, withPage } from "./browser.mjs";
import { get } from "./people.mjs";

const contract = "/nye-asker/avtale/1";
const listed = async (base, login) => (await get(base, "/api/nye-asker/attachments?kind=contract&id=1", login)).json();
const section = (page) => page.getByRole("region", { name: "Vedlegg" });
const said = (page, text) => section(page).getByRole("status").filter({ hasText: text }).waitFor();

async function journey(page, base) {
  await open(page, contract);
  const part = section(page);
  await part.getByText("Ingen filer er lagt ved.").waitFor();
  const choosing = page.waitForEvent("filechooser");
  await part.getByRole("button", { name: "Legg ved filer" }).press("Enter");
  await (await choosing).setFiles([
    { name: "Avtale på bokmål.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.7"), Buffer.alloc(700_000, 7)]) },
    { name: "feil.txt", mimeType: "text/plain", buffer: Buffer.from("x") },
  ]);
  await part.getByRole("button", { name: "Fjern feil.txt" }).press("Enter");
  await part.getByLabel("Merknad (valgfri)").fill("Signert av begge");
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
  await part.getByRole("button", { name: "Lagre filen" }).press("Enter");
  await said(page, "Lagret filen.");
  const [kept] = (await listed(base)).attachments;
  assert.deepEqual([kept.name, kept.size, kept.note], ["Avtale på bokmål.pdf", 700_008, "Signert av begge"]);

  const loading = page.waitForEvent("download");
  await part.getByRole("link", { name: "Avtale på bokmål.pdf" }).press("Enter");
  assert.equal((await loading).suggestedFilename(), "Avtale på bokmål.pdf");
  const answer = await get(base, `/api/nye-asker/attachments/${kept.id}/file`);
  assert.match(answer.headers.get("content-disposition"), /^attachment; .*filename\*=UTF-8''Avtale%20p%C3%A5%20bokm%C3%A5l\.pdf$/);
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  assert.equal((await answer.arrayBuffer()).byteLength, 700_008);

  await part.getByRole("button", { name: "Fjern Avtale på bokmål.pdf" }).press("Enter");
  await said(page, "Avtale på bokmål.pdf er fjernet.");
  assert.equal((await listed(base)).attachments.length, 0);
  await part.getByRole("button", { name: "Angre" }).press("Enter");
  await part.getByRole("link", { name: "Avtale på bokmål.pdf" }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await part.getByRole("button", { name: "Fjern Avtale på bokmål.pdf" }).press("Enter");
  await said(page, "er fjernet");
}

/** What is not what it says is refused in words, and nothing is lost of what was written. */
async function refused(page, base) {
  await open(page, contract);
  const part = section(page);
  await part.locator("input[type=file]").setInputFiles({ name: "bilde.png", mimeType: "image/png", buffer: Buffer.from("ikke et bilde") });
  await part.getByLabel("Merknad (valgfri)").fill("Skisse");
  await part.getByLabel(/Fortrolig:/).check();
  await part.getByRole("button", { name: "Lagre filen" }).press("Enter");
  await part.getByRole("alert").filter({ hasText: "bilde.png: Innholdet er ikke det filnavnet sier." }).waitFor();
  assert.equal(await part.getByLabel("Merknad (valgfri)").inputValue(), "Skisse");
  assert.equal((await listed(base)).attachments.length, 0);
  await part.getByRole("button", { name: "Avbryt" }).press("Enter");
  assert.equal(await part.getByLabel("Merknad (valgfri)").count(), 0);
}

async function readerSeesNothingToDo(page) {
  await open(page, contract);
  await page.getByRole("heading", { name: "Slik avtalen er registrert" }).waitFor();
  assert.equal(await section(page).count(), 0, "nothing there, and nothing may be added");
}

const at = (width, name, run, more = {}) => ({
  name: `${name} at ${width}`,
  run: (world) => withPage(world, { width, ...more }, (page) => run(page, world.base)),
});

export const tests = [
  at(1280, "kept, fetched, removed, taken back", journey),
  at(390, "kept, fetched, removed, taken back", journey),
  at(1280, "refused with the reason", refused, { expected: ["415 /api/nye-asker/attachments/*"] }),
  at(1280, "who only reads is offered nothing", readerSeesNothingToDo, { as: "demo-reader" }),
];
