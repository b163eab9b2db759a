// Works against a server of its own for minutes on end, as people do: 90 of 100 requests read, the rest change a cell.
//   node tools/soak.mjs [--program build/samdrift] [--rate 100] [--minutes 10] [--store postgresql://…]
// Each minute on standard output: requests, errors, median and 99th percentile in ms, the server's memory. At the end whether
// it held: no error, 99th percentile at most 100 ms, memory at most 5 % more than after the fifth minute (the middle, when
// shorter). Exit status 1 when it did not.
import { spawn, execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const program = option("program", "build/samdrift");
const rate = Number(option("rate", "100"));
const minutes = Number(option("minutes", "10"));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-soak-"));
const store = option("store", path.join(folder, "soak.db"));
const key = "nye-asker";
const password = "samdrift-demo";
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function run(...args) {
  return execFileSync(program, ["--db", store, ...args], { encoding: "utf8" });
}

function startServer() {
  const server = spawn(program, ["--db", store, "serve", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("the server ended")));
    let said = "";
    server.stdout.on("data", (part) => {
      const address = /127\.0\.0\.1:(\d+)/.exec((said += part));
      if (address) resolve({ server, port: Number(address[1]) });
    });
  });
}

function ask(port, session, method, address, body) {
  const headers = { cookie: session.cookie, "accept-encoding": "gzip" };
  const text = body === undefined ? undefined : JSON.stringify(body);
  if (text !== undefined) Object.assign(headers, { "content-type": "application/json", "x-csrf-token": session.csrf });
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: "127.0.0.1", method, path: address, headers, agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on("error", reject);
    request.end(text);
  });
}

async function logIn(port, login) {
  const nobody = { cookie: "", csrf: "" };
  const answer = await ask(port, nobody, "POST", "/api/login", { login, password });
  if (answer.status !== 200) throw new Error(`${login} may not log in: ${answer.body}`);
  const cookie = answer.headers["set-cookie"].map((one) => one.split(";")[0]).join("; ");
  const session = await ask(port, { cookie, csrf: "" }, "GET", "/api/session");
  return { cookie, csrf: JSON.parse(String((await plain(session)))).csrf };
}

async function plain(answer) {
  if (answer.headers["content-encoding"] !== "gzip") return answer.body;
  return (await import("node:zlib")).gunzipSync(answer.body);
}

const pages = ["overview", "comparison", "areas/helse.plo", "municipalities/Asker", "completeness", "contracts", "ledger", "usages?limit=100",
  "usages?text=visma", "search?text=visma", "journal", "tables/usage", "rows/usage?ids=1,2,3", "chains"];

function memory(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
}

function quantile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

run("import", "examples/nye-asker", "--apply");
run("user", "demo");
const { server, port } = await startServer();
const sessions = await Promise.all(["demo-administrator", "demo-programme-lead", "demo-director", "demo-ict-manager"].map((login) => logIn(port, login)));
const writer = sessions[0];
const table = JSON.parse(String(await plain(await ask(port, writer, "GET", `/api/${key}/tables/usage`))));
const taken = [], all = [];
let errors = 0, sent = 0, waiting = 0;
const memories = [];

async function change(number) {
  const row = table.rows[(number / 10) % table.rows.length];
  const answer = await ask(port, writer, "POST", `/api/${key}/edits`, { apply: true, answers: [],
    sheets: [{ entity: "usage", fields: ["users"], rows: [{ id: row.id, seen: row.entry, remove: false, texts: [String(number)] }] }] });
  const done = JSON.parse(String(await plain(answer)));
  if (!done.batch) return { status: 0, body: JSON.stringify(done).slice(0, 300) };
  row.entry = done.rows[0].entry;
  return answer;
}

async function one(number) {
  const begun = performance.now();
  waiting += 1;
  const answer = await (number % 10 === 0 ? change(number)
    : ask(port, sessions[number % sessions.length], "GET", `/api/${key}/${pages[number % pages.length]}`)
  ).catch((error) => ({ status: 0, body: String(error) }));
  waiting -= 1;
  taken.push(performance.now() - begun);
  if (answer.status === 200) return;
  errors += 1;
  if (errors < 10) console.error(number, answer.status, String(answer.body).slice(0, 300));
}

console.log("minute,requests,errors,p50_ms,p99_ms,memory_kb");
const begun = performance.now();
for (let minute = 1; minute <= minutes; minute += 1) {
  for (; sent < rate * 60 * minute; sent += 1) {
    const due = begun + (sent * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    one(sent);
  }
  const sorted = taken.splice(0).sort((a, b) => a - b);
  all.push(...sorted);
  memories.push(memory(server.pid));
  console.log([minute, sorted.length, errors, quantile(sorted, 0.5).toFixed(1), quantile(sorted, 0.99).toFixed(1), memories.at(-1)].join(","));
}
while (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 50));
all.push(...taken);
all.sort((a, b) => a - b);
const p99 = quantile(all, 0.99);
const middle = memories[Math.min(5, Math.ceil(memories.length / 2)) - 1];
const growth = memories.at(-1) / middle - 1;
server.kill("SIGTERM");
const whole = run("check");
const held = errors === 0 && p99 <= 100 && growth <= 0.05 && /hel/.test(whole);
console.log(`all ${all.length} requests, ${errors} errors, p99 ${p99.toFixed(1)} ms, memory ${(growth * 100).toFixed(1)} % more: ${held ? "held" : "did not hold"}`);
fs.rmSync(folder, { recursive: true, force: true });
agent.destroy();
process.exit(held ? 0 : 1);
