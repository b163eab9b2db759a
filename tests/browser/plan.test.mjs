// The plan: by keyboard alone, as a table and on paper; moving, undoing, a conflict, and publishing. All but one have a plan that
// is made up and answers given in the server's place, so that each case is at hand.
import assert from "node:assert/strict";
import { axeFindings, open, settled, sidewaysScroll, withPage } from "./browser.mjs";
import { planMade, refusal, servePlan } from "./plan_made.mjs";

const focused = (page) => page.evaluate(() => document.activeElement?.dataset.row ?? document.activeElement?.textContent ?? "");
const moving = (page) => page.locator(".moving [role=status]");
const sent = (world, what) => world.asked.filter((one) => one.what === what).map((one) => one.body);

/** A cutover that is not done, and the one that waits for it. */
function pair(plan) {
  const next = plan.cutovers.find((c) => c.after.length > 0 && !plan.cutovers.find((one) => one.id === c.after[0]).done);
  return [plan.cutovers.find((one) => one.id === next.after[0]), next];
}

async function toRow(page, id) {
  await page.locator(".grow[tabindex='0']").focus();
  await page.keyboard.press("Home");
  for (let n = 0; n < 60 && (await focused(page)) !== id; ++n) await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), id, "the keys lead there");
}

export const tests = [
  {
    name: "the timeline by keyboard alone: rows, teams, who waits for whom, all about one, and how close",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const plan = planMade();
      await servePlan(page, { plan });
      await open(page, "/nye-asker");
      await page.keyboard.press("g");
      await page.keyboard.press("p");
      await page.waitForURL(/\/plan$/);
      await settled(page);
      const grid = page.getByRole("treegrid", { name: "Tidslinje for 24 omlegginger" });
      await grid.waitFor();
      const rows = Number(await grid.getAttribute("aria-rowcount"));
      assert.equal(rows, 24 + 7);
      assert.equal(await grid.locator("[tabindex='0']").count(), 1, "one stop for Tab");
      const [before, next] = pair(plan);
      await toRow(page, before.id);
      assert.equal(await page.locator(`[data-row="${before.id}"]`).getAttribute("aria-level"), "2");
      await page.keyboard.press("ArrowRight");
      assert.equal(await focused(page), next.id, "right: who waits for it");
      await page.keyboard.press("ArrowLeft");
      assert.equal(await focused(page), before.id, "left: what it waits for");
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`apen=${before.id}`));
      await page.locator(".gantt-about").getByText("Hvorfor ikke før").waitFor();
      await page.getByRole("link", { name: "Åpne raden" }).waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await page.keyboard.press("Escape");
      await page.locator(".gantt-about").waitFor({ state: "detached" });
      await page.keyboard.press("End");
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-rowindex")), String(rows));
      await page.keyboard.press("Home");
      const team = page.locator(".grow.team").first();
      await page.keyboard.press("ArrowLeft");
      assert.equal(await team.getAttribute("aria-expanded"), "false");
      assert.ok(Number(await grid.getAttribute("aria-rowcount")) < rows, "a closed team hides its own");
      await page.keyboard.press("ArrowRight");
      assert.equal(await team.getAttribute("aria-expanded"), "true");
      const wide = () => page.locator(".gantt-axis").getAttribute("width").then(Number);
      const was = await wide();
      await page.keyboard.press("+");
      await page.waitForURL(/skala=/);
      assert.ok((await wide()) > was);
      assert.deepEqual(await sidewaysScroll(page), [], "the timeline scrolls within itself");
      await page.getByRole("checkbox", { name: /^Kritisk linje/ }).check();
      await page.waitForURL(/bare=kritisk/);
      const critical = plan.cutovers.filter((c) => c.critical).length;
      await page.getByText(`Viser ${critical} av 24 omlegginger`).first().waitFor();
      assert.equal(await page.locator("[data-bar]").count(), critical);
    }),
  },
  {
    name: "both views on a wide and a narrow screen, and on paper without buttons",
    run: async (world) => {
      for (const width of [1280, 390])
        await withPage(world, { width, language: width === 390 ? "en" : "nb" }, async (page) => {
          await servePlan(page, { plan: planMade({ cutovers: 12, teams: 4 }) });
          for (const address of ["/nye-asker/plan", "/nye-asker/plan?vis=tabell"]) {
            await open(page, address);
            await page.locator(address.includes("tabell") ? ".plan-table" : "[data-bar]").first().waitFor();
            assert.deepEqual(await axeFindings(page), [], `${address} at ${width}`);
            assert.deepEqual(await sidewaysScroll(page), [], `${address} at ${width}`);
            if (width === 390) continue;
            await page.emulateMedia({ media: "print" });
            await page.locator("main button:visible").first().waitFor({ state: "hidden", timeout: 3000 }); // no buttons on paper
            assert.deepEqual(await sidewaysScroll(page), [], "nothing sticks out of the sheet");
            await page.emulateMedia({ media: "screen" });
          }
        });
    },
  },
  {
    name: "a bar is moved by keyboard: the effect is said, left with Esc, saved with Enter and undone",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      const plan = planMade();
      const server = await servePlan(page, { plan });
      await open(page, "/nye-asker/plan");
      const [before] = pair(plan);
      await toRow(page, before.id);
      await page.keyboard.press("Shift+ArrowRight");
      await moving(page).getByText(/Starter \d+\. \S+ \d{4}\./).waitFor();
      await moving(page).getByText(/(Én annen|andre) flyttes,.*ferdig/).waitFor();
      await page.keyboard.press("Escape");
      assert.equal((await moving(page).innerText()).trim(), "");
      assert.deepEqual(sent(server, "plan/move"), [], "Esc leaves it");
      await page.keyboard.press("Shift+ArrowLeft");
      await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("Shift+ArrowRight");
      await moving(page).getByText(/flyttes,/).waitFor();
      await page.keyboard.press("Enter");
      await page.getByText(new RegExp(`^${before.name.replace(/[()]/g, "\\$&")} starter `)).waitFor();
      const [move] = sent(server, "plan/move");
      assert.equal(move.cutover, before.id);
      assert.equal(move.seen, before.entry);
      assert.ok(move.start > before.start);
      assert.equal(sent(server, "plan/try").at(-1).moves[0].start, move.start, "what was tried is what is saved");
      await page.getByRole("button", { name: "Angre", exact: true }).click();
      await page.getByText(/^Angret: /).waitFor();
      assert.equal(server.plan.cutovers.find((c) => c.id === before.id).start, before.start);
      await page.getByRole("button", { name: "Lukk" }).click();
      const bar = page.locator(`[data-bar="${before.id}"] rect`).first();
      await bar.evaluate((drawn) => drawn.scrollIntoView({ block: "center" }));
      const { x, y } = await bar.boundingBox();
      await page.mouse.move(x + 8, y + 8);
      await page.mouse.down();
      await page.mouse.move(x + 68, y + 9, { steps: 3 });
      await page.mouse.up();
      await moving(page).getByText(/Starter .*flyttes,/).waitFor();
      assert.equal(await focused(page), before.id, "pulled by the pointer, the keys go on from there");
      const pulled = sent(server, "plan/try").at(-1).moves[0].start;
      assert.ok(pulled > before.start && ![0, 6].includes(new Date(pulled).getUTCDay()), `${pulled} is worked`);
      await page.keyboard.press("Escape");
    }),
  },
  {
    name: "the day is written in the table; when somebody moved it meanwhile, both days are shown",
    run: (world) => withPage(world, { width: 1280, expected: ["422 /api/nye-asker/plan/move"] }, async (page) => {
      const plan = planMade();
      const server = await servePlan(page, { plan, refuse: { "plan/move": [422, refusal("cutover_moved_meanwhile", "Noen andre har flyttet den.")] } });
      await open(page, "/nye-asker/plan?vis=tabell&sorter=days");
      const days = (await page.locator(".plan-table tbody tr td:nth-child(5)").allInnerTexts()).map(Number);
      assert.deepEqual(days, [...days].sort((a, b) => a - b), "sorted by the address");
      const [, c] = pair(plan);
      const field = page.getByLabel(`Start for ${c.name}`);
      await field.fill("03.09.2018");
      await field.press("Enter");
      await moving(page).getByText("Starter 3. september 2018.").waitFor();
      server.plan = { ...plan, cutovers: plan.cutovers.map((one) => (one.id === c.id ? { ...one, start: "2018-09-10", entry: 77 } : one)) };
      await page.getByRole("button", { name: "Lagre den nye dagen" }).click();
      const both = page.getByRole("group", { name: "Noen andre flyttet den mens du valgte dag." });
      await both.getByRole("button", { name: "Behold deres: 10. september 2018" }).waitFor();
      server.refuse = {};
      await both.getByRole("button", { name: "Bruk min: 3. september 2018" }).click();
      await page.getByText(`${c.name} starter 3. september 2018.`).first().waitFor();
      assert.deepEqual(sent(server, "plan/move").map((one) => one.seen), [c.entry, 77]);
    }),
  },
  {
    name: "a draft is published under a name; a refusal is told; who may not change it is told so",
    run: async (world) => {
      await withPage(world, { width: 390, expected: ["422 /api/nye-asker/plan/publish"] }, async (page) => {
        const server = await servePlan(page, { plan: planMade(), refuse: { "plan/publish": [422, refusal("plan_breaks_rules", "Planen bryter en fast regel.")] } });
        await open(page, "/nye-asker/plan");
        await page.getByRole("button", { name: "Planlegg på nytt" }).click();
        const draft = page.getByRole("region", { name: "Utkast" });
        await draft.getByText("3 omlegginger flyttes fra den publiserte planen «Plan august».").waitFor();
        assert.match(page.url(), /utkast=1/);
        await draft.getByRole("button", { name: "Publiser planen" }).click();
        const form = page.getByRole("form", { name: "Publiser planen" });
        await form.getByLabel("Navn på planen").fill("");
        await form.getByRole("button", { name: "Publiser 24 omlegginger" }).click();
        await form.getByText("Skriv et navn.").waitFor();
        await form.getByLabel("Navn på planen").fill("Plan mars");
        await form.getByRole("checkbox", { name: /^Dette er grunnplanen/ }).check();
        await page.keyboard.press("Enter");
        await page.getByText("Planen bryter en fast regel.").waitFor();
        assert.deepEqual(await axeFindings(page), []);
        assert.deepEqual(await sidewaysScroll(page), []);
        server.refuse = {};
        await form.getByRole("button", { name: "Publiser 24 omlegginger" }).click();
        await page.getByText("«Plan mars» er publisert med 24 omlegginger.").waitFor();
        const { name, baseline, lines } = sent(server, "plan/publish").at(-1);
        assert.deepEqual([name, baseline, lines.length], ["Plan mars", true, 24]);
        await draft.waitFor({ state: "detached" });
      });
      await withPage(world, { width: 1280, expected: ["422 /api/nye-asker/plan"] }, async (page) => {
        const server = await servePlan(page, { plan: planMade({ mode: "draft", may: false }) });
        await open(page, "/nye-asker/plan");
        const draft = page.getByRole("region", { name: "Utkast" });
        await draft.getByText(/Du kan se utkastet, men ikke publisere det\./).waitFor();
        assert.equal(await draft.getByRole("button", { name: "Publiser planen" }).count(), 0);
        await page.locator(".grow:not(.team)").first().focus();
        await page.keyboard.press("Shift+ArrowRight");
        await page.getByText("Du har ikke rett til å endre planen.").waitFor({ state: "attached" });
        assert.deepEqual(sent(server, "plan/try"), []);
        server.refuse = { plan: [422, refusal("cutover_nothing", "Det er ingenting å legge om.")] };
        await open(page, "/nye-asker/plan");
        await page.getByText("Det er ingenting å legge om.").waitFor();
        await page.getByRole("link", { name: "Velg system for områdene" }).waitFor();
      });
    },
  },
  {
    name: "the server's own plan of the example: drawn, and what a move leads to is answered",
    run: (world) => withPage(world, { width: 1280 }, async (page) => {
      await open(page, "/nye-asker/plan?per=2017-09-01");
      await page.getByRole("treegrid", { name: /^Tidslinje for \d+ omlegginger$/ }).waitFor();
      await page.locator(".grow.critical").first().focus();
      await page.keyboard.press("Shift+ArrowRight");
      await moving(page).getByText(/^.+ Starter \d+\. \S+ 201\d\. .+ flyttes, ferdig \d+\. \S+ 201\d/).waitFor();
      await page.keyboard.press("Escape");
    }),
  },
];
