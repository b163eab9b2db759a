// The people of the example, and asking the server as one of them.
export const demoPassword = "samdrift-demo";

const known = new Map();

/** A session of `login` at the server: the cookies a browser would have, and the mark that changing requests bring. */
export async function logIn(base, login) {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${base}/api/login`, { method: "POST", headers, body: JSON.stringify({ login, password: demoPassword }) });
  if (!answer.ok) throw new Error(`${login} could not log in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => {
    const [pair] = line.split(";");
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
  return { cookies, csrf: (await answer.json()).csrf };
}

/** The same session for all who ask for it. */
export function sessionOf(base, login = "demo-administrator") {
  const name = `${base} ${login}`;
  if (!known.has(name)) known.set(name, logIn(base, login));
  return known.get(name);
}

const cookieOf = ({ cookies }) => cookies.map((c) => `${c.name}=${c.value}`).join("; ");

export async function get(base, address, login) {
  return fetch(base + address, { headers: { cookie: cookieOf(await sessionOf(base, login)) } });
}

export async function post(base, address, body, login) {
  const session = await sessionOf(base, login);
  const headers = { cookie: cookieOf(session), "x-csrf-token": session.csrf, "content-type": "application/json" };
  return fetch(base + address, { method: "POST", headers, body: JSON.stringify(body) });
}
