// Texts that only the server says (in answers, reports and the template) are left out of what the browser fetches.
import type { Plugin } from "vite";

export const saidByTheServer = ["problem.", "failure.", "report.", "template."];
/** Of those, what pages say as well. */
export const saidByPagesToo = ["template.link"];

export function forPages(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => saidByPagesToo.includes(key) || !saidByTheServer.some((prefix) => key.startsWith(prefix))),
  );
}

export function textsForPages(): Plugin {
  return {
    name: "texts-for-pages",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/texts\/(nb|en)\.json$/.test(id)) return null;
      return { code: JSON.stringify(forPages(JSON.parse(code) as Record<string, string>)), map: null };
    },
  };
}
