// Weighs web/dist, compressed. Fails above 350 kB of script and style in all and 260 kB for the first page, and above 60 kB of
// texts in one language, which are fetched beside them.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const dist = path.resolve(import.meta.dirname, "../dist");
const limits = { all: 350, first: 260, texts: 60 };
const manifest = JSON.parse(fs.readFileSync(path.join(dist, ".vite/manifest.json"), "utf8"));
const weigh = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(next, seen);
  return seen;
}

// The first page: the entry and the overview with everything they import.
const first = new Set();
for (const key of ["index.html", "src/overview/OverviewPage.tsx"]) filesOf(key, first);
const all = new Set();
for (const key of Object.keys(manifest)) for (const file of filesOf(key)) all.add(file);

const sum = (files) => [...files].filter((f) => /\.(js|css)$/.test(f)).reduce((kb, f) => kb + weigh(f), 0);
const assets = fs.readdirSync(path.join(dist, "assets"));
const texts = (code) => assets.filter((f) => f.startsWith(`${code}_`) && f.endsWith(".json")).reduce((kb, f) => kb + weigh(`assets/${f}`), 0);
const found = { all: sum(all), first: sum(first), texts: Math.max(texts("nb"), texts("en")) };
if (found.texts === 0) throw new Error("web/dist has no texts");
for (const file of [...all].filter((f) => /\.(js|css)$/.test(f)).sort((a, b) => weigh(b) - weigh(a)))
  console.log(`${weigh(file).toFixed(1).padStart(7)} kB  ${first.has(file) ? "first " : "      "} ${file}`);
let failed = false;
for (const [name, limit] of Object.entries(limits)) {
  const over = found[name] > limit;
  failed ||= over;
  console.log(`${name.padEnd(5)} ${found[name].toFixed(1)} kB of ${limit}${over ? "  TOO BIG" : ""}`);
}
process.exit(failed ? 1 : 0);
