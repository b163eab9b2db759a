/** Rows gathered by value, each value with the names that have it, in the order they come. */
export function byValue<T>(rows: T[], name: (row: T) => string, value: (row: T) => string | null): { value: string | null; names: string[] }[] {
  const found: { value: string | null; names: string[] }[] = [];
  for (const row of rows) {
    const at = value(row);
    const same = found.find((f) => f.value === at);
    if (!same) found.push({ value: at, names: [name(row)] });
    else if (!same.names.includes(name(row))) same.names.push(name(row));
  }
  return found;
}
