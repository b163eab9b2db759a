/** Rows gathered by key, in the order the keys first come. */
export function gather<T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const at = key(row);
    const own = found.get(at);
    if (own) own.push(row);
    else found.set(at, [row]);
  }
  return [...found];
}
