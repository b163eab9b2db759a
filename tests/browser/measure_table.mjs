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
  return { times, rows: Number(document.querySelector("[role=grid]").getAttribute("aria-rowcount")) - 2 };
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
const told = (times) => `${ms(part(times, 0.5))} in the middle, ${ms(Math.max(...times))} at worst (${times.length})`;

/** What the page's main thread works while `use` goes on. */
async function working(cdp, use) {
  const spent = async () => (await cdp.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000;
  const before = await spent();
  const found = await use();
  return [found, await spent() - before];
}

/** Parts of words that leave about half of the rows, so that there is as much to keep as to leave out. */
function halving(texts, longest = 3) {
  const seen = new Map();
  for (const text of texts) {
    const own = new Set();
    for (const word of text.toLowerCase().split(/[\s/]+/)) for (let from = 0; from < word.length; ++from) for (let n = 1; n <= longest && from + n <= word.length; ++n) own.add(word.slice(from, from + n));
    for (const part of own) seen.set(part, (seen.get(part) ?? 0) + 1);
  }
  const off = (count) => Math.abs(count / texts.length - 0.5);
  return [...seen].filter(([part]) => /^[a-zæøå0-9]+$/.test(part)).sort((a, b) => off(a[1]) - off(b[1])).slice(0, 4).map(([part]) => part);
}

async function textsOf() {
  const table = await (await get(base, `/api/${key}/tables/usage`)).json();
  const at = (field) => table.columns.findIndex((c) => c.field === field);
  const named = new Map(table.names.filter((n) => n.entity === "municipality").map((n) => [n.id, n.name]));
  const system = table.rows.map((row) => row.values[at("system")]);
  return { system, all: table.rows.map((row, i) => `${named.get(row.values[at("municipality")]) ?? ""} ${system[i]}`) };
}

async function typed(page, cdp, field, words, prepare) {
  const times = [];
  let processor = 0;
  let rows = 0;
  for (const word of words) {
    await prepare();
    const [found, spent] = await working(cdp, () => keystroke(page, field, word));
    times.push(...found.times);
    processor += spent;
    rows = found.rows;
    await page.getByRole("button", { name: "Ta bort alle filtre" }).click();
    await page.waitForTimeout(500);
  }
  return `${words.join(", ")}: ${told(times)}; ${rows} rows left of the last; processor ${ms(processor / times.length)} a letter`;
}

const browser = await launch();
const texts = await textsOf();
await withPage({ browser, base }, { width: 1280 }, async (page) => {
  page.setDefaultTimeout(120_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const from = Date.now();
  await open(page, `/${key}/tabell/usage`);
  await page.locator("[role=gridcell]").first().waitFor();
  console.log(`open: ${ms(Date.now() - from)}, ${texts.system.length} rows, ${Number(await page.getByRole("grid").getAttribute("aria-colcount")) - 1} columns`);
  await page.waitForTimeout(2000);
  console.log(`search ${await typed(page, cdp, "Søk i alle kolonner", halving(texts.all), async () => {})}`);
  console.log(`filter on system ${await typed(page, cdp, "System inneholder", halving(texts.system), () => page.getByLabel("Filtrer på kolonne").selectOption({ label: "System" }))}`);
  const [sorts, sorted] = await working(cdp, () => sorting(page));
  const slow = sorts.reduce((a, b) => (b.ms > a.ms ? b : a));
  const of = (time) => sorts.filter((s) => s.time === time).map((s) => s.ms);
  console.log(`sort: first time ${told(of("first"))}; again ${told(of("again"))}; slowest ${slow.column}; processor ${ms(sorted / sorts.length)} each`);
  const [frames, scrolled] = await working(cdp, () => scrolling(page));
  const sum = frames.reduce((a, b) => a + b, 0);
  console.log(`scroll: ${(frames.length / (sum / 1000)).toFixed(0)} frames a second, each ${told(frames)}, 99 of 100 within ${ms(part(frames, 0.99))}; processor ${ms(scrolled / frames.length)} a frame`);
});
await browser.close();
