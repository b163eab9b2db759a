// The way in and out, one's own page, a session that ends while somebody works, and access that is changed.
// Each test leaves accounts and access as it found them.
import assert from "node:assert/strict";
import { axeFindings, open, settled, sidewaysScroll, withPage } from "./browser.mjs";
import { demoPassword, get, logIn } from "./people.mjs";

const administrator = "demo-administrator";
const usages = "/nye-asker/tabell/usage?kolonner=municipality,system,version,users";
const button = (page, name) => page.getByRole("button", { name, exact: typeof name === "string" });
const heading = (page, name) => page.getByRole("heading", { name, exact: true });
const focusIn = (place) => place.evaluate((element) => element === document.activeElement);
const person = (page) => page.getByRole("banner").getByRole("button", { name: /^Logget inn:/ });
const nobody = { as: null, width: 1280 };

async function fill(place, login, password) {
  await place.getByLabel("Brukernavn", { exact: true }).fill(login);
  await place.getByLabel("Passord", { exact: true }).fill(password);
}

/** By keyboard alone, first wrong, then right, and back to the page that was asked for. */
async function byForm(page) {
  await open(page, "/nye-asker/okonomi?per=2017-09-01");
  await heading(page, "Logg inn").waitFor();
  assert.match(page.url(), /\/logg-inn\?til=/);
  const name = page.getByLabel("Brukernavn", { exact: true });
  assert.equal(await name.getAttribute("autocomplete"), "username");
  await button(page, "Logg inn").press("Enter");
  await page.getByRole("link", { name: "Skriv brukernavnet ditt." }).press("Enter");
  assert.ok(await focusIn(name), "the summary leads to the field");
  await page.keyboard.type(administrator);
  await page.keyboard.press("Tab");
  await page.keyboard.type("noe helt annet");
  await page.keyboard.press("Enter");
  const summary = page.locator(".summary");
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("summary"));
  assert.equal(await name.inputValue(), administrator, "what was written stays");
  assert.deepEqual(await axeFindings(page), []);
  const password = page.getByLabel("Passord", { exact: true });
  await page.getByRole("button", { name: "Vis: Passord" }).press("Enter");
  assert.equal(await password.getAttribute("type"), "text");
  await password.fill(demoPassword);
  await password.press("Enter");
  await heading(page, "Økonomi").waitFor();
  assert.match(page.url(), /\/nye-asker\/okonomi\?per=2017-09-01$/, "where one was going");
  assert.match(await person(page).innerText(), /Demo administrator/);
}

/** An account of the example by its button, what it may not do, and out again. */
async function asDemo(page) {
  await open(page, "/logg-inn");
  await heading(page, "Dette er et eksempel. Velg hvem du vil være").waitFor();
  await button(page, "Logg inn som Demo leser").click();
  await page.waitForURL((url) => url.pathname === "/");
  await settled(page);
  await open(page, "/nye-asker/kartlegging");
  assert.equal(await page.getByRole("link", { name: "Ta inn regneark" }).count(), 0, "a reader does not import");
  assert.equal(await page.getByRole("link", { name: "Historikk" }).count(), 0);
  await open(page, "/nye-asker/import");
  await heading(page, "Du har ikke tilgang til denne siden").waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await open(page, "/nye-asker/tabell/usage");
  assert.equal(await button(page, "Legg til rad").count(), 0);
  await person(page).press("Enter");
  await button(page, "Logg ut").press("Enter");
  await heading(page, "Logg inn").waitFor();
  await open(page, "/nye-asker");
  await heading(page, "Logg inn").waitFor();
}

async function asSupplier(page) {
  await open(page, "/nye-asker");
  await page.waitForURL(/kartlegging\?fane=avtaler/);
  await heading(page, "Avtaler").waitFor();
  assert.deepEqual(await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link").allTextContents(), ["Avtaler"]);
  assert.equal(await page.getByRole("combobox").count(), 0, "nothing to search in");
  assert.deepEqual(await axeFindings(page), []);
  await open(page, "/nye-asker/kartlegging?fane=avtaler&per=2017-09-01");
  const rows = await page.getByRole("table").locator("tbody th").allInnerTexts();
  assert.ok(rows.length > 0 && rows.every((row) => row.includes("Visma")), "its own contracts");
  await page.getByRole("table").locator("tbody th a").first().click();
  await page.waitForURL(/\/avtale\/\d+/);
  await page.getByRole("heading", { level: 1, name: /, (Asker|Hurum)/ }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "Systemene avtalen dekker" }).count(), 0, "not what it may not see, nor that there is none");
  assert.equal(await page.getByRole("link", { name: "Hva er forskjellen?" }).count(), 0);
  await open(page, "/nye-asker/sammenligning");
  await heading(page, "Du har ikke tilgang til denne siden").waitFor();
}

