// How fast a table of 10 000 rows answers, in time on the clock and in time of the processor (which does not grow when
// others use the machine). Not a test: the figures depend on the machine.
//   SAMDRIFT_BASE=http://127.0.0.1:8080 node measure_table.mjs [KEY]
// A register to measure on: samdrift --db FILE generate --municipalities 67 --usages 150 --seed 1, and samdrift --db FILE user demo
import { launch, open, withPage } from "./browser.mjs";
import { get } from "./people.mjs";

const base = process.env.SAMDRIFT_BASE ?? "http://127.0.0.1:8080";
const key = process.argv[2] ?? (await (await get(base, "/api/session")).json()).cooperations[0].key;

/** From the letter to the painted frame with the rows it leaves. */
const keystroke = (page, label, text) => page.evaluate(async ([name, value]) => {
  const field = [...document.querySelectorAll("input[type=search]")].find((i) => (i.getAttribute("aria-label") ?? i.closest("label")?.textContent) === name);
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (let n = 1; n <= value.length; ++n) {
    await frame();
    const from = performance.now();
    write.call(field, value.slice(0, n));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await frame();
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 450));
  }
  return { times, rows: Number(document.querySelector("[role=grid]").getAttribute("aria-rowcount")) - 1 };
}, [label, text]);

const sorting = (page) => page.evaluate(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const found = [];
  for (let c = 0; c < document.querySelectorAll("[data-head]").length; ++c) {
    const button = document.querySelector(`[data-head="${c}"]`);
    for (const time of ["first", "again"]) {
      await frame();
      const from = performance.now();
      button.click();
      await frame();
      found.push({ column: button.innerText.trim(), time, ms: performance.now() - from });
      await new Promise((done) => setTimeout(done, 150));
    }
  }
  return found;
});

/** Scrolls 90 px a frame for five seconds, down and up, and lists how long each frame took. */
const scrolling = (page) => page.evaluate(async () => {
  const box = document.querySelector(".gridbox");
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  const end = last + 5000;
  let by = 90;
  while (last < end) {
    box.scrollTop += by;
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 2 || box.scrollTop === 0) by = -by;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
});

const ms = (value) => `${value.toFixed(0)} ms`;
const part = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];

/** What the page's main thread works while `use` goes on. */
async function working(cdp, use) {
  const spent = async () => (await cdp.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000;
  const before = await spent();
  const found = await use();
  return [found, await spent() - before];
}

const browser = await launch();
await withPage({ browser, base }, { width: 1280 }, async (page) => {
  page.setDefaultTimeout(120_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const from = Date.now();
  await open(page, `/${key}/tabell/usage`);
  await page.locator("[role=gridcell]").first().waitFor();
  console.log(`open: ${ms(Date.now() - from)}, ${Number(await page.getByRole("grid").getAttribute("aria-rowcount")) - 1} rows, ${await page.getByRole("grid").getAttribute("aria-colcount")} columns`);
  await page.waitForTimeout(2000);
  const [search, searched] = await working(cdp, () => keystroke(page, "Søk i alle kolonner", "as drift"));
  console.log(`search, each letter: ${search.times.map((t) => t.toFixed(0)).join(" ")} ms; ${search.rows} rows left; processor ${ms(searched / search.times.length)} a letter`);
  await page.getByRole("button", { name: "Ta bort alle filtre" }).click();
  await page.getByLabel("Filtrer på kolonne").selectOption({ label: "System" });
  const [filter, filtered] = await working(cdp, () => keystroke(page, "System inneholder", "syst"));
  console.log(`filter, each letter: ${filter.times.map((t) => t.toFixed(0)).join(" ")} ms; ${filter.rows} rows left; processor ${ms(filtered / filter.times.length)} a letter`);
  await page.getByRole("button", { name: "Ta bort alle filtre" }).click();
  await page.waitForTimeout(500);
  const [sorts, sorted] = await working(cdp, () => sorting(page));
  const first = sorts.filter((s) => s.time === "first");
  const slow = first.reduce((a, b) => (b.ms > a.ms ? b : a));
  console.log(`sort, ${first.length} columns: first time ${ms(part(first.map((s) => s.ms), 0.5))} in the middle, slowest ${ms(slow.ms)} (${slow.column}); again at most ${ms(Math.max(...sorts.filter((s) => s.time === "again").map((s) => s.ms)))}; processor ${ms(sorted / sorts.length)} each`);
  const [frames, scrolled] = await working(cdp, () => scrolling(page));
  const sum = frames.reduce((a, b) => a + b, 0);
  console.log(`scroll: ${(frames.length / (sum / 1000)).toFixed(0)} frames a second, 99 of 100 within ${ms(part(frames, 0.99))}, slowest ${ms(Math.max(...frames))}; processor ${ms(scrolled / frames.length)} a frame`);
});
await browser.close();
