// Reads the case folder and computes what the server answers. Replaced by the server itself.
import fs from "node:fs";
const dir = process.env.CASE ?? "/work/shared/cases/nye-asker";
function csv(name) {
  const lines = fs.readFileSync(`${dir}/${name}.csv`, "utf8").replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  const head = lines[0].split(";");
  return lines.slice(1).map((l, i) => { const c = l.split(";"); const r = Object.fromEntries(head.map((h, j) => [h, c[j] ?? ""])); r._row = i + 2; return r; });
}
const num = (s) => (s === "" || s == null ? null : Number(s.replace(",", ".")));
const yes = (s) => (s === "ja" ? true : s === "nei" ? false : null);
const ore = (s) => (num(s) == null ? null : Math.round(num(s) * 100));
const map = (o) => (s) => o[s] ?? null;
const origin = map({ dokument: "document", avledet: "derived", eksempel: "example", målt: "measured", anslag: "estimate" });
const status = map({ "i drift": "in_operation", avviklet: "ended", planlagt: "planned", "fases ut": "phasing_out" });
const hosting = map({ lokal: "local", "felles drift": "joint", sky: "cloud" });
const crit = map({ lav: "low", middels: "medium", høy: "high", "liv og helse": "life_and_health" });
const kind = map({ api: "api", fil: "file", manuell: "manual", melding: "message" });
const ext = map({ ja: "yes", nei: "no", uklar: "unclear" });
const legal = map({ gjennomgått: "reviewed", "ikke gjennomgått": "not_reviewed" });
const isMarked = (o) => o === "example" || o === "estimate";

export const members = csv("kommuner").map((r, i) => ({ id: i + 1, number: r.kommunenummer, name: r.navn, inhabitants: num(r.innbyggere), employees: num(r.ansatte), marked: isMarked(origin(r.kilde)) }));
const areasRaw = csv("fagomrader");
const parents = new Set(areasRaw.map((a) => a.overordnet).filter(Boolean));
export const leaves = areasRaw.filter((a) => !parents.has(a.kode));
const areaName = Object.fromEntries(areasRaw.map((a) => [a.kode, a.navn]));
const topOf = (c) => c.split(".")[0];
const alias = csv("alias");
const prodOf = (n) => alias.find((a) => a.slag === "produkt" && a.skrivemåte === n)?.navn ?? n;
const suppOf = (n) => alias.find((a) => a.slag === "leverandør" && a.skrivemåte === n)?.navn ?? n;
const prodIds = new Map();
const prodId = (p) => { if (!prodIds.has(p)) prodIds.set(p, prodIds.size + 1); return prodIds.get(p); };
const groups = csv("arbeidsgrupper");
export const groupOf = (area) => groups.filter((g) => area === g.fagområde || area.startsWith(g.fagområde + ".")).sort((a, b) => b.fagområde.length - a.fagområde.length)[0] ?? null;

