// Sheets taken in through the browser: a folder of CSV files and a workbook, put right, answered, stored,
// seen in the history and undone. Each journey leaves the register as it found it.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { axeFindings, open, settled, sidewaysScroll, withPage } from "./browser.mjs";
import { get } from "./people.mjs";
import { writeWorkbook } from "./workbook.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const example = path.join(root, "examples/nye-asker");

/** A copy of the example in a folder of its own, gone afterwards. */
async function withCopy(change, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-sheets-"));
  try {
    const sheets = path.join(folder, "nye-asker");
    fs.mkdirSync(sheets);
    for (const name of fs.readdirSync(example).filter((n) => n.endsWith(".csv"))) fs.copyFileSync(path.join(example, name), path.join(sheets, name));
    change((name, from, to) => {
      const file = path.join(sheets, name);
      const text = fs.readFileSync(file, "utf8");
      assert.ok(text.includes(from), `${name} has ${from}`);
      fs.writeFileSync(file, text.replace(from, to));
    }, sheets);
    await use(sheets);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const filesIn = (folder) => fs.readdirSync(folder).sort().map((name) => path.join(folder, name));
const heading = (page, name) => page.getByRole("heading", { name });
const button = (page, name) => page.getByRole("button", { name });
const counted = async (page, label) => (await page.locator(".res dl > div", { hasText: new RegExp(`^${label}`) }).locator("dd").innerText()).replace(/\s/g, "");

async function choose(page, files, into = "files") {
  await page.locator(`input[data-choose=${into}]`).setInputFiles(files);
  await page.locator(".res").waitFor();
  await idle(page);
}

/** The trial that was asked for last has been answered. */
const idle = (page) => page.waitForFunction(() => !/Leser på nytt|Reading again/.test(document.querySelector(".go p")?.textContent ?? "Leser på nytt"));

async function undo(page, language = "nb") {
  const { word, done } = { nb: { word: "Angre", done: /^Angret\./ }, en: { word: "Undo", done: /^Undone\./ } }[language];
  await button(page, word).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: new RegExp(`^${word} `) }).waitFor();
  await dialog.getByRole("button", { name: word, exact: true }).click();
  await page.getByText(done).waitFor();
}

const usersOf = async (base) => {
  const { usages } = await (await get(base, "/api/nye-asker/usages?text=Agresso&municipality=Asker")).json();
  return usages.find((u) => u.system === "Agresso").users;
};

async function holds(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
}

const mistaken = "kommune;fagområde;system;status;brukere;merke\n" +
  "Asker;adm.sak;Nytt program;i drift;-14;A\nAsker;adm.sakk;Enda et program;i drift;3;B\nAsker;adm.okonomi;Gerica Pleie;i drift;2;C\n";

/** A file of systems with these lines. */
async function withSystems(text, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-sheets-"));
  const file = path.join(folder, "systemer.csv");
  fs.writeFileSync(file, text);
  await use(file).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
}

const withMistakes = (use) => withSystems(mistaken, use);

const twoInOneCell = "kommune;fagområde;system;status;brukere;årskostnad_nok\nAsker;teknisk;Gerica/Socio;i drift;7;10,01\n";

