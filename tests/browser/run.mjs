// Runs every *.test.mjs here against one browser and two servers, of a merger and of a joint operation, in order.
//   node run.mjs [COUNT-FILE] [WORDS]      only the tests whose name has WORDS
// SAMDRIFT_PROGRAM is the server to start; SAMDRIFT_BASE instead is one that already runs.
import fs from "node:fs";
import { launch } from "./browser.mjs";
import { startServer } from "./server.mjs";

const [countFile, words = ""] = process.argv.slice(2);
const limit = 60_000;

function withinLimit(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limit / 1000} seconds`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function testsIn(folder) {
  const tests = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort()) {
    const module = await import(`${folder}/${file}`);
    tests.push(...module.tests.map((test) => ({ ...test, name: `${file.replace(".test.mjs", "")}: ${test.name}` })));
  }
  return tests.filter((test) => test.name.includes(words));
}

// Runs the tests in their order, so many at a time.
async function runAll(tests, world, lanes) {
  const failed = [], waiting = [...tests];
  const lane = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) {
      const started = Date.now();
      const error = await withinLimit(test.run(world)).then(() => null, (e) => e);
      console.log(`${error ? "FAILED" : "ok    "} ${test.name} (${Date.now() - started} ms)`);
      if (!error) continue;
      console.log(String(error.stack ?? error).replace(/^/gm, "       "));
      failed.push(test.name);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

async function main() {
  const tests = await testsIn(import.meta.dirname);
  const server = process.env.SAMDRIFT_BASE
    ? { base: process.env.SAMDRIFT_BASE, stop: async () => {} }
    : await startServer(process.env.SAMDRIFT_PROGRAM);
  const operation = await startServer(process.env.SAMDRIFT_PROGRAM, "nedre-eiker-d-ikt");
  const browser = await launch();
  const world = { browser, base: server.base, operation: { browser, base: operation.base } };
  const looks = ({ name }) => name.startsWith("pages:"); // these change nothing: two at a time
  const failed = [...await runAll(tests.filter((test) => !looks(test)), world, 1), ...await runAll(tests.filter(looks), world, 2)];
  let passed = tests.length - failed.length;
  await browser.close();
  for (const one of [server, operation])
    await one.stop().catch((error) => {
      console.log(`FAILED server: ${error.message}`);
      failed.push(`server: ${error.message}`);
    });
  console.log(`${passed} passed, ${failed.length} failed`);
  if (countFile) fs.writeFileSync(countFile, [`passed ${passed}`, ...failed.map((name) => `failed ${name}`), ""].join("\n"));
  process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
}

await main();
