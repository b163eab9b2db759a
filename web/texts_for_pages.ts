// Texts that only the server says (in answers, reports and the template) are left out of what the browser
// fetches, and those of pages that are seldom opened are fetched with the first of them.
import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

type Texts = Record<string, string>;

export const saidByTheServer = [
  "compare.names.", "compare.number.", "compare.promise.", "compare.watch.", "compare.why.", "choose.reason.", "failure.", "layout.", "match.", "plan.", "problem.",
  "recognise.", "report.", "rows.place_in_", "server.", "template.", "user.",
];
/** Of those, what pages say as well. */
export const saidByPagesToo = ["template.link"];
/** Logging in, one's own page and access. */
export const saidLate = [
  "access.", "again.", "choice.action.", "choice.reach.", "choice.token_scope.", "contribution.", "economy.", "estimate.", "login.", "me.", "names.", "portfolio.", "problem.login_", "programme.", "role_does.", "timeline.", "tokens.", "whatif.",
];
/** Of those, what leads to the pages. */
export const saidAtOnceToo = ["access.title", "login.title", "me.title", "names.merge_with", "names.title"];

const begins = (key: string, starts: string[]) => starts.some((start) => key.startsWith(start));
const late = (key: string) => begins(key, saidLate) && !saidAtOnceToo.includes(key);
const atOnce = (key: string) => !late(key) && (saidByPagesToo.includes(key) || !begins(key, saidByTheServer));
const only = (texts: Texts, keep: (key: string) => boolean): Texts => Object.fromEntries(Object.entries(texts).filter(([key]) => keep(key)));

/** Texts are data, and are fetched as data: `texts` of "virtual:texts" has what fetches those of a language, at once or late. */
export function textsForPages(): Plugin {
  let building = false;
  return {
    name: "texts-for-pages",
    configResolved: (config) => { building = config.command === "build"; },
    resolveId: (id) => (id === "virtual:texts" ? "\0virtual:texts" : null),
    load(id) {
      if (id !== "\0virtual:texts") return null;
      const language = (code: string) => {
        const file = path.resolve(import.meta.dirname, `src/texts/${code}.json`);
        this.addWatchFile(file);
        const texts = JSON.parse(fs.readFileSync(file, "utf8")) as Texts;
        const fetched = (name: string, some: Texts) => {
          if (!building) return `() => Promise.resolve(${JSON.stringify(some)})`;
          const asset = this.emitFile({ type: "asset", name: `${code}_${name}.json`, source: JSON.stringify(some) });
          return `() => get(import.meta.ROLLUP_FILE_URL_${asset})`;
        };
        return `${code}: { atOnce: ${fetched("texts", only(texts, atOnce))}, late: ${fetched("late_texts", only(texts, late))} }`;
      };
      return `async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("texts: " + answer.status);
  return answer.json();
}
export const texts = { ${["nb", "en"].map(language).join(", ")} };`;
    },
  };
}
