// Texts that only the server says (in answers, reports and the template) are left out of what the browser
// fetches, and those of pages that are seldom opened (nb.json?late) are fetched with the first of them.
import type { Plugin } from "vite";

type Texts = Record<string, string>;

export const saidByTheServer = [
  "compare.names.", "compare.number.", "compare.promise.", "compare.watch.", "compare.why.", "choose.reason.", "failure.", "layout.", "match.", "problem.",
  "recognise.", "report.", "rows.place_in_", "server.", "template.", "user.",
];
/** Of those, what pages say as well. */
export const saidByPagesToo = ["template.link"];
/** Logging in, one's own page and access. */
export const saidLate = [
  "access.", "again.", "choice.action.", "choice.reach.", "choice.token_scope.", "login.", "me.", "names.", "portfolio.", "problem.login_", "role_does.", "tokens.",
];
/** Of those, what leads to the pages. */
export const saidAtOnceToo = ["access.title", "login.title", "me.title", "names.merge_with", "names.title"];

const begins = (key: string, starts: string[]) => starts.some((start) => key.startsWith(start));
const late = (key: string) => begins(key, saidLate) && !saidAtOnceToo.includes(key);
const atOnce = (key: string) => !late(key) && (saidByPagesToo.includes(key) || !begins(key, saidByTheServer));
const only = (texts: Texts, keep: (key: string) => boolean): Texts => Object.fromEntries(Object.entries(texts).filter(([key]) => keep(key)));

export function textsForPages(): Plugin {
  return {
    name: "texts-for-pages",
    enforce: "pre",
    transform(code, id) {
      const file = /\/src\/texts\/(?:nb|en)\.json(\?late)?$/.exec(id);
      if (!file) return null;
      const texts = JSON.parse(code) as Texts;
      if (!file[1]) return { code: JSON.stringify(only(texts, atOnce)), map: null };
      return { code: `export default ${JSON.stringify(only(texts, late))}`, map: null, moduleType: "js" };
    },
  };
}
