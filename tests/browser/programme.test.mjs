// The programme and its risks: on paper, on a phone and by keyboard; a cell of the matrix filters the list, and the address keeps it.
import assert from "node:assert/strict";
import { axeFindings, open, settled, sidewaysScroll, withPage } from "./browser.mjs";

const point = (id, phase, more) => ({ id, project: "P", phase, day: "2018-09-01", decision: null, body: "Fellesnemnda", state: "ahead", days_late: 0, ...more });
const phases = [
  ["idea", "done", null], ["concept", "done", point(1, "concept", { state: "decided", decision: "go_on" })], ["plan", "now", point(2, "plan", { state: "missing", days_late: 101 })],
  ["carry_out", "ahead", point(3, "carry_out", { state: "next", day: null })], ["close", "ahead", null], ["realise", "ahead", null],
].map(([phase, state, opens]) => ({ phase, state, point: opens }));
const project = (id, code, name, more) => ({
  id, code, name, parent: "", area: "", kind: "project", phase: null, depth: 0, below: 0, goal: "", owner: "", board: "", mandate: "", start: null, end: null,
  budget: null, actual: null, budget_sum: null, actual_sum: null, over: null, marked: false, sum_marked: false, phases: [], ...more,
});
const money = { budget: 1_000_000_00, actual: 1_250_000_00, budget_sum: 1_000_000_00, actual_sum: 1_250_000_00, over: 250_000_00 };
const projects = [
  project(11, "P", "Digitalt program", { parent: "A4", kind: "programme", phase: "plan", below: 2, owner: "Rådmann", board: "Programstyret", mandate: "Sak 12/18", start: "2018-01-01", end: "2020-06-30", ...money, budget_sum: 3_000_000_00, over: null, budget: 2_000_000_00, actual: null, phases }),
  project(12, "P1", "Helse og velferd", { depth: 1, goal: "Ett fagsystem", ...money, sum_marked: true }),
  project(13, "P2", "Skoleadministrativt system i alle kommunene", { depth: 1, phases: phases.map((p) => ({ ...p, state: "unknown", point: null })) }),
];
const milestone = (id, name, state, more) => ({ id, code: `M${id}`, name, due: "2018-12-01", achieved: null, status: null, state, days_late: 0, project: { code: "P1", name: "Helse og velferd", id: 12 }, ...more });

/** The page as the server has it, with a programme in it: nye-asker has handed in none. */
async function withProgramme(page) {
  await page.route("**/api/nye-asker/programme*", async (route) => {
    const found = await (await route.fetch()).json();
    await route.fulfill({ json: {
      ...found, projects, budget: 3_000_000_00, actual: 1_250_000_00, over: null,
      milestones: [milestone(1, "Mandat", "done", { achieved: "2018-12-15", days_late: 14 }), milestone(2, "Nett", "late", { days_late: 10, status: "delayed" }), milestone(3, "Intranett", "dropped"), ...found.milestones],
      facts: [{ id: 5, name: "Budsjett", value: "94000000", unit: "NOK", number: 94_000_000_00, day: null, marked: false }, { id: 6, name: "I drift senest", value: "2020-01-01", unit: "dato", number: null, day: "2020-01-01", marked: true }],
    } });
  });
}

const held = (width, address) => ({
  name: `${address} holds at ${width}`,
  run: (world) => withPage(world, { width }, async (page) => {
    await withProgramme(page);
    await open(page, `/nye-asker/plan?fane=${address}&per=2017-09-01`);
    await page.locator(".finding").waitFor();
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(await sidewaysScroll(page), []);
  }),
});

