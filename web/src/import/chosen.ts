// The files a person chose or dropped. Of a folder: those directly in it.
import type { Named } from "../shared/sending";

const tables = /\.(csv|xlsx|xlsm|ods|xls|xlsb)$/i;
const hidden = /^(\.|~\$)/;

export interface Chosen { sheets: Named[]; passedBy: string[] }

/** Tables are sent; the rest is named, but for hidden files and those in folders below. */
export function sorted(files: readonly File[]): Chosen {
  const near = files.filter((f) => !hidden.test(f.name) && f.webkitRelativePath.split("/").length <= 2);
  const named = near.map((file) => ({ name: file.name, file })).sort((a, b) => a.name.localeCompare(b.name, "nb"));
  return { sheets: named.filter((s) => tables.test(s.name)), passedBy: named.filter((s) => !tables.test(s.name)).map((s) => s.name) };
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break; // it gives at most a hundred at a time
    all.push(...some);
  }
  return Promise.all(all.filter((e) => e.isFile).map((e) => fileOf(e as FileSystemFileEntry)));
}

export async function dropped(data: DataTransfer): Promise<Chosen> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((e) => e?.isDirectory)) return sorted([...data.files]);
  const files = await Promise.all(entries.map((e) => (e?.isDirectory ? filesIn(e as FileSystemDirectoryEntry) : e ? fileOf(e as FileSystemFileEntry).then((f) => [f]) : [])));
  return sorted(files.flat());
}