function minusMonths(iso, m) {
  const [y, mo, d] = iso.split("-").map(Number);
  const t = new Date(Date.UTC(y, mo - 1 - m, 1));
  const last = new Date(Date.UTC(t.getUTCFullYear(), t.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(t.getUTCFullYear(), t.getUTCMonth(), Math.min(d, last))).toISOString().slice(0, 10);
}
export const contracts = csv("avtaler").map((r, i) => ({
  id: i + 1, number: r.avtalenummer, supplier: suppOf(r.leverandør), signed: r.inngått || null, ends: r.utløper || null, notice_months: num(r.oppsigelse_mnd),
  option_to: r.opsjon_til || null, extension: ext(r.utvidelse), legal_review: legal(r.juridisk_status) ?? "not_mapped", processing_agreement: yes(r.databehandleravtale),
  value: ore(r.verdi_nok), last_day_of_notice: r.utløper && r.oppsigelse_mnd ? minusMonths(r.utløper, num(r.oppsigelse_mnd)) : null, marked: isMarked(origin(r.kilde)),
  municipality: r.kommune, system: r.system, product: prodOf(r.system), areas: [], procurement: r.anskaffelse, portfolio: null, source: origin(r.kilde), remark: r.merknad, _row: r._row }));
const contractRef = (c) => { const { id, number, supplier, signed, ends, notice_months, option_to, extension, legal_review, processing_agreement, value, last_day_of_notice, marked } = c; return { id, number, supplier, signed, ends, notice_months, option_to, extension, legal_review, processing_agreement, value, last_day_of_notice, marked }; };
export const integrations = csv("integrasjoner").map((r, i) => ({ id: i + 1, to: r.til.replace(/^felles:/, ""), common_component: r.til.startsWith("felles:"), kind: kind(r.type), frequency: r.frekvens, object: r.objekt, municipality: r.kommune, from: r.fra_system, source: origin(r.kilde), remark: r.merknad, _row: r._row }));
const intRef = (x, to) => ({ id: x.id, to: to ?? x.to, common_component: x.common_component, kind: x.kind, frequency: x.frequency, object: x.object });
export const processes = csv("arbeidsprosesser").map((r, i) => {
  const t = num(r.ganger_pr_år), m = num(r.minutter_pr_gang); const minutes = t != null && m != null ? t * m : null;
  return { id: i + 1, municipality: r.kommune, area: r.fagområde, process: r.prosess, system: r.system, way_of_working: r.arbeidsmåte, break: r.brudd, times: t, minutes: m, hours: minutes == null ? null : minutes / 60, cost: minutes == null ? null : Math.round((minutes * 65000) / 60), source: origin(r.kilde), remark: r.merknad, marked: true, _row: r._row };
});
export const breakSum = (ps) => { const b = ps.filter((p) => p.break); return { breaks: b.length, times: b.reduce((s, p) => s + (p.times ?? 0), 0), minutes: b.reduce((s, p) => s + (p.times ?? 0) * (p.minutes ?? 0), 0), cost: b.reduce((s, p) => s + (p.cost ?? 0), 0), marked: b.some((p) => p.marked) }; };
export const absences = csv("har-ikke").map((r, i) => ({ id: i + 1, municipality: r.kommune, area: r.fagområde, area_name: areaName[r.fagområde], source: origin(r.kilde), remark: r.merknad, _row: r._row }));
const opKind = (s) => (s === "egen kommune" ? "own" : s === "leverandør" ? "supplier" : s ? "joint_operation" : null);
export const usages = csv("systemer").map((r, i) => {
  const cs = contracts.filter((c) => c.municipality === r.kommune && c.system === r.system);
  cs.forEach((c) => c.areas.push(areaName[r.fagområde]));
  const ints = integrations.filter((x) => x.municipality === r.kommune && (x.from === r.system || x.to === r.system)).map((x) => intRef(x, x.from === r.system ? x.to : x.from));
  const users = num(r.brukere), cost = ore(r.årskostnad_nok);
  const u = { id: i + 1, municipality: r.kommune, area: r.fagområde, area_name: areaName[r.fagområde], product_id: prodId(prodOf(r.system)), product: prodOf(r.system), system: r.system, supplier: suppOf(r.leverandør) || null, supplier_as_written: r.leverandør, version: r.versjon, status: status(r.status), hosting: hosting(r.drift), operator_kind: opKind(r.driftes_av), operator_name: r.driftes_av, joint_portfolio: null, users, way_of_working: r.arbeidsmåte, criticality: crit(r.kritikalitet), personal_data: yes(r.personopplysninger), uses_municipality_number: yes(r.bruker_kommunenummer), yearly_cost: cost, cost_per_user: cost != null && users ? Math.round(cost / users) : null, source: origin(r.kilde), figures_source: origin(r.kilde_tall), remark: r.merknad, most_used: false, marked: isMarked(origin(r.kilde_tall)), contracts: cs.map(contractRef), integrations: ints, missing: [], _row: r._row };
  u.missing = ["product", "supplier", "version", "hosting", "operator", "users", "criticality", "way_of_working", "personal_data", "contract"].filter((f) => f === "contract" ? cs.length === 0 : f === "operator" ? !u.operator_kind : u[f] === null || u[f] === "");
  return u;
});
export const live = usages.filter((u) => u.status === "in_operation");
const order = ["same", "same_product", "same_supplier", "different", "gap", "not_mapped"];
const eq = (sets) => sets.every((s) => s === sets[0]);
function verdictOf(per) {
  const prod = per.map((us) => [...new Set(us.map((u) => u.product))].sort().join("|"));
  const supp = per.map((us) => [...new Set(us.map((u) => u.supplier))].sort().join("|"));
  const ways = per.flatMap((us) => us.map((u) => u.way_of_working));
  if (eq(prod)) return eq(ways) && ways[0] ? "same" : "same_product";
  return eq(supp) && !supp[0].includes("|") ? "same_supplier" : "different";
}
const list = (xs, lang) => new Intl.ListFormat(lang).format(xs);
const word = { nb: { same: "Likt", same_product: "Samme system, ulik bruk", same_supplier: "Samme leverandør", different: "Ulikt", gap: "Mangler", not_mapped: "Ikke kartlagt" } };
export function area(code, target) {
  const us = live.filter((u) => u.area === code);
  const cells = members.map((m) => { const own = us.filter((u) => u.municipality === m.name); return { municipality: m.name, state: own.length ? "has" : absences.some((a) => a.municipality === m.name && a.area === code) ? "none_confirmed" : us.length ? "not_stated" : "not_answered", usages: own }; });
  const have = cells.filter((c) => c.state === "has");
  const products = [...new Set(us.map((u) => u.product))].map((p) => { const pu = us.filter((u) => u.product === p); return { product_id: prodId(p), product: p, supplier: pu[0].supplier, municipalities: [...new Set(pu.map((u) => u.municipality))], users: pu.reduce((s, u) => s + (u.users ?? 0), 0), most_used: false }; });
  const users = products.reduce((s, p) => s + p.users, 0); const max = Math.max(0, ...products.map((p) => p.users));
  const top = products.find((p) => p.users === max); if (top) top.most_used = true;
  us.forEach((u) => (u.most_used = u.product === top?.product));
  const inner = have.length > 1 ? verdictOf(have.map((c) => c.usages)) : null;
  const verdict = !have.length ? "not_mapped" : have.length < members.length ? "gap" : inner;
  const ends = us.flatMap((u) => u.contracts.map((c) => c.ends)).filter(Boolean).sort();
  const ps = processes.filter((p) => p.area === code);
  const harm = users ? max / users : null;
  const notReviewed = us.flatMap((u) => u.contracts).filter((c) => c.legal_review === "not_reviewed");
  const watch = []; if (notReviewed.length) watch.push({ nb: `${notReviewed.length} avtaler er ikke gjennomgått av jurist.`, en: `${notReviewed.length} contracts have not been reviewed by a lawyer.` });
  us.flatMap((u) => u.contracts.filter((c) => c.processing_agreement === false && u.personal_data).map(() => u)).forEach((u) => watch.push({ nb: `${u.municipality} mangler databehandleravtale.`, en: `${u.municipality} has no data-processing agreement.` }));
  us.filter((u) => u.integrations.some((x) => x.kind === "manual")).forEach((u) => watch.push({ nb: `${u.municipality} fører opplysninger inn for hånd.`, en: `${u.municipality} enters data by hand.` }));
  const why = [];
  if (have.length) { why.push({ nb: products.map((p) => `${list(p.municipalities, "nb")} har ${p.product}.`).join(" "), en: products.map((p) => `${list(p.municipalities, "en")} use ${p.product}.`).join(" ") });
    if (top) why.push({ nb: `${max.toLocaleString("nb-NO")} av ${users.toLocaleString("nb-NO")} brukere (${Math.round(harm * 100)} %) er på ${top.product}.`, en: `${max.toLocaleString("nb-NO")} of ${users.toLocaleString("nb-NO")} users (${Math.round(harm * 100)} %) are on ${top.product}.` });
  } else why.push({ nb: "Ingen har svart for dette området.", en: "Nobody has answered for this area." });
  return { area: code, area_name: areaName[code], group: topOf(code), group_name: areaName[topOf(code)], verdict, verdict_of_those_who_have: verdict === "gap" ? inner : null, missing: cells.filter((c) => c.state !== "has").map((c) => ({ municipality: c.municipality, confirmed: c.state === "none_confirmed" })), products: products.sort((a, b) => b.users - a.users), cells, harmonisation: harm, users, yearly_cost: us.reduce((s, u) => s + (u.yearly_cost ?? 0), 0), first_contract_end: ends[0] ?? null, marked: us.some((u) => u.marked), overlaps: cells.filter((c) => new Set(c.usages.map((u) => u.product)).size > 1).map((c) => ({ municipality: c.municipality, products: c.usages.map((u) => u.product) })), versions: new Set(us.map((u) => u.product + u.version)).size, hostings: new Set(us.map((u) => u.hosting)).size, breaks: breakSum(ps), why, watch, life_and_health: us.some((u) => u.criticality === "life_and_health"), contract_ends_before_target: ends.some((e) => e < target), missing_information: cells.some((c) => c.state === "not_stated" || c.state === "not_answered") || us.some((u) => u.missing.length), follows_municipality_number: us.some((u) => u.uses_municipality_number) };
}
const coopRow = csv("samarbeid")[0];
export const cooperation = { key: coopRow.nøkkel, name: coopRow.navn, kind: coopRow.type === "sammenslåing" ? "merger" : "shared_operation", target_date: coopRow.måldato || null, host: coopRow.vertskommune || null, legal_form: coopRow.form };
export const areas = leaves.map((l) => area(l.kode, cooperation.target_date));
export const groupViews = areasRaw.filter((a) => !a.overordnet).map((g) => {
  const own = areas.filter((a) => a.group === g.kode); const users = own.reduce((s, a) => s + a.users, 0);
  const on = own.reduce((s, a) => s + (a.products.find((p) => p.most_used)?.users ?? 0), 0);
  return { area: g.kode, area_name: g.navn, areas: own.map((a) => ({ area: a.area, area_name: a.area_name, verdict: a.verdict, verdict_of_those_who_have: a.verdict_of_those_who_have })), users, yearly_cost: own.reduce((s, a) => s + a.yearly_cost, 0), harmonisation: users ? on / users : null, marked: own.some((a) => a.marked) };
});
export const verdicts = order.map((v) => ({ verdict: v, count: areas.filter((a) => a.verdict === v).length }));
const harmOf = (as) => { const u = as.reduce((s, a) => s + a.users, 0); return u ? as.reduce((s, a) => s + (a.products.find((p) => p.most_used)?.users ?? 0), 0) / u : null; };
const all = areas.filter((a) => a.cells.every((c) => c.state === "has"));
export const totals = { harmonisation: harmOf(areas), harmonisation_where_all_have: harmOf(all), areas_where_all_have: all.length, areas: areas.length, users: areas.reduce((s, a) => s + a.users, 0), yearly_cost: areas.reduce((s, a) => s + a.yearly_cost, 0) };
export const columns = members.map((m) => { const us = live.filter((u) => u.municipality === m.name); return { id: m.id, name: m.name, usages: us.length, users: us.reduce((s, u) => s + (u.users ?? 0), 0) }; });
const fields = ["product", "supplier", "version", "hosting", "operator", "users", "criticality", "way_of_working", "personal_data", "contract"];
export function completenessOf(us, unanswered) {
  const wanted = 10 * (us.length + unanswered), filled = us.reduce((s, u) => s + 10 - u.missing.length, 0);
  return { filled, wanted, degree: wanted ? filled / wanted : 1 };
}
export const unansweredOf = (m) => areas.filter((a) => a.cells.find((c) => c.municipality === m).state.startsWith("not_")).map((a) => ({ area: a.area, area_name: a.area_name, working_group: groupOf(a.area)?.navn ?? "" }));
export const completeness = members.map((m) => { const us = live.filter((u) => u.municipality === m.name); const un = unansweredOf(m.name).length; return { municipality: m.name, ...completenessOf(us, un), usages: us.length, unanswered_areas: un }; });
export const missingFields = (us) => fields.map((f) => ({ field: f, missing: us.filter((u) => u.missing.includes(f)).length, of: us.length })).sort((a, b) => b.missing - a.missing);
export const milestones = csv("milepaeler").map((r, i) => ({ id: i + 1, code: r.kode, name: r.navn, due: r.frist })).sort((a, b) => (a.due < b.due ? -1 : 1));
export const ledgerRaw = csv("regnskap"), budgetRaw = csv("budsjett"), fundsRaw = csv("programmidler"), chainsRaw = csv("tjenestekjeder"), promisesRaw = csv("digital-agenda"), workingGroups = groups;
export { areaName, origin, ore, num, isMarked };
