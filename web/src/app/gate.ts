// What a page asks of its reader, by its address.
import type { Action, SessionView } from "../generated/types";

export interface Place { key: string; pathname: string; tab: string | undefined }

export const contractsTab = "avtaler";
/** Tabs of the mapping that are about contracts. */
export const contractTabs: (string | undefined)[] = [contractsTab, "avtalekalender"];

/** The right that the page is about; nothing when anybody may open it. */
export function asks({ pathname, tab }: Place): Action {
  switch (pathname.split("/")[2] ?? "") {
    case "import": return "import_sheets";
    case "historikk": return "read_journal";
    case "tilgang": return "administer";
    case "avtale": return "read_contracts";
    case "rader": return pathname.split("/")[3] === "contract" ? "read_contracts" : "read_register";
    case "kartlegging": return contractTabs.includes(tab) ? "read_contracts" : "read_register";
    default: return "read_register";
  }
}

export type Found = "open" | "log_in" | "contracts" | "refused";

export function gate(session: SessionView, place: Place): Found {
  const nobody = session.person === 0;
  if (place.pathname === "/logg-inn") return "open";
  if (nobody && (session.cooperations.length === 0 || !place.key && place.pathname !== "/")) return "log_in";
  if (!place.key) return "open";
  const here = session.cooperations.find((c) => c.key === place.key);
  if (!here) return nobody ? "log_in" : "open"; // the server says that there is none
  const may = (action: Action) => here.may.includes(action);
  if (may(asks(place))) return "open";
  if (nobody) return "log_in";
  const front = [`/${place.key}`, `/${place.key}/`, `/${place.key}/kartlegging`].includes(place.pathname);
  return front && may("read_contracts") ? "contracts" : "refused";
}

/** Whoever begins with an empty store, or looks after all of it, may take in a new cooperation. */
export const mayBegin = (session: SessionView): boolean =>
  session.role === "administrator" || session.cooperations.some((c) => c.may.includes("manage_store"));
