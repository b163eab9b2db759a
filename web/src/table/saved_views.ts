// Named views, kept in the browser for each person and kind of row.
import type { Search } from "../shared/address";

export interface SavedView { name: string; search: Search }

const placeOf = (user: string, entity: string): string => `samdrift.views.${user}.${entity}`;

export function savedViews(user: string, entity: string): SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(placeOf(user, entity)) ?? "[]");
    return Array.isArray(read) ? read.filter((view): view is SavedView => typeof view?.name === "string" && typeof view?.search === "object") : [];
  } catch {
    return [];
  }
}

/** The views with this one in it; one of the same name is replaced. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [...views.filter((v) => v.name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name, "nb"));

export function saveViews(user: string, entity: string, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(placeOf(user, entity), JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

/** What of an address belongs to the view. */
export const viewPart = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([name]) => name.startsWith("f.") || ["tekst", "sorter", "synkende", "kolonner"].includes(name)));
