// Who pays what in a joint operation: from the sum to the line, the step and the rows; what would be otherwise; what joining takes.
import assert from "node:assert/strict";
import { axeFindings, open, sidewaysScroll, withPage } from "./browser.mjs";

const oere = (text) => Number(text.replace(/[^\d,−-]/g, "").replace("−", "-").replace(",", "")) * (text.includes(",") ? 1 : 100);

export const tests = [
  {
    name: "five owners share the year's cost to the øre, and a line says how it was reckoned",
    run: ({ operation }) => withPage(operation, { width: 1280 }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi");
      assert.match(await page.locator(".lead").innerText(), /^5 eiere deler 14\s867\s000 kr i 2013\. Andelene er til sammen lik kostnaden, til siste øre\.$/);
      const rows = page.locator(".owners tbody tr");
      assert.equal(await rows.count(), 5);
      await page.getByRole("link", { name: "Røyken", exact: true }).press("Enter");
      const why = page.getByRole("complementary", { name: /^Hvorfor betaler Røyken/ });
      await why.waitFor();
      const table = why.getByRole("table", { name: /^Hva tilskuddet fra Røyken består av/ });
      const lines = await table.locator("tbody tr td").allInnerTexts();
      const sum = await table.locator("tfoot td").innerText();
      assert.equal(lines.reduce((all, one) => all + oere(one), 0), oere(sum), "the lines add up to the øre");
      const change = why.getByRole("table", { name: "Endring fra 2012" });
      const parts = await change.locator("tbody td").allInnerTexts();
      assert.equal(parts.length, 5);
      assert.equal(parts.reduce((all, one) => all + oere(one), 0), oere(sum), "last year and four parts make this year");
      await why.getByRole("button", { name: "Wintid tidsregistrering" }).press("Enter");
      await why.locator(".steps li").nth(2).waitFor();
      assert.match(await why.locator(".steps").innerText(), /650/);
      assert.match(page.url(), /eier=R%C3%B8yken.*hvorfor=IT138/);
      await why.getByRole("row", { name: /^Wintid/ }).getByRole("link").press("Enter");
      await page.waitForURL(/\/rader\/project_cost\?.*id=/);
    }),
  },
  {
    name: "the systems that differ are Nedre Eiker's alone, and 2012 has four owners",
    run: ({ operation }) => withPage(operation, { width: 1280 }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi?eier=Nedre%20Eiker");
      const row = page.locator(".owners tbody tr", { hasText: "Nedre Eiker" });
      assert.match(await row.innerText(), /1\s710\s000[\s\S]*ny/);
      const lines = page.getByRole("complementary").locator("tbody th");
      for (const line of ["Pleie og omsorg, Nedre Eikers system", "Sak/arkiv, Nedre Eikers system", "Økonomi, Nedre Eikers system"])
        assert.match((await lines.allInnerTexts()).join("\n"), new RegExp(`${line}\\s+[\\d\\s]+kr, eieren alene`));
      assert.equal((await page.locator(".owners tbody td[data-k='Eget system']").allInnerTexts()).filter((text) => text !== "–").length, 1);
      await page.getByLabel("År", { exact: true }).selectOption("2012");
      await page.getByText(/^4 eiere deler 12\s865\s000 kr i 2012/).waitFor();
      assert.equal(await page.locator(".owners tbody tr").count(), 4);
    }),
  },
  {
    name: "a change is tried by keyboard: what an owner pays more, others pay less, and nothing is saved",
    run: ({ operation }) => withPage(operation, { width: 390, expected: ["422 /api/nedre-eiker-d-ikt/contributions/what-if"] }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi");
      const form = page.getByRole("form", { name: "Endring å prøve" });
      await form.getByText("Skriv et helt tall.").waitFor();
      await form.getByLabel("Eier").selectOption("Sande");
      await form.getByLabel("Deles etter").selectOption("brukeridenter");
      await form.getByLabel("Nytt antall").fill("5500");
      await page.keyboard.press("Enter");
      const effect = page.getByRole("region", { name: /^Endring per eier og år/ });
      await effect.waitFor();
      const first = async (name) => oere((await effect.getByRole("row", { name: new RegExp(`^${name}`) }).locator("td b, td").first().innerText()).split("\n")[0]);
      assert.ok((await first("Sande")) > 0);
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await sidewaysScroll(page), []);
      assert.ok((await first("Drammen")) < 0);
      assert.equal(await first("Sum"), 0, "the cost is the same");
      await page.getByRole("button", { name: /^Ta bort: Sande har/ }).press("Enter");
      await effect.waitFor({ state: "detached" });
      await form.getByLabel("Hva endres").selectOption("key");
      await form.getByLabel("Nøkkel").fill("1/3 likt + 2/3");
      await page.keyboard.press("Enter");
      await page.getByRole("group", { name: /2\/3/ }).waitFor();
      await open(page, "/nedre-eiker-d-ikt/okonomi");
      await page.getByText(/^5 eiere deler 14\s867\s000 kr i 2013/).waitFor();
    }),
  },
  {
    name: "what joining takes: machines by age and by few of a model, and the alternatives",
    run: ({ operation }) => withPage(operation, { width: 1280 }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi?fane=tilslutning");
      await page.getByText("Hva det tar og koster at Nedre Eiker slutter seg til 1. januar 2013.").waitFor();
      const replaced = page.locator(".figures div", { hasText: "Byttes" }).first();
      const before = oere(await replaced.locator("dd").first().innerText());
      assert.ok(before > 0);
      const sum = page.getByRole("region", { name: "Hva det koster" }).getByRole("row", { name: /^Sum/ }).first();
      const shown = await sum.locator("td").nth(1).innerText();
      const laptops = oere(shown);
      await page.getByLabel("Stasjonære i stedet for bærbare").check();
      await page.waitForFunction((old) => document.querySelector("tr.sum b").innerText !== old, shown);
      assert.ok(oere(await sum.locator("td").nth(1).innerText()) < laptops, "desktops cost half");
    }),
  },
  {
    name: "changes are kept under a name, held against what is, opened again and taken away",
    run: ({ operation }) => withPage(operation, { width: 390 }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi");
      await page.getByText("Ingen ennå. Prøv en endring, gi den et navn, og ta vare på den.").waitFor();
      const form = page.getByRole("form", { name: "Endring å prøve" });
      await form.getByLabel("Hva endres").selectOption("price");
      await form.getByLabel("Ny årskostnad, kr").fill("5000000");
      await page.keyboard.press("Enter");
      const keep = page.getByRole("form", { name: "Ta vare på endringene" });
      await keep.getByRole("button", { name: "Ta vare på" }).press("Enter");
      await keep.getByText("Skriv et navn.").first().waitFor();
      await keep.getByLabel("Navn på scenarioet").fill("Dyrere");
      await page.keyboard.press("Enter");
      await page.getByText("«Dyrere» er tatt vare på").waitFor();
      await open(page, "/nedre-eiker-d-ikt/okonomi");
      await page.getByText("Velg to ulike.").waitFor();
      await page.getByLabel("Det andre").selectOption("Dyrere");
      const compared = page.getByRole("region", { name: /^Hva eierne betaler mer eller mindre med «Dyrere»/ });
      await compared.waitFor();
      const sum = oere((await compared.getByRole("row", { name: /^Sum/ }).locator("td").first().innerText()).split("\n")[0]);
      assert.ok(sum > 0);
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await sidewaysScroll(page), []);
      await page.getByLabel("Det ene").selectOption("Dyrere");
      await page.getByText("Velg to ulike.").waitFor();
      await page.getByRole("button", { name: "Åpne: Dyrere" }).press("Enter");
      const effect = page.getByRole("region", { name: /^Endring per eier og år/ });
      await effect.waitFor();
      assert.equal(oere((await effect.getByRole("row", { name: /^Sum/ }).locator("td").first().innerText()).split("\n")[0]), sum, "the same change");
      await page.getByRole("button", { name: "Ta bort: Dyrere" }).press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Ta bort" }).press("Enter");
      await page.getByText("«Dyrere» er tatt bort").waitFor();
      await page.getByText("Ingen ennå. Prøv en endring, gi den et navn, og ta vare på den.").waitFor();
    }),
  },
  {
    name: "joining is held against going alone, to the last krone, and more alternatives are tried",
    run: ({ operation }) => withPage(operation, { width: 390, expected: ["422 /api/nedre-eiker-d-ikt/estimate"] }, async (page) => {
      await open(page, "/nedre-eiker-d-ikt/okonomi?fane=tilslutning");
      const table = page.getByRole("region", { name: /^Kostnad per år alene og med tilslutning/ });
      await table.waitFor();
      const row = async (name) => (await table.getByRole("row", { name: new RegExp(`^${name}`) }).locator("td").allInnerTexts()).map(oere);
      const [alone, joined, difference, so_far] = await Promise.all(["Alene i alt", "Med tilslutning i alt", "Forskjell i året", "Forskjell i alt så langt"].map(row));
      assert.equal(alone.length, 4, "one-off costs begin in 2012");
      let sum = 0;
      for (let i = 0; i < 4; ++i) {
        assert.ok(Math.abs(joined[i] - alone[i] - difference[i]) <= 100, "shown in whole kroner");
        sum += difference[i];
        assert.ok(Math.abs(sum - so_far[i]) <= 200);
      }
      await page.getByText(so_far[3] > 0 ? /^Tilslutning har ikke tjent seg inn ved utgangen av 2015/ : /^Fra 201\d har tilslutning kostet mindre/).waitFor();
      await page.getByText("Ingen gevinster er skrevet ned.").waitFor();
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await sidewaysScroll(page), []);
      await page.getByLabel("Én PC til hver elev på 8. trinn").check();
      await page.getByText(/«Elever på 8\. trinn»/).first().waitFor();
      await page.getByLabel("Én PC til hver elev på 8. trinn").uncheck();
      await page.getByLabel("Én PC til hver ansatt").check();
      await page.waitForURL(/ansatte=hver/);
      await table.waitFor();
    }),
  },
];