const table = async (base) => (await get(base, "/api/nye-asker/tables/usage")).json();
const cell = (page, row, column) => page.getByRole("grid").locator(`tr[aria-rowindex="${row + 1}"] > [aria-colindex="${column}"]`);

async function typeInCell(page, text) {
  const column = Number(await page.locator('th:has(button.sort > span:text-is("Brukere"))').first().getAttribute("aria-colindex"));
  const place = cell(page, 1, column);
  await place.click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  return place;
}

/** The session is gone while a cell is written: one logs in over the page, and the cell is saved. */
async function logInAgain(page, world) {
  const before = await table(world.base);
  await open(page, usages);
  await page.context().clearCookies();
  const place = await typeInCell(page, "4711");
  const dialog = page.getByRole("dialog");
  await heading(dialog, "Du er logget ut").waitFor();
  assert.match(await place.innerText(), /^4.?711/, "what was written is there");
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual((await table(world.base)).rows, before.rows, "nothing is stored yet");
  await fill(dialog, administrator, "feil passord her");
  await button(dialog, "Logg inn").press("Enter");
  await dialog.locator(".summary").waitFor();
  await fill(dialog, administrator, demoPassword);
  await button(dialog, "Logg inn").press("Enter");
  await page.getByText("Lagret.", { exact: true }).waitFor();
  await dialog.waitFor({ state: "hidden" });
  await button(page, "Angre").click();
  await page.getByText(/^Angret\./).waitFor();
  assert.deepEqual((await table(world.base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

/** Another logs in over the page: what the first one wrote is not sent. Staying out keeps it as well. */
async function anotherLogsIn(page, world) {
  const before = await table(world.base);
  await open(page, usages);
  await page.context().clearCookies();
  const place = await typeInCell(page, "4712");
  const dialog = page.getByRole("dialog");
  await fill(dialog, "demo-programme-lead", demoPassword);
  await button(dialog, "Logg inn").click();
  await heading(dialog, "Nå er Demo programleder logget inn").waitFor();
  assert.deepEqual((await table(world.base)).rows, before.rows, "nothing is sent");
  await button(dialog, "Logg inn som Demo administrator").click();
  await button(dialog, "Ikke nå. Bli på siden uten å lagre").click();
  await heading(page, "Ikke lagret").or(page.locator(".waits")).first().waitFor();
  assert.match(await place.innerText(), /^4.?712/);
  assert.deepEqual((await table(world.base)).rows, before.rows);
}

/** Another tab has logged in anew: the page notices, and nothing is asked. */
async function anotherTab(page, world) {
  const before = await table(world.base);
  await open(page, usages);
  const { cookies } = await logIn(world.base, administrator);
  await page.context().addCookies(cookies.map((c) => ({ ...c, url: world.base, httpOnly: true, sameSite: "Lax" })));
  await typeInCell(page, "4713");
  await page.getByText("Lagret.", { exact: true }).waitFor();
  await button(page, "Angre").click();
  await page.getByText(/^Angret\./).waitFor();
  assert.deepEqual((await table(world.base)).rows.map((row) => row.values), before.rows.map((row) => row.values));
}

async function token(page, world) {
  await open(page, "/min-side");
  await page.getByLabel("Navn", { exact: true }).fill("prøve");
  await page.getByLabel("Siste dag").fill("igår");
  await button(page, "Lag nøkkelen").press("Enter");
  await page.getByRole("link", { name: /^Skriv en dato/ }).press("Enter");
  await page.getByLabel("Siste dag").fill(new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10));
  await button(page, "Lag nøkkelen").press("Enter");
  const secret = page.locator(".secret code");
  await secret.waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const key = await secret.innerText();
  const asks = () => fetch(`${world.base}/api/nye-asker/overview`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal((await asks()).status, 200, "the key works");
  await page.reload();
  await settled(page);
  await page.getByRole("table").waitFor();
  assert.equal(await page.getByText(key).count(), 0, "it is shown once");
  await button(page, "Trekk tilbake prøve").click();
  await page.getByRole("dialog").getByRole("button", { name: "Trekk tilbake", exact: true }).click();
  await page.getByText("Nøkkelen «prøve» er trukket tilbake.").waitFor();
  assert.equal((await asks()).status, 401, "and works no more");
}

async function wrongPassword(page) {
  await open(page, "/min-side");
  await page.getByRole("textbox", { name: "Passordet du har nå" }).fill("ikke dette");
  await page.getByRole("textbox", { name: "Nytt passord" }).fill("kort");
  await button(page, "Bytt passordet").click();
  await page.getByRole("link", { name: /minst 12 tegn/ }).waitFor();
  await page.getByRole("textbox", { name: "Nytt passord" }).fill("en lang setning om fjorden");
  await button(page, "Bytt passordet").click();
  await page.waitForFunction(() => document.activeElement?.classList.contains("summary"));
  assert.deepEqual(await axeFindings(page), []);
}

/** What is made confidential, a reader no longer sees; and it is undone. */
async function confidential(page, world) {
  const readers = async () => (await (await get(world.base, "/api/nye-asker/contracts", "demo-reader")).json()).contracts.filter((c) => c.value !== null).length;
  const seen = await readers();
  assert.ok(seen > 0);
  await open(page, "/nye-asker/tilgang?fane=fortrolig");
  const field = page.getByRole("group", { name: "Avtale", exact: true }).getByLabel("Verdi", { exact: true });
  assert.equal(await field.isChecked(), false);
  await field.check();
  await button(page, "Lagre én endring").click();
  await page.getByText("Ett felt er endret.").waitFor();
  assert.equal(await readers(), 0, "a reader sees no value");
  await button(page, "Angre").click();
  await page.getByText("Angret. Tilgangen er som den var.").waitFor();
  assert.equal(await readers(), seen);
  await field.and(page.locator(":not(:checked)")).waitFor();
}

/** A role is given and taken; the one who had it sees what comes of it. */
async function roles(page, world) {
  const may = async () => (await (await get(world.base, "/api/session", "demo-reader")).json()).cooperations[0].may;
  await open(page, "/nye-asker/tilgang");
  await button(page, "Gi rolle til Demo leser").press("Enter");
  const role = page.getByLabel("Rolle", { exact: true });
  assert.ok(await focusIn(role));
  await role.selectOption({ label: "Arbeidsgruppe" });
  await page.getByLabel("Kommune", { exact: true }).selectOption({ index: 1 });
  await button(page, "Gi rollen").press("Enter");
  await page.getByText("Demo leser har fått rollen Arbeidsgruppe.").waitFor();
  assert.ok((await may()).includes("edit_rows"));
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole("button", { name: /^Ta bort Arbeidsgruppe for .* fra Demo leser$/ }).press("Enter");
  await page.getByText(/^Demo leser har ikke lenger rollen/).waitFor();
  assert.ok(!(await may()).includes("edit_rows"));
}

/** What a role may do is changed, felt by whoever has it, and set back. */
async function rights(page, world) {
  const status = async () => (await get(world.base, "/api/nye-asker/contracts", "demo-reader")).status;
  assert.equal(await status(), 200);
  await open(page, "/nye-asker/tilgang?fane=roller");
  await button(page, "Endre Leser").press("Enter");
  const right = page.getByLabel("Leser: Lese avtaler");
  assert.ok(await focusIn(page.getByLabel("Leser: Lese registeret")), "the first right has the focus");
  await right.selectOption("");
  assert.deepEqual(await axeFindings(page), []);
  await button(page, "Lagre Leser").press("Enter");
  await page.getByText("Rollen Leser er endret.").waitFor();
  assert.equal(await status(), 403, "a reader reads no contracts");
  await button(page, "Sett Leser tilbake til standard").click();
  await page.getByRole("dialog").getByRole("button", { name: "Tilbake til standard" }).click();
  await page.getByText("Rollen Leser er tilbake til standard.").waitFor();
  assert.equal(await status(), 200);
}

/** An account is made, used, given a new password, and closed. */
async function account(page, world) {
  const login = `prove-${Date.now()}`;
  const mayLogIn = async (password) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(`${world.base}/api/login`, { method: "POST", headers, body: JSON.stringify({ login, password }) })).status;
  };
  const secret = async () => (await page.locator(".secret code").innerText()).trim();
  await open(page, "/nye-asker/tilgang");
  await button(page, "Lag kontoen").press("Enter");
  await page.getByRole("link", { name: "Skriv navnet på personen." }).press("Enter");
  await page.keyboard.type(login);
  await page.getByRole("textbox", { name: "Brukernavn" }).fill(login);
  await button(page, "Lag kontoen").press("Enter");
  await page.getByText(`${login} har fått konto.`).waitFor();
  const first = await secret();
  assert.deepEqual(await axeFindings(page), []);
  await withPage(world, nobody, async (other) => {
    await open(other, "/logg-inn");
    await fill(other, login, first);
    await button(other, "Logg inn").click();
    await heading(other, "Du har ingen samarbeid ennå").waitFor();
    assert.deepEqual(await axeFindings(other), []);
  });
  await button(page, `Nytt passord til ${login}`).click();
  await page.getByRole("dialog").getByRole("button", { name: "Lag nytt passord" }).click();
  await page.getByText(`${login} har fått nytt passord, og er logget ut.`).waitFor();
  const second = await secret();
  assert.equal(await mayLogIn(first), 401);
  assert.equal(await mayLogIn(second), 200);
  await button(page, `Steng kontoen til ${login}`).click();
  await page.getByRole("dialog").getByRole("button", { name: "Steng kontoen", exact: true }).click();
  await page.getByText(`Kontoen til ${login} er stengt.`).waitFor();
  assert.equal(await mayLogIn(second), 401);
}

/** After too many wrong tries the page counts down, and says why the button waits. */
async function waits(page, world) {
  const login = `finnes-ikke-${Date.now()}`;
  const tryOnce = () => fetch(`${world.base}/api/login`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ login, password: "noe helt annet" }) });
  for (let failures = 0; failures < 8; ) {
    const answer = await tryOnce();
    if (answer.status === 401) ++failures;
    else await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("retry-after"))));
  }
  await open(page, "/logg-inn");
  await fill(page, login, "noe helt annet");
  await button(page, "Logg inn").click();
  await page.getByText(/^Vent \d+ sekunder?\.$|^Vent ett sekund\.$/).waitFor();
  assert.equal(await button(page, "Logg inn").getAttribute("aria-disabled"), "true");
  await page.getByText("Du kan prøve igjen når ventetiden er over.").waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.locator("button[type=submit][aria-disabled=false]").waitFor();
}

