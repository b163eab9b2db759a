// A server of our own, on a free port, with a database made from an example and its people.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(base, child) {
  for (let tries = 0; tries < 300; ++tries) {
    if (child.exitCode !== null) throw new Error(`the server stopped with status ${child.exitCode}`);
    const ok = await fetch(`${base}/api/session`).then((r) => r.ok, () => false);
    if (ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the server did not answer within 30 seconds");
}

/** Starts `program` and returns its address and how to stop it. Stopping fails when the server reported an error. */
export async function startServer(program, example = "nye-asker") {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-browser-"));
  const database = path.join(folder, "samdrift.db");
  const made = spawnSync(program, ["--db", database, "import", path.join(root, "examples", example), "--apply"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`the example was not imported (${made.status}):\n${made.stdout}\n${made.stderr}`);
  const people = spawnSync(program, ["--db", database, "user", "demo"], { encoding: "utf8" });
  if (people.status !== 0) throw new Error(`the people of the example were not made (${people.status}):\n${people.stdout}\n${people.stderr}`);
  const port = await freePort();
  const arguments_ = ["--db", database, "serve", "--listen", `127.0.0.1:${port}`, "--web", path.join(root, "web/dist")];
  const child = spawn(program, arguments_, { stdio: ["ignore", "inherit", "inherit"] });
  const gone = new Promise((resolve) => child.once("exit", (status, signal) => resolve({ status, signal })));
  const base = `http://127.0.0.1:${port}`;
  await answers(base, child);
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    const { status, signal } = await gone;
    clearTimeout(late);
    fs.rmSync(folder, { recursive: true, force: true });
    if (status !== 0 && signal !== "SIGTERM") throw new Error(`the server ended with status ${status}, signal ${signal}`);
  };
  return { base, stop };
}
