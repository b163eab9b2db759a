// Serves the answers under /api and the built pages beside them.
import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import * as a from "./answers.mjs";
const dist = path.resolve(import.meta.dirname, "../dist");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".json": "application/json" };
function answer(p, q) {
  if (p === "/api/session") return process.env.EMPTY ? { ...a.session(), cooperations: [] } : a.session();
  const [, , key, what, ...rest] = p.split("/").map(decodeURIComponent);
  if (key !== "nye-asker") return null;
  const one = { overview: a.overview, comparison: a.comparison, usages: a.usages, ledger: a.ledger, chains: a.chainsPage, completeness: a.completenessPage, contracts: a.contractsPage, journal: a.journal }[what];
  if (one) return one(q);
  if (what === "areas") return a.areaPage(rest[0], q);
  if (what === "municipalities") return a.municipality(rest[0], q);
  if (what === "rows") return a.rows(rest[0], q);
  return null;
}
http.createServer((req, res) => {
  const url = new URL(req.url, "http://x");
  if (url.pathname.startsWith("/api/")) {
    const body = answer(url.pathname, url.searchParams);
    res.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    return res.end(JSON.stringify(body ?? { code: "not_found", text: { nb: "Vi finner ikke dette.", en: "We cannot find this." }, request: "r-000123" }));
  }
  let file = path.join(dist, url.pathname);
  if (!file.startsWith(dist) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) file = path.join(dist, "index.html");
  res.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
  res.end(fs.readFileSync(file));
}).listen(Number(process.env.PORT ?? 8080), "127.0.0.1");
