// The way through Samdrift: the front page, the comparison, the evidence, the area, the report.
// By mouse and by keyboard alone on a wide screen, and on a phone.
import assert from "node:assert/strict";
import { open, settled, withPage } from "./browser.mjs";
import { get } from "./people.mjs";

const start = "/nye-asker?per=2017-09-01";

/** What the server says of the area, so that the page can be compared with it. */
async function areaFrom(base) {
  const view = await (await get(base, "/api/nye-asker/comparison?as_of=2017-09-01")).json();
  return view.areas.find((area) => area.area === "helse.plo");
}

const places = {
  cooperation: (page) => page.getByRole("main").getByRole("link", { name: "Nye Asker" }),
  comparison: (page) => page.getByRole("link", { name: "Åpne sammenligningen" }),
  areaButton: (page, area) => page.getByRole("table").getByRole("button", { name: area.area_name, exact: true }),
  why: (page) => page.getByRole("heading", { name: /^Hvorfor «/ }),
  openArea: (page) => page.getByRole("link", { name: "Åpne fagområdet" }),
  reports: (page) => page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Rapporter" }),
  report: (page) => page.getByRole("link", { name: "Sammenligning som nettside, Bokmål", exact: true }),
  heading: (page, name) => page.getByRole("heading", { level: 1, name, exact: true }),
};

/** Goes the whole way; `press` is how a link or a button is used, `menu` what is done before the main menu. */
async function travel(page, base, press, menu = async () => {}) {
  const area = await areaFrom(base);
  await open(page, "/");
  await press(places.cooperation(page));
  await places.heading(page, "Nye Asker").waitFor();
  await open(page, start);
  await press(places.comparison(page));
  await places.heading(page, "Sammenligning").waitFor();
  await seeEvidence(page, area, press);
  await press(places.openArea(page));
  await places.heading(page, area.area_name).waitFor();
  assert.match(page.url(), /per=2017-09-01/, "the as-of date comes along");
  await menu();
  await press(places.reports(page));
  await places.heading(page, "Rapporter").waitFor();
  await readReport(page, area, press);
}

async function seeEvidence(page, area, press) {
  const button = places.areaButton(page, area);
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await press(button);
  await places.why(page).waitFor();
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  const main = await page.getByRole("main").innerText();
  for (const { nb } of area.why) assert.ok(main.includes(nb), `the reason stands there: ${nb}`);
}

/** The report is a page of its own, and the area is in it. */
async function readReport(page, area, press) {
  await press(places.report(page));
  await page.waitForURL(/\/report\/comparison\.html/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const text = await page.locator("body").innerText();
  assert.ok(text.includes(area.area_name), "the report names the area");
}

const click = async (place) => {
  await place.click();
};

const hasFocus = (place) => place.evaluate((element) => element === document.activeElement);

/** Tab until the place has focus, that its focus can be seen, and Enter. Back with Shift when it lies before. */
function byKeyboard(page) {
  return async (place) => {
    await place.waitFor();
    await settled(page);
    const before = await place.evaluate((element) =>
      Boolean(element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) && document.activeElement !== document.body);
    for (let presses = 0; !(await hasFocus(place)); ++presses) {
      assert.ok(presses < 300, `the keyboard does not get to ${place}`);
      await page.keyboard.press(before ? "Shift+Tab" : "Tab");
    }
    assert.ok(await place.evaluate(focusShows), `the focus can be seen on ${place}`);
    await page.keyboard.press("Enter");
  };
}

function focusShows(element) {
  const style = getComputedStyle(element);
  return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
}

export const tests = [
  {
    name: "by mouse at 1280",
    run: (world) => withPage(world, { width: 1280 }, (page) => travel(page, world.base, click)),
  },
  {
    name: "by keyboard alone at 1280",
    run: (world) => withPage(world, { width: 1280 }, (page) => travel(page, world.base, byKeyboard(page))),
  },
  {
    name: "on a phone at 390",
    run: (world) => withPage(world, { width: 390 }, (page) =>
      travel(page, world.base, click, () => page.getByRole("button", { name: "Meny" }).click())),
  },
  {
    name: "the first Tab gives the way past the menu",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, start);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Hopp til innholdet" });
      assert.ok(await hasFocus(skip));
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.getByRole("main").evaluate((main) => main.contains(document.activeElement)), "the next Tab is in the content");
    }),
  },
  {
    name: "the language changes without losing the place",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/sammenligning?per=2017-09-01&apen=helse.plo");
      await page.getByRole("button", { name: "English" }).click();
      await page.locator("html[lang=en]").waitFor();
      assert.match(page.url(), /apen=helse\.plo/);
      await page.reload();
      await settled(page);
      assert.equal(await page.locator("html").getAttribute("lang"), "en", "and is remembered");
    }),
  },
  {
    name: "Back returns to the comparison as it was left",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/sammenligning?per=2017-09-01&apen=helse.plo");
      await places.openArea(page).click();
      await page.getByRole("navigation", { name: "Brødsmulesti" }).waitFor();
      await page.goBack();
      await places.why(page).waitFor();
    }),
  },
];
