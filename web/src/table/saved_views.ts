// Named views, kept by the server: one's own, and those shared in the cooperation.
import type { Search } from "../shared/address";
import type { TableView, TableViews, ViewSetting } from "../generated/types";

/** In the address instead of a view's number: none of them, not the standard one either. */
export const noView = "alle";

const parts = ["tekst", "sorter", "synkende", "kolonner"];
const isPart = (name: string): boolean => name.startsWith("f.") || parts.includes(name);

/** What of an address belongs to the view. */
export const viewPart = (search: Search): Search => Object.fromEntries(Object.entries(search).filter(([name, value]) => isPart(name) && value));

export const settingsOf = (search: Search): ViewSetting[] =>
  Object.entries(viewPart(search)).map(([name, value]) => ({ name, value: value! })).sort((a, b) => (a.name < b.name ? -1 : 1));

export const searchOfView = (view: TableView): Search => Object.fromEntries(view.settings.map(({ name, value }) => [name, value]));

/** The view the address is about: the one it names; where it says nothing of what to show, the standard one. */
export function currentView(search: Search, views: readonly TableView[]): TableView | undefined {
  if (search.visning) return views.find((view) => String(view.id) === search.visning);
  return Object.keys(viewPart(search)).length === 0 ? views.find((view) => view.reach === "standard") : undefined;
}

/** What is shown: what the address says itself, or what its view says. */
export function shownBy(search: Search, views: readonly TableView[]): Search {
  const own = viewPart(search);
  const view = currentView(search, views);
  return Object.keys(own).length === 0 && view ? searchOfView(view) : own;
}

/** The address of what is shown now. A view that has been emptied is no longer that view. */
export function addressOf(shown: Search, current: TableView | undefined, views: readonly TableView[]): Search {
  if (Object.keys(viewPart(shown)).length > 0) return { ...shown, visning: current ? String(current.id) : undefined };
  const bare = current ? current.settings.length === 0 : !views.some((view) => view.reach === "standard");
  return { ...shown, visning: bare ? (current && String(current.id)) : noView };
}

export const isChanged = (search: Search, view: TableView): boolean =>
  JSON.stringify(settingsOf(search)) !== JSON.stringify(settingsOf(searchOfView(view)));

export const noViews = (entity: string): TableViews => ({ entity, may_share: false, may_set_standard: false, saved: null, views: [] });
