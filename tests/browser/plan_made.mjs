// A plan made up for looking at and measuring: as many cutovers, teams, freezes and links as one likes, the same for the same seed.
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const isoOf = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const weekday = (day) => (day + 3) % 7;

/** Park and Miller's generator: whole numbers below `n`, from a seed. */
function dice(seed) {
  let state = seed % 2_147_483_647 || 1;
  return (n) => (state = (state * 48_271) % 2_147_483_647) % n;
}

const holidays = ["2018-01-01", "2018-03-29", "2018-03-30", "2018-04-02", "2018-05-01", "2018-05-10", "2018-05-17", "2018-05-21", "2018-12-25", "2018-12-26", "2019-01-01", "2019-04-18", "2019-04-19", "2019-04-22", "2019-05-01", "2019-05-17", "2019-05-30", "2019-06-10", "2019-12-25", "2019-12-26"];
const free = new Set(holidays.map(dayNumber));
const isWorking = (day) => weekday(day) < 5 && !free.has(day);

export function workingDay(day, by) {
  const step = by < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(by); left > 0;) if (isWorking(at += step)) --left;
  while (!isWorking(at)) at += step;
  return at;
}

const areas = ["Helsestasjon", "Pleie og omsorg", "Sak og arkiv", "Lønn", "Skole", "Barnehage", "NAV", "Byggesak", "Kart", "Booking", "Økonomi", "Kompetanse", "Telefoni", "Brukerkatalog"];
const teamNames = ["Infrastruktur", "Oppvekst", "Helse og omsorg", "Økonomi og HR", "Sak og arkiv", "Integrasjon", "Kultur", "Plan og bygg", "Opplæring", "Arkiv", "Nett", "Samferdsel"];
const municipalities = ["Asker", "Røyken", "Hurum"];
const first = dayNumber("2017-09-01"), last = dayNumber("2019-12-31");
const both = (nb, en) => ({ nb, en });

function loadOf(team, capacity, cutovers) {
  const months = [];
  for (let m = 0; m < 28; ++m) {
    const from = isoOf(Date.UTC(2017, 8 + m, 1) / 86_400_000), to = isoOf(Date.UTC(2017, 9 + m, 1) / 86_400_000);
    const people = cutovers.filter((c) => c.start < to && c.finish >= from).reduce((all, c) => all + (c.teams.find((one) => one.name === team)?.people ?? 0), 0);
    months.push({ from, people: Math.min(people, capacity + 100), capacity });
  }
  return months;
}

/** The plan as the server would send it. Cutovers of a team follow each other now and then; the last ones are critical. */
export function planMade({ cutovers: count = 24, teams: teamCount = 7, freezes = 3, seed = 1, mode = "published", may = true } = {}) {
  const roll = dice(seed);
  const teams = Array.from({ length: teamCount }, (_, i) => (i < teamNames.length ? teamNames[i] : `Team ${i + 1}`));
  const lastOf = new Map();
  const cutovers = Array.from({ length: count }, (_, i) => {
    const team = teams[i % teamCount];
    const area = areas[roll(areas.length)], municipality = municipalities[roll(3)];
    const before = roll(3) ? lastOf.get(team) : undefined;
    const earliest = before ? dayNumber(before.finish) + 1 : first + roll(Math.max(1, last - first - 120));
    const days = 15 + roll(70);
    const start = Math.min(workingDay(Math.min(earliest + roll(40), last - 40), 0), workingDay(last - 1, 1 - days));
    const finish = workingDay(start, days - 1);
    const follows = before && before.finish < isoOf(start);
    const critical = i % teamCount === 4 % teamCount;
    const slack = critical ? 0 : roll(120);
    const latest = workingDay(finish, slack);
    const made = {
      id: `O${i + 1}`, name: `${area}: ${municipality} over (${i + 1})`, area, municipality, kind: "area", cutover_class: ["day_1", "later", "interim", "day_1"][roll(4)],
      start: isoOf(start), finish: isoOf(finish), team, days, work: days * 150, deadline: roll(2) ? isoOf(last) : null, days_late: 0,
      critical, slack, why: critical ? both(`Teamet ${team} er fullt.`, `The team ${team} is full.`) : both("Den starter så tidlig den kan.", "It starts as soon as it can."), made_from: "",
      teams: [{ name: team, people: 100 * (1 + roll(2)) }, ...(roll(6) ? [] : [{ name: teams[(i + 1) % teamCount], people: 50 }])], after: follows ? [before.id] : [],
      latest_finish: isoOf(latest), published_start: isoOf(start), published_finish: isoOf(finish), baseline_start: roll(4) ? isoOf(start) : isoOf(workingDay(start, -8)), baseline_finish: roll(4) ? isoOf(finish) : isoOf(workingDay(finish, -8)),
      fixed: roll(12) === 0, changed_by_hand: false, done: false, progress: null, actual_start: null, rehearsal_days: 2 * roll(2), parallel_days: 0, row: i + 1, entry: 10 + i,
      chance: 40 + roll(60), matters: roll(700), broken: [], from_system: "Profil", system: "HsPro",
    };
    lastOf.set(team, made);
    return made;
  });
  for (const c of cutovers) if (c.finish < "2017-12-31") Object.assign(c, { done: true, critical: false, fixed: false, slack: 0, latest_finish: c.finish });
  const under = cutovers.find((c) => c.start < "2018-01-15" && !c.done);
  if (under) Object.assign(under, { progress: 40, actual_start: under.start });
  const own = cutovers.filter((_, i) => i % teamCount === 1).map((c) => c.id);
  const span = (from, to) => ({ first: from, last: to });
  const frozen = [
    { name: "Sommerferie", strength: "soft", spans: [span("2018-07-01", "2018-08-05"), span("2019-07-01", "2019-08-05")], cutovers: [] },
    { name: "Skolestart", strength: "hard", spans: [span("2018-08-10", "2018-09-09"), span("2019-08-10", "2019-09-09")], cutovers: own },
    ...Array.from({ length: Math.max(0, freezes - 2) }, (_, i) => ({ name: `Frys ${i + 1}`, strength: "hard", spans: [span(isoOf(first + 31 * i + 60), isoOf(first + 31 * i + 75))], cutovers: cutovers.filter((_, n) => n % (freezes + 2) === i).map((c) => c.id) })),
  ];
  const end = cutovers.reduce((latest, c) => (c.finish > latest ? c.finish : latest), "");
  return {
    mode, may_change: may, status: "kept", basis: "scenario", scenario: "Anbefalt portefølje", today: "2018-01-15", first_day: "2020-01-01", end, bound: end, lateness: 0, lateness_bound: 0, open: null,
    published: { number: 1, name: "Plan august", day: "2017-08-28", end }, baseline: { number: 1, name: "Plan august", day: "2017-08-28", end }, moved: mode === "draft" ? 3 : 0, not_planned: 0,
    cutovers: cutovers.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    teams: teams.map((name, i) => ({ name, months: loadOf(name, 200 + 100 * (i % 3), cutovers) })), freezes: frozen,
    milestones: [
      { code: "M1", name: "Hurum i Askers drift", day: "2017-12-31", state: "done", days_late: 0, chance: null }, { code: "M2", name: "Porteføljestyre", day: "2018-01-01", state: "done", days_late: 0, chance: null },
      { code: "M3", name: "Skole og barnehage", day: "2018-08-15", state: "ahead", days_late: 0, chance: 81 }, { code: "M4", name: "D-IKT avviklet", day: "2019-12-31", state: "ahead", days_late: 0, chance: 64 },
      { code: "M5", name: "Nye Asker i drift", day: "2020-01-01", state: "ahead", days_late: 0, chance: 64 },
    ],
    chance: { runs: 10_000, seed: 1, end_p50: "2019-12-27", end_p80: "2020-01-17", end_p95: "2020-02-07", cost_p50: 1_240_000_000, cost_p80: 1_410_000_000, cost_p95: 1_630_000_000, first_day: 64 },
    must_give: [], done: cutovers.filter((c) => c.done).length, free_days: holidays,
  };
}

