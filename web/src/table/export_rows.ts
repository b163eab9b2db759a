// The rows that are shown, as they stand in the address of a file: "1-40,57".
export const longestIds = 24_000;

export function ranges(ids: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0, to = 0; from < ids.length; from = to + 1) {
    to = from;
    while (to + 1 < ids.length && ids[to + 1] === ids[to]! + 1) ++to;
    parts.push(from === to ? String(ids[from]) : `${ids[from]}-${ids[to]}`);
  }
  return parts.join(",");
}

/** In the order shown where there is room for it, else in their own; undefined when there is room for neither. */
export function rowsToExport(ids: readonly number[]): string | undefined {
  const shown = ranges(ids);
  if (shown.length <= longestIds) return shown;
  const own = ranges([...ids].sort((a, b) => a - b));
  return own.length <= longestIds ? own : undefined;
}
