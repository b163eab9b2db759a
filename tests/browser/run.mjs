// Runs every *.test.mjs here against one browser, two files at a time. A file has a server of its own, where its tests run in
// their order; those that only look share one. A server of a joint operation stands beside them.
//   SAMDRIFT_PROGRAM=build-test/samdrift node run.mjs [COUNT-FILE] [WORDS]      only the tests whose name has WORDS
import fs from "node:fs";
import { launch } from "./browser.mjs";
import { makeDatabase, startServer } from "./server.mjs";

const [countFile, words = ""] = process.argv.slice(2);
const program = process.env.SAMDRIFT_PROGRAM;
const limit = 60_000, lanes = 2;

function withinLimit(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limit / 1000} seconds`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** What is run in one go: a whole file, or one test of a file whose tests change nothing. */
async function jobsIn(folder) {
  const changing = [], looking = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort()) {
    const module = await import(`${folder}/${file}`);
    const tests = module.tests
      .map((test) => ({ ...test, name: `${file.replace(".test.mjs", "")}: ${test.name}` }))
      .filter((test) => test.name.includes(words));
    if (module.looks) looking.push(...tests.map((test) => ({ looks: true, tests: [test] })));
    else if (tests.length > 0) changing.push({ looks: false, tests });
  }
  return [...changing, ...looking];
}

async function runTests(tests, world, failed) {
  for (const test of tests) {
    const started = Date.now();
    const error = await withinLimit(test.run(world)).then(() => null, (e) => e);
    console.log(`${error ? "FAILED" : "ok    "} ${test.name} (${Date.now() - started} ms)`);
    if (!error) continue;
    console.log(String(error.stack ?? error).replace(/^/gm, "       "));
    failed.push(test.name);
  }
}

async function stopped(server, failed) {
  await server.stop().catch((error) => {
    console.log(`FAILED server: ${error.message}`);
    failed.push(`server: ${error.message}`);
  });
}

async function runOnOwnServer(tests, world, merger, failed) {
  const server = await startServer(program, merger);
  await runTests(tests, { ...world, base: server.base }, failed);
  await stopped(server, failed);
}

async function main() {
  const waiting = await jobsIn(import.meta.dirname), failed = [];
  const count = waiting.reduce((sum, job) => sum + job.tests.length, 0);
  const merger = makeDatabase(program, "nye-asker"), joint = makeDatabase(program, "nedre-eiker-d-ikt");
  const server = await startServer(program, merger), operation = await startServer(program, joint);
  const browser = await launch();
  const world = { browser, base: server.base, operation: { browser, base: operation.base } };
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift())
      await (job.looks ? runTests(job.tests, world, failed) : runOnOwnServer(job.tests, world, merger, failed));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await browser.close();
  for (const one of [server, operation]) await stopped(one, failed);
  for (const database of [merger, joint]) database.remove();
  const passed = count - failed.filter((name) => !name.startsWith("server: ")).length;
  console.log(`${passed} passed, ${failed.length} failed`);
  if (countFile) fs.writeFileSync(countFile, [`passed ${passed}`, ...failed.map((name) => `failed ${name}`), ""].join("\n"));
  process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
}

await main();
