// How long a refused login takes when the name exists and when it does not: the difference must tell nobody which names there are.
//   node tools/login_timing.mjs [--program build/samdrift] [--tries 10000]
// Names that exist and names that do not take turns, in a random order within each pair, each name new to the server so that
// no count of failed tries makes it wait. On standard output: tries, mean and standard error in ms of each kind, and the difference.
// Exit status 1 when the difference of the means is more than 1 ms.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const program = option("program", "build/samdrift");
const tries = Number(option("tries", "10000"));
const accounts = Math.min(500, Math.ceil(tries / 8)); // a name bears four tries before it has to wait
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-timing-"));
const store = path.join(folder, "timing.db");
const run = (...args) => execFileSync(program, ["--db", store, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

for (let i = 0; i < accounts; i += 1) run("user", "add", `navn-${i}`, "--name", "Navn");

function startServer() {
  const server = spawn(program, ["--db", store, "serve", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("the server ended")));
    server.stdout.once("data", (said) => resolve({ server, port: Number(/:(\d+)/.exec(String(said))[1]) }));
  });
}

function attempt(port, login) {
  const body = JSON.stringify({ login, password: "feil passord, hver gang" });
  const begun = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: "127.0.0.1", method: "POST", path: "/api/login", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
      let text = "";
      response.on("data", (part) => (text += part));
      response.on("end", () => resolve({ ms: Number(process.hrtime.bigint() - begun) / 1e6, code: JSON.parse(text).code }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const kinds = { there: [], not_there: [] };
let { server, port } = await startServer();
let used = 0;
for (let i = 0; i < tries / 2; i += 1) {
  // A server's memory of failed tries is new when it is started anew.
  if (used === accounts * 4) {
    server.removeAllListeners("exit");
    server.kill("SIGTERM");
    ({ server, port } = await startServer());
    used = 0;
  }
  const number = used % accounts;
  const pair = [["there", `navn-${number}`], ["not_there", `ukjent-${number}`]];
  if (Math.random() < 0.5) pair.reverse();
  for (const [kind, login] of pair) {
    const { ms, code } = await attempt(port, login);
    if (code !== "login_failed") throw new Error(`${login}: ${code}`);
    kinds[kind].push(ms);
  }
  used += 1;
}
server.removeAllListeners("exit");
server.kill("SIGTERM");

const mean = (all) => all.reduce((sum, x) => sum + x, 0) / all.length;
const error = (all) => Math.sqrt(all.reduce((sum, x) => sum + (x - mean(all)) ** 2, 0) / (all.length - 1) / all.length);
const m = Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, mean(all)]));
for (const [kind, all] of Object.entries(kinds)) console.log(`${kind}: ${all.length} tries, mean ${m[kind].toFixed(3)} ms, standard error ${error(all).toFixed(3)} ms`);
const difference = Math.abs(m.there - m.not_there);
console.log(`difference of the means ${difference.toFixed(3)} ms: ${difference <= 1 ? "held" : "did not hold"}`);
fs.rmSync(folder, { recursive: true, force: true });
agent.destroy();
process.exit(difference <= 1 ? 0 : 1);
