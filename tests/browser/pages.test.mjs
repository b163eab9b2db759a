// Every page, in both sizes and in both languages, is held to the same.
import assert from "node:assert/strict";
import { axeFindings, open, sidewaysScroll, withPage } from "./browser.mjs";

const pages = [
  "/",
  "/nye-asker",
  "/nye-asker/sammenligning",
  "/nye-asker/sammenligning?apen=helse.plo",
  "/nye-asker/fagomrade/helse.plo",
  "/nye-asker/fagomrade/helse.plo?fane=rader",
  "/nye-asker/fagomrade/helse.plo?fane=avtaler",
  "/nye-asker/fagomrade/helse.plo?fane=integrasjoner",
  "/nye-asker/fagomrade/helse.plo?fane=arbeidsprosesser",
  "/nye-asker/fagomrade/helse.plo?fane=tjenestekjeder",
  "/nye-asker/valg",
  "/nye-asker/valg?fane=scenarioer",
  "/nye-asker/valg?fane=vekter",
  "/nye-asker/valg?fane=alternativer",
  "/nye-asker/valg/helse.helsestasjon",
  "/nye-asker/valg/adm.sak",
  "/nye-asker/valg/kultur.billett",
  "/nye-asker/kommune/Asker",
  "/nye-asker/kartlegging",
  "/nye-asker/kartlegging?fane=mangler",
  "/nye-asker/kartlegging?fane=avtaler",
  "/nye-asker/kartlegging?fane=avtalekalender",
  "/nye-asker/kartlegging?fane=integrasjoner",
  "/nye-asker/kartlegging?fane=integrasjoner&vis=komponenter",
  "/nye-asker/kartlegging?fane=integrasjoner&omrade=helse.plo",
  "/nye-asker/kommune/Asker?fane=integrasjoner",
  "/nye-asker/tjenestekjeder?fane=brudd",
  "/nye-asker/tjenestekjeder?fane=brudd&etter=system",
  "/nye-asker/avtale/1",
  "/nye-asker/produkt/1",
  "/nye-asker/leverandor/1",
  "/nye-asker/gruppe/1",
  "/nye-asker/historikk",
  "/nye-asker/historikk?apen=1",
  "/nye-asker/endringer?fra=2017-09-01&til=2021-01-01",
  "/nye-asker/endringer?hva=kjent&fra=2017-09-01T00:00Z&slag=milestone&hvordan=nye",
  "/nye-asker?kjent=2099-12-31T13:30Z",
  "/nye-asker/rader/usage/1",
  "/nye-asker/import",
  "/nye-asker/kartlegging?fane=tabeller",
  "/nye-asker/plan",
  "/nye-asker/okonomi",
  "/nye-asker/tjenestekjeder",
  "/nye-asker/rader/usage?id=1",
  "/nye-asker/tabell/usage",
  "/nye-asker/tabell/contract?f.ends=~fylt&sorter=ends&tekst=a",
  "/nye-asker/tabell/usage?rad=ny",
  "/nye-asker/tabell/usage?rad=1",
  "/nye-asker/rapporter",
  "/nye-asker/sok?tekst=helse",
  "/min-side",
  "/nye-asker/navn",
  "/nye-asker/navn?fane=katalog",
  "/nye-asker/tilgang",
  "/nye-asker/tilgang?fane=roller",
  "/nye-asker/tilgang?fane=fortrolig",
  "/nye-asker/tilgang?fane=alle",
];

/** Pages of the joint operation are at a server of their own. */
const worldOf = (world, address) => (address.startsWith("/nedre-eiker") ? world.operation : world);
const ofTheOperation = [
  "/nedre-eiker-d-ikt",
  "/nedre-eiker-d-ikt/okonomi",
  "/nedre-eiker-d-ikt/okonomi?ar=2012&eier=Sande&hvorfor=IT138",
  "/nedre-eiker-d-ikt/okonomi?fane=tilslutning",
  "/nedre-eiker-d-ikt/okonomi?fane=regnskap",
];

const at = (address) => (!address.startsWith("/nye-asker") ? address : `${address}${address.includes("?") ? "&" : "?"}per=2017-09-01`);

async function holds(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.match(await page.title(), /.+ – Samdrift$/);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, "one main heading");
  assert.deepEqual(await axeFindings(page), []);
}

/** Once for each page: what colours do does not hang on its size or its language. */
async function holdsInHighContrast(page) {
  await page.emulateMedia({ forcedColors: "active", contrast: "more" });
  assert.deepEqual(await axeFindings(page), [], "in high contrast");
}

const onWideScreen = (address, language) => ({
  name: `${address} ${language} 1280`,
  run: (world) => withPage(worldOf(world, address), { width: 1280, language }, async (page) => {
    await open(page, at(address));
    await holds(page, language);
    if (language === "nb") await holdsInHighContrast(page);
  }),
});

const onPhone = (address, language) => ({
  name: `${address} ${language} 390`,
  run: (world) => withPage(worldOf(world, address), { width: 390, language }, async (page) => {
    await open(page, at(address));
    await holds(page, language);
    assert.deepEqual(await sidewaysScroll(page), []);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await sidewaysScroll(page), []);
  }),
});

/** In English once for each page, not for each of its tabs and filters: that no text is missing is a test of the texts. */
export const looks = true; // they change nothing
export const tests = [...pages, ...ofTheOperation].flatMap((address) =>
  [onWideScreen(address, "nb"), onPhone(address, "nb"), ...(address.includes("?") ? [] : [onWideScreen(address, "en")])]);
