// A block of cells as text with tabs, the way spreadsheets give and take it.

const needsQuotes = /[\t\n\r"]/;

export const blockText = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\n");

/** Reads what a spreadsheet put on the clipboard. A quoted cell may hold tabs and line breaks. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  const end = () => {
    rows.at(-1)!.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const quoted = text[at] === '"' && cell === "" ? quotedCell(text, at) : undefined;
    if (quoted) {
      cell = quoted.cell;
      at = quoted.next;
      continue;
    }
    const letter = text[at++]!;
    if (letter === "\t") end();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at] === "\n") ++at;
      end();
      rows.push([]);
    } else cell += letter;
  }
  if (cell !== "" || rows.at(-1)!.length > 0) end();
  if (rows.at(-1)!.length === 0) rows.pop();
  return rows;
}

/** A quoted cell, when the quote is closed just before the next cell; else the quote is a letter like any other. */
function quotedCell(text: string, from: number): { cell: string; next: number } | undefined {
  let cell = "";
  for (let at = from + 1; at < text.length; ++at) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[at++];
    else return at + 1 === text.length || /[\t\n\r]/.test(text[at + 1]!) ? { cell, next: at + 1 } : undefined;
  }
  return undefined;
}

/** The block laid on an area: one cell, or rows that fit a whole number of times, fill what is selected. */
export function laid(block: readonly (readonly string[])[], rows: number, cols: number): string[][] {
  const width = Math.max(...block.map((row) => row.length), 0);
  if (block.length === 0 || width === 0) return [];
  const high = rows % block.length === 0 ? Math.max(rows, block.length) : block.length;
  const wide = cols % width === 0 ? Math.max(cols, width) : width;
  return Array.from({ length: high }, (_, r) => Array.from({ length: wide }, (_, c) => block[r % block.length]![c % width] ?? ""));
}
