// The pictures of the mapping, and the pages that names lead to: by keyboard, in print, and against what the server says.
import assert from "node:assert/strict";
import { axeFindings, open, settled, withPage } from "./browser.mjs";

const per = "per=2017-09-01";
/** What the server says to whoever sits at the page. */
const ask = async (page, path) => (await page.request.get(`/api/nye-asker/${path}`)).json();
const graph = (page) => page.getByRole("region", { name: "Bilde av integrasjonene" });
const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

export const tests = [
  {
    name: "a node of the graph takes the focus, lights its lines and rows, and Enter opens its page",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, `/nye-asker/kartlegging?fane=integrasjoner&omrade=adm.turnus&${per}`);
      const answer = await ask(page, "integrations?area=adm.turnus&as_of=2017-09-01");
      const nodes = graph(page).getByRole("link");
      assert.equal(await nodes.count(), answer.nodes.length, "every node can be reached");
      await graph(page).focus();
      await page.keyboard.press("Tab");
      assert.ok(await nodes.first().evaluate((node) => node === document.activeElement), "the next stop is the first node");
      const lit = answer.edges.filter((e) => e.from === 0 || e.to === 0);
      assert.equal(await graph(page).locator(".edge.on").count(), lit.length);
      assert.equal(await page.locator("tr.here").count(), lit.flatMap((e) => e.integrations).length, "and the rows of those lines");
      assert.deepEqual(await axeFindings(page), []);
      await page.keyboard.press("Enter");
      await heading(page, answer.nodes[0].name).waitFor();
      assert.match(page.url(), /\/produkt\/\d+\?per=2017-09-01/);
    }),
  },
  {
    name: "the list beside the graph has every row, and leads to it",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, `/nye-asker/fagomrade/helse.plo?fane=integrasjoner&${per}`);
      const answer = await ask(page, "integrations?area=helse.plo&as_of=2017-09-01");
      const rows = page.getByRole("table").getByRole("link", { name: /^Se raden/ });
      assert.equal(await rows.count(), answer.integrations.length);
      await rows.first().click();
      await heading(page, "Integrasjon").waitFor();
    }),
  },
  {
    name: "the whole cooperation is a matrix, and a heading in it leads to the picture",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, `/nye-asker/kartlegging?fane=integrasjoner&${per}`);
      assert.equal(await graph(page).count(), 0);
      await page.getByRole("link", { name: "Produkt mot felleskomponent" }).click();
      await page.getByRole("columnheader", { name: "SvarUt" }).getByRole("link").click();
      await graph(page).waitFor();
      assert.match(page.url(), /komponent=SvarUt/);
      await page.getByRole("button", { name: "Vis hele samarbeidet" }).click();
      await page.getByRole("columnheader", { name: "SvarUt" }).waitFor();
    }),
  },
  {
    name: "no text of the graph leaves its picture, and it prints",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      for (const about of ["kommune=Asker", "omrade=adm", "produkt=Gerica"]) {
        await open(page, `/nye-asker/kartlegging?fane=integrasjoner&${about}&${per}`);
        await page.emulateMedia({ media: "print" });
        const outside = await graph(page).locator("svg").evaluate((svg) => {
          const box = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")].filter((text) => {
            const r = text.getBoundingClientRect();
            return r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1;
          }).map((text) => text.textContent);
        });
        assert.deepEqual(outside, [], about);
        await page.emulateMedia({ media: "screen" });
      }
    }),
  },
  {
    name: "breaks are ranked in three ways, and a number opens its rows",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, `/nye-asker/tjenestekjeder?fane=brudd&${per}`);
      const answer = await ask(page, "breaks?as_of=2017-09-01");
      for (const [way, ranks] of [["Etter kommune", answer.municipalities], ["Etter system", answer.systems], ["Etter fagområde", answer.areas]]) {
        await page.getByRole("link", { name: way }).click();
        await page.locator(`a[aria-current=true]`, { hasText: way }).waitFor();
        const names = await page.getByRole("table").first().locator("tbody th").allInnerTexts();
        assert.deepEqual(names.map((n) => n.trim()), ranks.map((r) => r.name), way);
      }
      await page.getByRole("table").first().locator("tbody td a").first().click();
      await heading(page, "Arbeidsprosess").waitFor();
      await page.waitForFunction((rows) => document.querySelectorAll(".rowview").length === rows, answer.areas[0].processes.length);
    }),
  },
  {
    name: "the calendar follows the date, the municipality and the supplier",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/kartlegging?fane=avtalekalender&per=2019-09-01");
      await page.getByText("Fristen er passert, avtalen løper ennå").waitFor();
      await page.getByLabel("Kommune").selectOption("Hurum");
      await page.waitForURL(/kommune=Hurum/);
      await settled(page);
      const answer = await ask(page, "calendar?as_of=2019-09-01&municipality=Hurum");
      const rows = page.getByRole("table").locator("tbody tr:not(:first-child)");
      await page.waitForFunction((count) => document.querySelectorAll("table tbody tr:not(:first-child)").length === count, answer.contracts);
      assert.equal(await rows.count(), answer.contracts);
      const as_table = page.getByRole("link", { name: "Åpne som tabell og hent som regneark" });
      await as_table.click();
      await page.waitForURL(/\/tabell\/contract\?.*f\.municipality=Hurum/);
    }),
  },
  {
    name: "names lead to the pages of what they name, and on from there",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, `/nye-asker/kartlegging?fane=avtaler&${per}`);
      await page.getByRole("table").getByRole("link", { name: "A-2014-03" }).click();
      await heading(page, "GAT, Asker").waitFor();
      await page.getByText("Si opp innen 31. august 2018.").waitFor();
      await page.getByRole("definition").getByRole("link", { name: "Gatsoft" }).click();
      await heading(page, "Gatsoft").waitFor();
      await page.getByRole("table").getByRole("link", { name: "GAT", exact: true }).first().click();
      await heading(page, "GAT").waitFor();
      await page.getByRole("link", { name: "Raden og historikken" }).click();
      await heading(page, "Produkt").waitFor();
      await page.getByRole("link", { name: "Åpne siden om GAT" }).click();
      await heading(page, "GAT").waitFor();
      await open(page, `/nye-asker/kartlegging?fane=mangler&${per}`);
      await page.getByRole("table", { name: "Slik har gruppene kommet videre" }).getByRole("link", { name: "Helse, sosial og omsorg" }).click();
      await heading(page, "Helse, sosial og omsorg").waitFor();
    }),
  },
];