/** Open to everyone: whoever comes reads without logging in; and closed again. */
async function openToAll(page, world) {
  await open(page, "/nye-asker/tilgang?fane=alle");
  await button(page, "Åpne for alle …").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Lese registeret").waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await button(dialog, "Åpne for alle").click();
  await heading(page, "Nye Asker er åpent for alle").waitFor();
  await withPage(world, nobody, async (other) => {
    await open(other, "/nye-asker");
    await heading(other, "Nye Asker").waitFor();
    await other.getByRole("banner").getByRole("link", { name: "Logg inn" }).waitFor();
    await other.getByRole("link", { name: "Kartlegging", exact: true }).click();
    assert.equal(await other.getByRole("link", { name: "Historikk" }).count(), 0);
  });
  await page.getByRole("button", { name: /^Steng for andre/ }).click();
  await heading(page, "Nye Asker er bare for dem som har fått en rolle").waitFor();
}

/** Another service sent the person back without a login: the page says why, and the form is there. */
async function refusedElsewhere(page) {
  await open(page, "/logg-inn?feil=login_cancelled");
  const summary = page.locator(".summary");
  await summary.getByText("Du avbrøt innloggingen.").waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains("summary"));
  await page.getByLabel("Brukernavn", { exact: true }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
}

async function holds(page, language) {
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(await sidewaysScroll(page), []);
}