export const tests = [
  {
    name: "a changed folder is taken in, and undone from the history",
    run: (world) => withCopy((edit) => edit("systemer.csv", "Agresso;Unit4;5.6;i drift;lokal;egen kommune;700", "Agresso;Unit4;5.6;i drift;lokal;egen kommune;1701"), (folder) =>
      withPage(world, { width: 1280 }, async (page) => {
        await open(page, "/nye-asker/kartlegging");
        await page.getByRole("main").getByRole("link", { name: "Ta inn regneark" }).click();
        await settled(page);
        await choose(page, folder, "folder");
        assert.equal(await counted(page, "Endret"), "1");
        assert.equal(await counted(page, "Uendret"), "326");
        assert.equal(await usersOf(world.base), 700, "nothing is stored yet");
        await button(page, "Ta inn én rad").click();
        await heading(page, "Én rad er tatt inn").waitFor();
        assert.equal(await usersOf(world.base), 1701);
        await page.getByRole("link", { name: "Se radene som ble endret" }).click();
        await page.locator("td.was").first().waitFor();
        const row = await page.locator(".changes li").first().innerText();
        assert.match(row, /Brukere\s+700\s+1.701/);
        const here = page.url();
        await open(page, "/nye-asker/historikk?apen=1");
        await button(page, "Angre").first().click();
        await page.getByRole("dialog").getByRole("button", { name: "Angre", exact: true }).click();
        await page.getByText("Dette kan ikke angres.").waitFor();
        assert.match(await page.locator(".reasons").innerText(), /er endret etter importen/, "the reason is told");
        await open(page, here);
        await undo(page);
        assert.equal(await usersOf(world.base), 700);
      })),
  },
  {
    name: "a workbook is read like the folder",
    run: (world) => withCopy(() => {}, (folder) =>
      withPage(world, { width: 1280 }, async (page) => {
        writeWorkbook(filesIn(folder), path.join(folder, "nye-asker.xlsx"));
        await open(page, "/nye-asker/import");
        await choose(page, path.join(folder, "nye-asker.xlsx"));
        assert.equal(await counted(page, "Uendret"), "327");
        await page.getByText("Alt er likt fra før.").waitFor();
        assert.equal(await button(page, /^Ta inn/).getAttribute("aria-disabled"), "true");
      })),
  },
  {
    name: "mistakes are put right, a question is answered, and it is undone at once",
    run: (world) => withMistakes((file) =>
      withPage(world, { width: 1280 }, async (page) => {
        await open(page, "/nye-asker/import");
        await choose(page, file);
        assert.equal(await counted(page, "Feil"), "2");
        const coming = page.waitForEvent("download");
        await button(page, "Last ned listen som CSV").click();
        const list = fs.readFileSync(await (await coming).path(), "utf8");
        assert.match(list, /^\uFEFFFil;Ark;Rad;Kolonne;Verdi i filen;Hva er galt\r\nsystemer.csv;systemer;2;brukere;'-14;/);
        await page.getByLabel("«brukere» på rad 2", { exact: true }).fill("14");
        await page.keyboard.press("Enter");
        await idle(page);
        await button(page, "Hold raden utenfor: rad 3").click();
        await heading(page, "Må rettes før du kan ta inn").waitFor({ state: "detached" });
        assert.ok(Number(await counted(page, "Spørsmål")) > 0, "a name is in doubt");
        while (Number(await counted(page, "Spørsmål")) > 0) {
          await button(page, /^Ja, samme: /).first().click();
          await idle(page);
        }
        assert.equal(await page.getByText("merke").count() > 0, true, "the unknown column is named");
        const rows = Number(await counted(page, "Nye")) + Number(await counted(page, "Endret"));
        await button(page, new RegExp(`^Ta inn ${rows} rader`)).click();
        await heading(page, `${rows} rader er tatt inn`).waitFor();
        await undo(page);
      })),
  },
  {
    name: "by keyboard: choosing, answering and leaving out",
    run: (world) => withMistakes((file) =>
      withPage(world, { width: 1280 }, async (page) => {
        await open(page, "/nye-asker/import");
        const chosen = page.waitForEvent("filechooser");
        await button(page, "Velg filer").focus();
        await page.keyboard.press("Enter");
        await (await chosen).setFiles(file);
        await page.locator(".res").waitFor();
        for (const row of [2, 3]) {
          await button(page, `Hold raden utenfor: rad ${row}`).focus();
          await page.keyboard.press("Enter");
          await idle(page);
        }
        await heading(page, "Må rettes før du kan ta inn").waitFor({ state: "detached" });
        await button(page, /^Ja, samme: /).first().focus();
        await page.keyboard.press("j");
        await idle(page);
        await page.getByText(/^Samme som /).first().waitFor();
        await button(page, "Bytt filer").focus();
        await page.keyboard.press("Enter");
        await button(page, "Velg filer").waitFor();
      })),
  },
  {
    name: "a cell with two products becomes two rows when a person says so",
    run: (world) => withSystems(twoInOneCell, (file) =>
      withPage(world, { width: 390, language: "en" }, async (page) => {
        await open(page, "/nye-asker/import");
        await choose(page, file);
        assert.equal(await counted(page, "New"), "1");
        await holds(page, "en");
        await button(page, "Yes, split the row in 2: Gerica/Socio is Gerica and Socio").focus();
        await page.keyboard.press("j");
        await idle(page);
        await page.getByText("The row is split: Gerica and Socio.").waitFor();
        await button(page, "Change the answer for Gerica/Socio").click();
        await button(page, /^Yes, split the row/).click();
        await idle(page);
        const rows = Number(await counted(page, "New"));
        await button(page, new RegExp(`^Take in ${rows} rows`)).click();
        await heading(page, `${rows} rows are taken in`).waitFor();
        const { usages } = await (await get(world.base, "/api/nye-asker/usages?area=teknisk")).json();
        assert.deepEqual(usages.map((u) => [u.system, u.users, u.yearly_cost]), [["Gerica", 7, 501], ["Socio", 7, 500]]);
        await undo(page, "en");
      })),
  },
  {
    name: "files are dropped",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/import");
      const data = await page.evaluateHandle((text) => {
        const all = new DataTransfer();
        all.items.add(new File([text], "systemer.csv", { type: "text/csv" }));
        all.items.add(new File(["x"], "brev.pdf"));
        return all;
      }, mistaken);
      await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
      await page.locator(".res").waitFor();
      await page.getByText("brev.pdf").waitFor();
      assert.equal(await counted(page, "Feil"), "2");
    }),
  },
  ...["nb", "en"].flatMap((language) => [1280, 390].map((width) => ({
    name: `the pages ${language} ${width}`,
    run: (world) => withMistakes((file) => withPage(world, { width, language }, async (page) => {
      await open(page, "/nye-asker/import");
      await holds(page, language);
      await choose(page, file);
      await holds(page, language);
      await open(page, "/nye-asker/historikk?apen=1");
      await page.locator(".changes li").first().waitFor();
      await holds(page, language);
      await open(page, "/import");
      await holds(page, language);
    })),
  }))),
];
