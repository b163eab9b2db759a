// Which key does what. Nothing happens while someone types, or when the keys are turned off.
const name = "samdrift.keys";

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}

export function rememberKeys(on: boolean) {
  try {
    localStorage.setItem(name, on ? "on" : "off");
  } catch {
    // Without storage the keys stay on.
  }
}

export type Pressed = { kind: "none" } | { kind: "start" } | { kind: "list" } | { kind: "search" } | { kind: "go"; letter: string };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target">;

const typing = (target: EventTarget | null): boolean => {
  const element = target as { tagName?: string; isContentEditable?: boolean; type?: string } | null;
  if (!element?.tagName) return false;
  if (element.tagName === "INPUT") return element.type !== "checkbox";
  return ["TEXTAREA", "SELECT"].includes(element.tagName) || element.isContentEditable === true;
};

export function keyPressed(event: Key, afterG: boolean, letters: string[], on = keysAreOn()): Pressed {
  if (!on || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return { kind: "none" };
  if (afterG && letters.includes(event.key)) return { kind: "go", letter: event.key };
  if (event.key === "g") return { kind: "start" };
  if (event.key === "/") return { kind: "search" };
  if (event.key === "?") return { kind: "list" };
  return { kind: "none" };
}
