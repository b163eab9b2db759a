// A real provider of logins (OpenID Connect) for the tests, and the browser that goes to it.
//   node provider.mjs CERTIFICATE KEY
// Prints two ports: the provider's, and that of a TLS server with the certificate. What lies below /-/ is the test's
// own: rotate the keys, visit an address as a person would, stop.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import process from "node:process";
import { Provider } from "oidc-provider";

const redirect_uri = "http://127.0.0.1/come-back";
const people = {
  kari: { sub: "kari", name: "Kari Øst", email: "kari@asker.example", pid: "0" },
};

function key(type, options, name) {
  const jwk = generateKeyPairSync(type, options).privateKey.export({ format: "jwk" });
  return { ...jwk, kid: name, use: "sig" };
}

function keys(generation) {
  return {
    keys: [
      key("rsa", { modulusLength: 2048 }, `rsa-${generation}`),
      key("ec", { namedCurve: "P-256" }, `ec-${generation}`),
    ],
  };
}

function client(name, alg, how) {
  const secret = how === "none" ? {} : { client_secret: "not so secret: 100%" };
  return {
    client_id: name,
    ...secret,
    token_endpoint_auth_method: how,
    id_token_signed_response_alg: alg,
    redirect_uris: [redirect_uri],
    grant_types: ["authorization_code"],
    response_types: ["code"],
  };
}

function provider(issuer, generation) {
  return new Provider(issuer, {
    jwks: keys(generation),
    clients: [
      client("basic", "RS256", "client_secret_basic"),
      client("post", "PS256", "client_secret_post"),
      client("public", "ES256", "none"),
    ],
    claims: { openid: ["sub"], profile: ["name", "pid"], email: ["email"] },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => people[id] },
    cookies: { keys: ["for tests"] },
  }).callback();
}

// Cookies are sent to the paths they were set for, as browsers do.
class Jar {
  cookies = new Map();
  take(response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split(";").map((part) => part.trim());
      const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      const path = attributes.find((a) => a.toLowerCase().startsWith("path="))?.slice(5) ?? "/";
      if (value) this.cookies.set(`${name} ${path}`, { name, path, value });
      else this.cookies.delete(`${name} ${path}`);
    }
  }
  for(path) {
    const fitting = [...this.cookies.values()].filter((cookie) => path.startsWith(cookie.path));
    return fitting.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ");
  }
}

// Follows redirects and fills in the forms it meets, until it is sent back to us: the address it ends at.
async function visit(address, login) {
  const jar = new Jar();
  let form;
  for (let step = 0; step < 20; ++step) {
    if (address.startsWith(redirect_uri)) return address;
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: jar.for(new URL(address).pathname) },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    jar.take(response);
    form = undefined;
    const next = response.headers.get("location");
    if (next) {
      address = new URL(next, address).href;
      continue;
    }
    const page = await response.text();
    const prompt = page.match(/name="prompt" value="(\w+)"/)?.[1];
    if (!prompt) throw new Error(`${response.status} ${address}: ${page.slice(0, 2000)}`);
    if (login === "nobody") address = new URL(page.match(/href="([^"]*\/abort)"/)[1], address).href;
    else form = { prompt, login, password: "any" };
  }
  throw new Error("no end to it");
}

const own = {
  async visit(query) {
    return await visit(query.get("address"), query.get("login"));
  },
  rotate() {
    generation += 1;
    current = provider(issuer, generation);
    return `${generation}`;
  },
  stop() {
    setImmediate(() => process.exit(0));
    return "";
  },
};

async function serve(request, response) {
  const address = new URL(request.url, issuer);
  if (!address.pathname.startsWith("/-/")) return await current(request, response);
  try {
    response.end(await own[address.pathname.slice(3)](address.searchParams));
  } catch (error) {
    response.writeHead(500).end(error.stack);
  }
}

const tls_pages = {
  "/well": (response) => response.end("well"),
  "/pieces": (response) => {
    response.write("in ");
    response.end("pieces");
  },
  "/large": (response) => response.end("x".repeat(300 * 1024)),
  "/endless": (response) => {
    const more = () => response.write("x".repeat(64 * 1024), more);
    more();
  },
  "/silent": () => {},
  "/slow": (response) => {
    response.writeHead(200);
    setInterval(() => response.write("."), 100);
  },
  "/elsewhere": (response) => response.writeHead(302, { location: "/well" }).end(),
  "/broken": (response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("x", () => response.destroy());
  },
};

const listening = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

setTimeout(() => process.exit(1), 120_000).unref(); // a test that broke leaves nothing behind
let generation = 1;
const server = http.createServer(serve);
const port = await listening(server);
const issuer = `http://127.0.0.1:${port}`;
let current = provider(issuer, generation);
const [certificate, private_key] = process.argv.slice(2).map((file) => readFileSync(file));
const tls = https.createServer({ cert: certificate, key: private_key }, (request, response) =>
  tls_pages[request.url](response));
const tls_port = await listening(tls);
console.log(`${port} ${tls_port}`);