export const tests = [
  held(1280, "program"), held(390, "program"), held(1280, "risiko"), held(390, "risiko"),
  {
    name: "a project over its budget says so, its phase is the step it is at, and a sum opens to its rows",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await withProgramme(page);
      await open(page, "/nye-asker/plan?fane=program&per=2017-09-01");
      assert.match(await page.locator(".finding").innerText(), /^3 prosjekter\. Ett har brukt mer enn budsjettet\. 1 av 8 milepæler er nådd\. Én har passert fristen/);
      assert.match(await page.getByRole("row", { name: /P1 Helse og velferd/ }).innerText(), /250\s000\skr over budsjett/);
      assert.match(await page.locator("[aria-current=step]").innerText(), /^planlegging her er vi nå[\s\S]*Beslutningen er ikke ført\s+101 dager over tiden$/);
      assert.match(await page.getByRole("row", { name: /Nett M2/ }).innerText(), /10 dager over fristen, ikke meldt nådd, forsinket/);
      const sum = page.getByRole("row", { name: /P Digitalt program/ }).getByRole("link", { name: /^3\s000\s000$/ });
      assert.match(await sum.getAttribute("href"), /\/rader\/project\?.*id=11,12/);
    }),
  },
  {
    name: "where nobody has handed in projects, the page says which sheet, and leads to a new row",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/plan?fane=program&per=2017-09-01");
      const part = page.getByRole("region", { name: "Prosjekter" });
      assert.match(await part.innerText(), /arket «prosjekter»/);
      assert.match(await part.getByRole("link", { name: "Last ned malen" }).getAttribute("href"), /^\/api\/nye-asker\/template/);
      await part.getByRole("link", { name: "Legg til prosjekt" }).press("Enter");
      await page.waitForURL(/\/tabell\/project\?.*rad=ny/);
      await settled(page);
      await page.getByLabel("Kode").first().waitFor();
    }),
  },
  {
    name: "a cell of the matrix, by keyboard, filters the list below and stays in the address",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/plan?fane=risiko&per=2017-09-01");
      assert.match(await page.locator(".finding").innerText(), /^2 av 5 åpne risikoer er høye før tiltak\./);
      const list = page.getByRole("region", { name: "Risikoer" });
      const names = () => list.locator("tbody th").allInnerTexts();
      assert.deepEqual((await names()).map((name) => name.split(" ")[0]), ["R1", "R5", "R2", "R4", "R3"], "the largest first");
      const cell = page.getByRole("button", { name: "1 høy sannsynlighet 3 og konsekvens 5 før tiltak" });
      await cell.press("Enter");
      await page.waitForURL(/rute=3-5/);
      assert.equal(await cell.getAttribute("aria-pressed"), "true");
      assert.deepEqual((await names()).map((name) => name.split(" ")[0]), ["R5"]);
      assert.equal(await list.getByRole("status").innerText(), "Viser 1 av 5: sannsynlighet 3 og konsekvens 5 før tiltak");
      await page.reload();
      await settled(page);
      assert.equal((await names()).length, 1, "a link shows the same");
      await list.getByRole("button", { name: "Vis alle" }).press("Enter");
      await page.waitForFunction(() => document.querySelectorAll("[aria-labelledby=risks] tbody tr").length === 5);
      await page.getByText("For 5 åpne risikoer har ingen sagt hva som er igjen etter tiltak.").waitFor();
      await page.getByRole("button", { name: "Vis i listen" }).press("Enter");
      await page.waitForURL(/rute=uten/);
      assert.equal((await names()).length, 5);
      await list.getByRole("link", { name: /^R1 / }).press("Enter");
      await page.waitForURL(/\/rader\/risk\?.*id=/);
    }),
  },
  {
    name: "on paper the risks have their matrices, and no buttons to press",
    run: (world) => withPage(world, { width: 1123 }, async (page) => {
      await open(page, "/nye-asker/plan?fane=risiko&per=2017-09-01&rute=3-5");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".riskmatrix").count(), 2);
      assert.equal(await page.getByRole("button", { name: "Vis alle" }).isVisible(), false);
      assert.equal(await page.getByRole("link", { name: "Åpne som tabell" }).isVisible(), false);
      await page.getByText("Viser 1 av 5: sannsynlighet 3 og konsekvens 5 før tiltak").waitFor();
      assert.deepEqual(await sidewaysScroll(page), []);
    }),
  },
];