const failed = { expected: ["401 /api/login"] };
const ended = { expected: ["401 /api/login", "401 /api/nye-asker/edits", "403 /api/nye-asker/edits"] };
const wide = (name, use, more = {}) => ({ name: `${name} at 1280`, run: (world) => withPage(world, { width: 1280, ...more }, (page) => use(page, world)) });

export const tests = [
  wide("in by name and password, wrong and right, by keyboard", byForm, { ...nobody, ...failed }),
  wide("in as a reader of the example, and out", asDemo, nobody),
  wide("a supplier sees its contracts and nothing else", asSupplier, { as: "demo-supplier" }),
  wide("the session ends while a cell is written", logInAgain, ended),
  wide("another person logs in over the page", anotherLogsIn, ended),
  wide("another tab logs in anew", anotherTab, ended),
  wide("a key for a program is made and taken back", token),
  wide("a password that is not changed", wrongPassword, { expected: ["401 /api/password", "422 /api/password"] }),
  wide("a field is made confidential and a reader sees less", confidential),
  wide("a role is given and taken", roles),
  wide("what a role may do is changed and set back", rights),
  wide("an account is made, used and closed", account),
  wide("too many tries", waits, { ...nobody, expected: ["429 /api/login"] }),
  wide("another service sent one back", refusedElsewhere, nobody),
  wide("open to everyone and closed again", openToAll),
  ...["nb", "en"].flatMap((language) => [1280, 390].map((width) => ({
    name: `the way in ${language} ${width}`,
    run: (world) => withPage(world, { width, language, as: null }, async (page) => {
      await open(page, "/logg-inn");
      await holds(page, language);
    }),
  }))),
];
