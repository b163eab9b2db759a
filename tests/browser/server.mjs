// Servers of our own, on free ports, each with its copy of a database made from an example and its people.
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

const folderOf = () => fs.mkdtempSync(path.join(os.tmpdir(), "samdrift-browser-"));
const removed = (folder) => fs.rmSync(folder, { recursive: true, force: true });

/** A database made from an example and its people, which servers are given copies of. */
export function makeDatabase(program, example) {
  const folder = folderOf();
  const file = path.join(folder, "samdrift.db");
  const made = spawnSync(program, ["--db", file, "import", path.join(root, "examples", example), "--apply"], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`the example was not imported (${made.status}):\n${made.stdout}\n${made.stderr}`);
  const people = spawnSync(program, ["--db", file, "user", "demo"], { encoding: "utf8" });
  if (people.status !== 0) throw new Error(`the people of the example were not made (${people.status}):\n${people.stdout}\n${people.stderr}`);
  return { folder, remove: () => removed(folder) };
}

/** Starts `program` on a copy and returns its address and how to stop it. Stopping fails when the server reported an error. */
export async function startServer(program, made) {
  const folder = folderOf();
  fs.cpSync(made.folder, folder, { recursive: true });
  const database = path.join(folder, "samdrift.db");
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
    removed(folder);
    if (status !== 0 && signal !== "SIGTERM") throw new Error(`the server ended with status ${status}, signal ${signal}`);
  };
  return { base, stop };
}
