// The answers of each address, computed from the case folder.
import * as c from "./cases.mjs";
const today = () => new Date().toISOString().slice(0, 10);
const days = (a, b) => Math.round((Date.parse(b) - Date.parse(a)) / 864e5);
const strip = (x) => { const { _row, ...r } = x; return r; };
function actions(asOf) {
  const nr = c.contracts.filter((x) => x.legal_review === "not_reviewed");
  const dp = c.contracts.filter((x) => x.processing_agreement === false);
  const one = (kind, cs) => ({ kind, due: null, contracts: cs.map((x) => x.id), systems: cs.map((x) => x.system), value: cs.reduce((s, x) => s + (x.value ?? 0), 0), marked: cs.some((x) => x.marked), ends: null, option_to: null });
  const give = c.contracts.filter((x) => x.last_day_of_notice >= asOf && x.last_day_of_notice).sort((a, b) => (a.last_day_of_notice < b.last_day_of_notice ? -1 : 1)).map((x) => ({ ...one("give_notice", [x]), due: x.last_day_of_notice, ends: x.ends, option_to: x.option_to }));
  return [nr.length && one("legal_review", nr), ...give, dp.length && one("no_processing_agreement", dp)].filter(Boolean);
}
export const session = () => ({ user: "lokal", role: "leder", loopback_only: true, version: "0.1.0", cooperations: [c.cooperation] });
export function overview(q) {
  const as_of = q.get("as_of") ?? today();
  const filled = c.completeness.reduce((s, m) => s + m.filled, 0), wanted = c.completeness.reduce((s, m) => s + m.wanted, 0);
  return { cooperation: c.cooperation, as_of, days_to_target: days(as_of, c.cooperation.target_date), members: c.members, milestones: c.milestones,
    notices: c.contracts.filter((x) => x.last_day_of_notice && x.last_day_of_notice >= as_of).sort((a, b) => (a.last_day_of_notice < b.last_day_of_notice ? -1 : 1)).map((x) => ({ contract: x.id, municipality: x.municipality, system: x.system, last_day_of_notice: x.last_day_of_notice, ends: x.ends, option_to: x.option_to })),
    actions: actions(as_of), completeness: c.completeness, completeness_filled: filled, completeness_wanted: wanted, completeness_degree: filled / wanted, missing_fields: c.missingFields(c.live),
    ...c.totals, verdicts: c.verdicts, groups: c.groupViews, breaks: c.breakSum(c.processes), hourly_rate: 65000, marked: true };
}
export const comparison = (q) => ({ cooperation: c.cooperation, as_of: q.get("as_of") ?? today(), known_at: q.get("known_at"), municipalities: c.columns, ...c.totals, verdicts: c.verdicts, groups: c.groupViews, areas: c.areas.map(cleanArea), marked: true });
const cleanArea = (a) => ({ ...a, cells: a.cells.map((x) => ({ ...x, usages: x.usages.map(strip) })) });
const contractsOf = (f) => c.contracts.filter(f).map(strip);
export function areaPage(code, q) {
  const a = c.areas.find((x) => x.area === code); if (!a) return null;
  const us = c.live.filter((u) => u.area === code); const ids = new Set(us.flatMap((u) => u.contracts.map((x) => x.id)));
  const sys = new Set(us.map((u) => u.municipality + u.system));
  return { cooperation: c.cooperation, as_of: q.get("as_of") ?? today(), hourly_rate: 65000, municipalities: c.columns, area: cleanArea(a), contracts: contractsOf((x) => ids.has(x.id)), integrations: c.integrations.filter((x) => sys.has(x.municipality + x.from) || sys.has(x.municipality + x.to)).map(strip), processes: c.processes.filter((p) => p.area === code).map(strip), chains: chainsPage().chains.filter((x) => x.area === code) };
}
export function municipality(name, q) {
  const m = c.members.find((x) => x.name === name); if (!m) return null;
  const us = c.usages.filter((u) => u.municipality === name).map(strip);
  return { cooperation: c.cooperation, as_of: q.get("as_of") ?? today(), municipality: m, completeness: c.completeness.find((x) => x.municipality === name), missing_fields: c.missingFields(us.filter((u) => u.status === "in_operation")), usages: us, absences: c.absences.filter((a) => a.municipality === name).map(strip), unanswered: c.unansweredOf(name), contracts: contractsOf((x) => x.municipality === name), processes: c.processes.filter((p) => p.municipality === name).map(strip) };
}
export function usages(q) {
  const has = (k) => q.get(k); let us = c.usages;
  for (const k of ["municipality", "product", "supplier", "status", "hosting", "criticality"]) if (has(k)) us = us.filter((u) => u[k] === has(k));
  if (has("area")) us = us.filter((u) => u.area === has("area") || u.area.startsWith(has("area") + "."));
  if (has("text")) { const t = has("text").toLowerCase(); us = us.filter((u) => [u.system, u.product, u.supplier, u.area_name, u.remark, ...u.contracts.map((x) => x.number)].join(" ").toLowerCase().includes(t)); }
  const s = q.get("sort"); if (s) us = [...us].sort((a, b) => (typeof a[s] === "number" ? a[s] - b[s] : new Intl.Collator("nb").compare(a[s] ?? "", b[s] ?? "")) * (q.get("descending") === "true" ? -1 : 1));
  const offset = Number(q.get("offset") ?? 0), limit = Number(q.get("limit") ?? 100);
  return { total: us.length, offset, users: us.reduce((n, u) => n + (u.users ?? 0), 0), yearly_cost: us.reduce((n, u) => n + (u.yearly_cost ?? 0), 0), marked: us.some((u) => u.marked), usages: us.slice(offset, offset + limit).map(strip) };
}
const rowSets = { usage: [c.usages, "systemer.csv", (r) => `${r.system}, ${r.municipality}`], contract: [c.contracts, "avtaler.csv", (r) => `${r.number} ${r.system}`], integration: [c.integrations, "integrasjoner.csv", (r) => `${r.from} – ${r.to}`], work_process: [c.processes, "arbeidsprosesser.csv", (r) => `${r.process}, ${r.municipality}`], absence: [c.absences, "har-ikke.csv", (r) => `${r.area_name}, ${r.municipality}`], ledger_line: [ledgerLines(), "regnskap.csv", (r) => `${r.name} ${r.year}`], budget_line: [budgetLines(), "budsjett.csv", (r) => `${r.municipality} ${r.year}`], programme_funds: [funds(), "programmidler.csv", (r) => r.name], milestone: [c.milestones.map((m, i) => ({ ...m, source: "document", _row: i + 2 })), "milepaeler.csv", (r) => r.name] };
export function rows(entity, q) {
  const set = rowSets[entity]; if (!set) return null; const ids = (q.get("ids") ?? "").split(",").map(Number);
  const text = (v) => (v == null || v === "" ? "" : v === true ? "ja" : v === false ? "nei" : String(v));
  return { entity, rows: set[0].filter((r) => ids.includes(r.id)).map((r) => ({ id: r.id, title: set[2](r), source: r.source, figures_source: r.figures_source ?? null, fields: Object.entries(r).filter(([k, v]) => !["_row", "id", "marked", "most_used", "source", "figures_source"].includes(k) && typeof v !== "object" || v === null).map(([name, value]) => ({ name, value, text: { nb: text(value), en: text(value) } })), extra: [], history: [{ entry: 1, at: "2017-08-28T10:42:00Z", user: "lokal", action: "import", place: `${set[1]}, rad ${r._row}`, fields: [] }] })) };
}
function ledgerLines() { const g = { personal: "personnel", konkurranseutsatt: "competitive", inntekt: "income", investering: "investment" }; return c.ledgerRaw.map((r, i) => ({ id: i + 1, municipality: r.kommune, year: Number(r.år), account: r.konto, name: r.navn, group: g[r.gruppe], amount: Math.round(c.num(r.beløp_1000nok) * 100000), source: c.origin(r.kilde), _row: r._row })); }
function budgetLines() { return c.budgetRaw.map((r, i) => ({ id: i + 1, municipality: r.kommune, year: Number(r.år), type: r.type === "drift" ? "operation" : "investment", amount: c.ore(r.beløp_nok), source: c.origin(r.kilde), _row: r._row })); }
function funds() { return c.fundsRaw.map((r, i) => ({ id: i + 1, name: r.navn, type: r.type, from: r.fra || null, to: r.til || null, amount: c.ore(r.beløp_nok), source: c.origin(r.kilde), remark: r.merknad, _row: r._row })); }
export function ledger(q) {
  const municipality = q.get("municipality"); const allLines = ledgerLines(); const lines = allLines.filter((l) => !municipality || l.municipality === municipality);
  const years = [...new Set(lines.map((l) => l.year))].sort().map((year) => { const s = (g) => lines.filter((l) => l.year === year && l.group === g).reduce((n, l) => n + l.amount, 0); const personnel = s("personnel"), competitive_operation = s("competitive"), income = s("income"), investment = s("investment"), operation = personnel + competitive_operation + income, total = operation + investment, competitive_total = competitive_operation + investment; return { year, personnel, competitive_operation, income, operation, investment, total, competitive_total, competitive_share: total ? competitive_total / total : null }; });
  const bl = budgetLines().filter((b) => !municipality || b.municipality === municipality); const budget = [];
  for (const b of bl) { const f = budget.find((x) => x.year === b.year && x.type === b.type); if (f) f.amount += b.amount; else budget.push({ year: b.year, type: b.type, amount: b.amount }); }
  return { cooperation: c.cooperation, municipalities: c.members.map((m) => m.name), municipality, years, lines: lines.map(strip), budget, budget_lines: bl.map(strip), funds: funds().map(strip), marked: false };
}
export function chainsPage() {
  const ways = { digitalt: "digital", automatisk: "automatic", manuelt: "manual", skjønn: "discretion" };
  const codes = [...new Set(c.chainsRaw.map((r) => r.kode))];
  const chains = codes.map((code) => {
    const rs = c.chainsRaw.filter((r) => r.kode === code);
    const steps = rs.map((r) => ({ id: c.chainsRaw.indexOf(r) + 1, step: Number(r.trinn), actor: r.aktør, system: r.system.replace(/^felles:/, ""), product: r.system && !r.system.startsWith("felles:") ? r.system : null, common_component: r.system.startsWith("felles:") ? r.system.slice(7) : null, object: r.objekt, way: ways[r.måte], broken: r.måte === "manuelt" }));
    const manual = (f) => steps.filter((s) => f(s) && s.way === "manual").map((s) => s.step);
    const st = (n, steps_, keptNb, brokenNb) => ({ number: n, promise: c.promisesRaw[n - 1].løfte, state: steps_.length ? "broken" : "kept", why: steps_.length ? { nb: brokenNb, en: brokenNb } : { nb: keptNb, en: keptNb }, steps: steps_ });
    const promises = [{ number: 1, promise: c.promisesRaw[0].løfte, state: "not_stated", why: { nb: "Ingen har sagt om dette er noe innbyggeren har rett til.", en: "Nobody has said whether people are entitled to this." }, steps: [] }, st(2, manual((s) => s.actor === "innbygger"), "Innbyggeren sender inn digitalt.", "Innbyggeren må bruke papir."), st(3, manual((s) => /føres inn/.test(s.object)), "Ingen opplysninger spørres om på nytt.", "Opplysninger føres inn på nytt for hånd."), st(4, manual((s) => /svar/.test(s.object)), "Svaret kommer digitalt.", "Svaret sendes i brev."), steps.some((s) => s.way === "discretion") ? { number: 5, promise: c.promisesRaw[4].løfte, state: "not_applicable", why: { nb: "Det trengs skjønn.", en: "Judgement is needed." }, steps: [] } : st(5, manual(() => true), "Ingen trinn er manuelle.", "Manuelle trinn stopper et umiddelbart svar."), { number: 6, promise: c.promisesRaw[5].løfte, state: "not_stated", why: { nb: "Kjeden sier ikke hvordan innbyggeren får se dette.", en: "The chain does not say how people can see this." }, steps: [] }];
    const breaks = c.processes.filter((p) => p.area === rs[0].fagområde && p.municipality === rs[0].kommune).map(strip).filter((p) => p.break);
    return { code, service: rs[0].tjeneste, area: rs[0].fagområde, area_name: c.areaName[rs[0].fagområde], municipality: rs[0].kommune, steps, promises, kept: promises.filter((p) => p.state === "kept").length, broken: promises.filter((p) => p.state === "broken").length, breaks, break_cost: c.breakSum(breaks), marked: true };
  });
  return { cooperation: c.cooperation, hourly_rate: 65000, promises: c.promisesRaw.map((p) => ({ number: Number(p.nummer), promise: p.løfte })), chains };
}
export function completenessPage() {
  const owed = (g, filter) => { const us = c.live.filter((u) => filter(u.area)); const areas = c.areas.filter((a) => filter(a.area)).flatMap((a) => a.cells.filter((x) => x.state.startsWith("not_")).map((x) => ({ municipality: x.municipality, area: a.area, area_name: a.area_name }))); return { code: g?.kode ?? "", name: g?.navn ?? "", area: g?.fagområde ?? "", area_name: g ? c.areaName[g.fagområde] : "", status: g?.status ?? "", ...c.completenessOf(us, areas.length), usages: us.filter((u) => u.missing.length).map((u) => ({ usage: u.id, municipality: u.municipality, area: u.area, area_name: u.area_name, system: u.system, missing: u.missing })), areas }; };
  const filled = c.completeness.reduce((s, m) => s + m.filled, 0), wanted = c.completeness.reduce((s, m) => s + m.wanted, 0);
  const without = owed(null, (a) => !c.groupOf(a));
  return { cooperation: c.cooperation, members: c.completeness, filled, wanted, degree: filled / wanted, missing_fields: c.missingFields(c.live), groups: c.workingGroups.map((g) => owed(g, (a) => c.groupOf(a) === g)), without_group: without.wanted ? without : null };
}
export function contractsPage(q) {
  const f = q.get("filter"), as_of = q.get("as_of") ?? today();
  return { cooperation: c.cooperation, as_of, contracts: contractsOf((x) => !f || (f === "legal_review" ? x.legal_review === "not_reviewed" : f === "no_processing_agreement" ? x.processing_agreement === false : x.last_day_of_notice && x.last_day_of_notice >= as_of)) };
}
export const journal = () => ({ entries: [{ id: 1, at: "2017-08-28T10:42:00Z", user: "lokal", action: "import", what: "nye-asker", created: 182, changed: 0, removed: 0, undone_by: null, undoes: null }] });