const answer = (route, status, body) => route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) });
export const refusal = (code, nb) => ({ code, path: "", args: [], text: both(nb, nb), request: "1", problems: [] });

/** Answers the page in the server's place, and remembers what was asked. `refuse` may say no to what is sent: {path: [status, body]}. */
export async function servePlan(page, { plan, refuse = {} }) {
  const world = { plan, draft: { ...plan, mode: "draft", moved: 3 }, asked: [], refuse, batch: 100 };
  const find = (id) => world.plan.cutovers.find((c) => c.id === id);
  const put = (c, start) => {
    const from = workingDay(dayNumber(start), 0);
    return { ...c, start: isoOf(from), finish: isoOf(workingDay(from, c.days - 1)), fixed: true };
  };
  const acts = {
    try: ({ moves }) => {
      const moved = new Map(moves.map((move) => [move.cutover, put(find(move.cutover), move.start)]));
      const pushed = world.plan.cutovers.map((c) => moved.get(c.id) ?? (c.after.some((id) => moved.get(id)?.finish >= c.start) ? put(c, isoOf(workingDay(dayNumber(c.start), 1))) : c));
      return { ...world.plan, cutovers: pushed };
    },
    move: ({ cutover, start }) => {
      const old = find(cutover);
      world.before = world.plan;
      const next = { ...(start === null ? { ...old, fixed: false } : put(old, start)), entry: ++world.batch };
      world.plan = { ...world.plan, cutovers: world.plan.cutovers.map((c) => (c === old ? next : c)) };
      return { batch: world.batch, row: next.row, entry: next.entry };
    },
    cutovers: () => ({ batch: ++world.batch, created: 2, changed: 1, removed: 0, kept: 21, no_longer: [], different: [{ cutover: "O1", field: "duration_days", yours: "30", made: "22" }] }),
    publish: ({ name }) => ({ batch: ++world.batch, number: 2, name }),
  };
  await page.route(/\/api\/[^/]+\/(plan(\/|\?|$)|undo$)/, async (route) => {
    const url = new URL(route.request().url());
    const what = url.pathname.split("/").slice(3).join("/");
    const body = route.request().postDataJSON();
    world.asked.push({ what, body, query: Object.fromEntries(url.searchParams) });
    const no = world.refuse[what];
    if (no) return answer(route, no[0], no[1]);
    if (what === "plan") return answer(route, 200, url.searchParams.get("draft") ? world.draft : world.plan);
    if (what === "undo") {
      world.plan = world.before ?? world.plan;
      return answer(route, 200, { batch: ++world.batch, undone: 1, problems: [] });
    }
    return answer(route, 200, acts[what.slice(5)](body));
  });
  return world;
}
