// A sheet in people's own words: what it was taken for is shown with its reason, a person says otherwise, and it is
// remembered for the next sheet with the same headings until it is forgotten.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { axeFindings, open, sidewaysScroll, withPage } from "./browser.mjs";

const own = "Systemoversikt for Hurum kommune\n\nFagomr.;Fagsystem;Leverandør;Ant. brukere;Kost/år (tkr);Arkivnr\n" +
  "Barnehage;Vokal Barnehage;Oppad;14;145,5;17/221\nSkole;Elevliste;Oppad;30;90;17/222\nSum;;;44;235,5;\n";

async function withSheet(use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-sheets-"));
  const file = path.join(folder, "oversikt.csv");
  fs.writeFileSync(file, own);
  await use(file).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
}

const button = (page, name) => page.getByRole("button", { name });
const idle = (page) => page.waitForFunction(() => !/Leser på nytt|Reading again/.test(document.querySelector(".go p")?.textContent ?? "Leser på nytt"));

async function choose(page, file) {
  await open(page, "/nye-asker/import");
  await page.locator("input[data-choose=files]").setInputFiles(file);
  await page.locator(".res").waitFor();
  await idle(page);
}

const holds = async (page) => {
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
};

export const tests = [
  {
    name: "a mapping is put right, remembered, and forgotten",
    run: (world) => withSheet((file) => withPage(world, { width: 1280 }, async (page) => {
      await choose(page, file);
      const archive = page.getByLabel("Kolonnen «Arkivnr» leses som");
      assert.equal(await page.getByLabel("Arket «oversikt.csv» leses som").inputValue(), "systemer", "by its headings");
      assert.equal(await page.getByLabel("Kolonnen «Ant. brukere» leses som").inputValue(), "users");
      assert.equal(await archive.inputValue(), "");
      await page.getByText("Overskriften betyr det samme som «ant brukere».").waitFor();
      await page.getByText("17/221 · 17/222").waitFor();
      await page.getByText(/rader eller celler er ikke lest$/).click();
      await page.getByText(/Raden er en sum/).waitFor();
      await holds(page);
      await archive.focus();
      await page.keyboard.type("Versjon");
      await idle(page);
      assert.equal(await archive.inputValue(), "version", "chosen from the keyboard");
      await page.getByText("Du har valgt det").waitFor();
      await button(page, "Ta inn 2 rader").click();
      await page.getByRole("heading", { name: "2 rader er tatt inn" }).waitFor();
      const stored = page.url();

      await choose(page, file);
      assert.equal(await archive.inputValue(), "version");
      await page.getByText(/^Husket fra \d/).waitFor();
      await page.getByText("Alt er likt fra før.").waitFor();
      await holds(page);
      await button(page, "Glem det").focus();
      await page.keyboard.press("Enter");
      await page.getByText(/^Husket fra/).waitFor({ state: "detached" });
      assert.equal(await archive.inputValue(), "");
      assert.ok(stored.includes("import"));
    })),
  },
  {
    name: "the mapping on a narrow screen",
    run: (world) => withSheet((file) => withPage(world, { width: 390 }, async (page) => {
      await choose(page, file);
      await page.getByLabel("Kolonnen «Arkivnr» leses som").waitFor();
      await holds(page);
    })),
  },
];
