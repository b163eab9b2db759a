// The portfolio that costs least, and why: from the board to an area, to the rows a figure came from.
import assert from "node:assert/strict";
import { open, withPage } from "./browser.mjs";

export const tests = [
  {
    name: "the portfolio is proven, and every area says what it is for each municipality",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker?per=2017-09-01");
      await page.keyboard.press("g");
      await page.keyboard.press("v");
      await page.getByRole("heading", { level: 1, name: "Valg" }).waitFor();
      assert.match(await page.locator(".lead").innerText(), /Den billigste porteføljen koster .+ Det er bevist at ingen annen/);
      const row = (area) => page.locator(".board tbody tr", { has: page.getByRole("link", { name: area, exact: true }) });
      assert.match(await row("Helsestasjon").innerText(), /HsPro[\s\S]*Beholder[\s\S]*Bytter[\s\S]*Bytter/);
      assert.match(await row("Saksbehandling og arkiv").innerText(), /Ny anskaffelse/);
      assert.match(await row("Økonomi og regnskap").innerText(), /Agresso[\s\S]*Midlertidig til 31\. desember 2020, deretter ny anskaffelse/);
      assert.match(await row("Billettløsninger").innerText(), /Utsatt/);
      await row("Helsestasjon").getByRole("link", { name: "Helsestasjon" }).click();
      await page.getByRole("heading", { level: 1, name: "Helsestasjon" }).waitFor();
      const chosen = page.locator("th.rec");
      assert.match(await chosen.innerText(), /HsPro[\s\S]*Valgt/);
      assert.equal(await chosen.count(), 1);
      await page.getByRole("heading", { name: "Hvorfor HsPro?" }).waitFor();
      await page.getByRole("row", { name: /^Drift/ }).getByRole("link").first().click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.match(page.url(), /\/rader\/usage\?.*id=/, "a figure opens to its rows");
    }),
  },
];
