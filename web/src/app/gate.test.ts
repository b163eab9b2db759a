import { describe, expect, test } from "vitest";
import type { Action, SessionView } from "../generated/types";
import { pathBack } from "../identity/back";
import { gate } from "./gate";

const session = (person: number, may?: Action[]): SessionView => ({
  user: "", person, role: "", csrf: "", own_password: false, accounts: true, loopback_only: true, version: "", providers: [], demo: [],
  cooperations: may ? [{ key: "k", name: "K", kind: "merger", target_date: null, host: null, legal_form: "", may }] : [],
});
const at = (pathname: string, tab?: string) => ({ key: pathname.startsWith("/k") ? "k" : "", pathname, tab });

describe("which page is for whom", () => {
  const reader: Action[] = ["read_register", "read_contracts"];
  test.each([
    ["nobody, and nothing is open to everyone", session(0), at("/k/okonomi"), "log_in"],
    ["nobody, on the way in", session(0), at("/logg-inn"), "open"],
    ["nobody, where it is open to everyone", session(0, reader), at("/k/okonomi"), "open"],
    ["nobody, on a page that asks for more", session(0, reader), at("/k/historikk"), "log_in"],
    ["nobody, on a page of one's own", session(0, reader), at("/min-side"), "log_in"],
    ["a reader reads", session(1, reader), at("/k/tabell/usage"), "open"],
    ["a reader does not import", session(1, reader), at("/k/import"), "refused"],
    ["a reader does not see the history", session(1, reader), at("/k/historikk"), "refused"],
    ["a reader does not give access", session(1, reader), at("/k/tilgang"), "refused"],
    ["an administrator does", session(1, [...reader, "administer"]), at("/k/tilgang"), "open"],
    ["a supplier is led to the contracts", session(1, ["read_contracts"]), at("/k"), "contracts"],
    ["and from the mapping", session(1, ["read_contracts"]), at("/k/kartlegging"), "contracts"],
    ["and reads them", session(1, ["read_contracts"]), at("/k/kartlegging", "avtaler"), "open"],
    ["and a row of them", session(1, ["read_contracts"]), at("/k/rader/contract"), "open"],
    ["and the calendar of them", session(1, ["read_contracts"]), at("/k/kartlegging", "avtalekalender"), "open"],
    ["and the page of one", session(1, ["read_contracts"]), at("/k/avtale/3"), "open"],
    ["but not of its product", session(1, ["read_contracts"]), at("/k/produkt/3"), "refused"],
    ["but no other rows", session(1, ["read_contracts"]), at("/k/rader/usage"), "refused"],
    ["nor the comparison", session(1, ["read_contracts"]), at("/k/sammenligning"), "refused"],
    ["a cooperation that is not there is for the server to say", session(1), at("/k"), "open"],
  ])("%s", (_, who, place, wanted) => expect(gate(who, place)).toBe(wanted));
});

describe("the way back from the login", () => {
  test.each([
    ["a page of ours", "/nye-asker/tabell/usage?tekst=a", "/nye-asker/tabell/usage?tekst=a"],
    ["nothing was said", undefined, "/"],
    ["another site", "https://example.org/", "/"],
    ["another site without its scheme", "//example.org", "/"],
    ["the same with the other slash", "/\\example.org", "/"],
    ["a tab that browsers leave out", "/\t/example.org", "/"],
    ["the login itself", "/logg-inn?til=/", "/"],
  ])("%s", (_, wanted, back) => expect(pathBack(wanted)).toBe(back));
});
