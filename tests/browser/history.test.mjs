// Looking back: the time a page was known, the strip that says so, what has changed, and a row's story.
import assert from "node:assert/strict";
import { open, settled, withPage } from "./browser.mjs";
import { get, post } from "./people.mjs";

const minute = (ms) => `${new Date(Math.floor(ms / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
const strip = (page) => page.getByText(/^Du ser registeret/);

/** Changes the users of a usage through the API, and back again with undo. */
async function changeUsers(base, users) {
  const send = async (path, body) => (await post(base, `/api/nye-asker/${path}`, body)).json();
  const table = await (await get(base, "/api/nye-asker/tables/usage")).json();
  const row = table.rows[0];
  const answer = await send("edits", { apply: true, sheets: [{ entity: "usage", fields: ["users"], rows: [{ id: row.id, seen: row.entry, remove: false, texts: [users] }] }], answers: [] });
  assert.ok(answer.batch, JSON.stringify(answer));
  return { id: row.id, undo: () => send("undo", { batch: answer.batch }) };
}

export const tests = [
  {
    name: "the time it was known is typed, follows from page to page, and the strip leads back",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker?per=2017-09-01");
      await strip(page).waitFor();
      assert.match(await strip(page).innerText(), /slik det gjaldt 1\. september 2017\.$/);
      await page.getByRole("button", { name: "Slik vi kjente det før" }).click();
      const field = page.getByRole("textbox", { name: "Slik vi kjente det" });
      await field.fill("i fjor");
      await page.keyboard.press("Enter");
      await page.getByText("Skriv tidspunktet som 28.08.2017 eller 28.08.2017 12.42.").waitFor();
      await field.fill("31.12.2099 14.30");
      await page.keyboard.press("Enter");
      await page.waitForURL(/kjent=2099-12-31T13:30Z/);
      assert.match(await strip(page).innerText(), /slik vi kjente det 31\.12\.2099\skl\.\s14\.30\.$/);
      await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Sammenligning" }).click();
      await page.getByRole("heading", { level: 1, name: "Sammenligning" }).waitFor();
      assert.match(page.url(), /per=2017-09-01&kjent=2099-12-31T13:30Z/);
      await page.getByRole("button", { name: "Tilbake til i dag" }).click();
      await strip(page).waitFor({ state: "detached" });
      assert.doesNotMatch(page.url(), /per=|kjent=/);
    }),
  },
  {
    name: "what was known before a change is shown, and the change is found",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const before = new Date().toISOString();
      const changed = await changeUsers(world.base, "4711");
      try {
        await open(page, `/nye-asker/rader/usage?id=${changed.id}`);
        await page.getByText("4 711", { exact: true }).waitFor();
        await open(page, `/nye-asker/rader/usage?id=${changed.id}&kjent=${before}`);
        await strip(page).waitFor();
        assert.equal(await page.getByText("4 711", { exact: true }).count(), 0);
        await page.getByRole("link", { name: "Hva er forskjellen?" }).click();
        await page.getByRole("heading", { level: 1, name: "Hva er endret" }).waitFor();
        await settled(page);
        const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "System i bruk" }) });
        await row.getByRole("link", { name: "1", exact: true }).press("Enter");
        await page.getByRole("cell", { name: "4 711", exact: true }).waitFor();
        await page.getByRole("link", { name: "Hele historien" }).first().click();
        await page.getByRole("heading", { level: 2, name: /endret/ }).first().waitFor();
        assert.ok(await page.getByRole("listitem").count() >= 2, "the row's making and its change");
        await page.getByRole("link", { name: "Lokal bruker" }).first().click();
        await page.getByText(/^Lokal bruker: \d+ hendelser$/).waitFor();
      } finally {
        await changed.undo();
      }
    }),
  },
  {
    name: "two dates: contracts that ran out, each a way to its row",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/endringer?fra=2017-09-01&til=2021-01-01");
      await page.getByRole("heading", { level: 2, name: /^Avtaler som er løpt ut/ }).waitFor();
      await page.getByRole("textbox", { name: "Til" }).fill("01.09.2017");
      await page.keyboard.press("Enter");
      await page.getByText("Ingenting er forskjellig mellom 1. september 2017 og 1. september 2017.").waitFor();
      await page.goBack();
      await page.getByRole("link", { name: "Familia" }).click();
      await page.getByRole("heading", { level: 1, name: "Avtale" }).waitFor();
    }),
  },
  {
    name: "nothing was written: the page says so",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const now = minute(Date.now() + 3_600_000);
      await open(page, `/nye-asker/endringer?hva=kjent&fra=${now}&til=${now}`);
      await page.getByText(/^Ingenting ble annerledes/).waitFor();
    }),
  },
];
