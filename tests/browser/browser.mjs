// Chromium, and what every page is held to whoever opens it: no error in the console, no refused request,
// and nothing fetched from another machine.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { sessionOf } from "./people.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run",
];

/** A profile of its own each time: Playwright makes one and removes it. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags });
}

/** Lets the browser be where `login` is logged in. */
export async function enter(context, base, login) {
  const { cookies } = await sessionOf(base, login);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: base, httpOnly: true, sameSite: "Lax" })));
}

/** Opens a page of `width` px in `language` for `as` (null: nobody is logged in), gives it to `use`, and asserts that
    nothing went wrong meanwhile; `expected` are the refusals, like "401 /api/login" or "404 /api/x/*", that the test is about. */
export async function withPage({ browser, base }, { width, language = "nb", as = "demo-administrator", expected = [] }, use) {
  const context = await browser.newContext({
    baseURL: base, viewport: { width, height: width < 600 ? 844 : 900 }, reducedMotion: "reduce", locale: "nb-NO",
  });
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem("samdrift.language")) localStorage.setItem("samdrift.language", chosen);
  }, language);
  if (as) await enter(context, base, as);
  const wrong = [];
  const meant = (status, url) => expected.some((line) => fits(line, `${status} ${new URL(url).pathname}`));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && !expectedRefusal(message, expected) && wrong.push(`console: ${message.text()} ${message.location().url}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("response", (response) => response.status() >= 400 && !meant(response.status(), response.url()) && wrong.push(`${response.status()} ${response.url()}`));
  page.on("request", (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(base) && wrong.push(`fetched from elsewhere: ${request.url()}`));
  try {
    await use(page);
    assert.deepEqual(wrong, [], "nothing goes wrong behind the page");
  } finally {
    await context.close();
  }
}

const fits = (line, found) => (line.endsWith("*") ? found.startsWith(line.slice(0, -1)) : found === line);

/** The browser itself writes every refused request in its console. */
function expectedRefusal(message, expected) {
  const { url } = message.location();
  return url !== "" && expected.some((line) => fits(line.slice(4), new URL(url).pathname)) && message.text().startsWith("Failed to load resource");
}

/** The page is there: it has its heading, and waits for nothing more. */
export async function settled(page) {
  await page.locator("main h1").waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.evaluate(() => document.fonts.ready);
}

export async function open(page, address) {
  await page.goto(address);
  await settled(page);
}

/** What axe finds, a line per violation with the first places it stands. */
export async function axeFindings(page) {
  await page.evaluate(axe);   // not as a script element, which the content policy would refuse
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), rules);
  return violations.map((v) => `${v.id}: ${v.help} – ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")} (${v.nodes.length})`);
}

/** What sticks out to the right, when the page can be scrolled sideways. */
export function sidewaysScroll(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    return [`${root.scrollWidth} px wide in ${root.clientWidth}`, ...out.slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];
  });
}
