// Sends files to the server in pieces, and asks what importing them would do.
import type { ImportAnswer, ImportOrder, UploadOrder, UploadProgress, UploadView } from "../generated/types";
import { Refused, removeQuietly, send, sendBytes } from "../shared/api";

export interface Sheets { name: string; file: File }

/** The address of a cooperation's imports; without a key the sheets bring their own cooperation. */
export const imports = (key: string) => (key ? `${key}/imports` : "imports");

export async function sendFiles(key: string, sheets: Sheets[], sent: (bytes: number) => void, signal: AbortSignal): Promise<UploadView> {
  const order: UploadOrder = { files: sheets.map(({ name, file }) => ({ name, size: file.size })) };
  const upload = await send<UploadView>(imports(key), order);
  try {
    let total = 0;
    for (const [number, { file }] of sheets.entries())
      for (const { from, to } of pieces(file.size, upload.piece)) {
        await sendPiece(`${imports(key)}/${upload.token}/files/${number}`, from, file.slice(from, to), signal);
        total += to - from;
        sent(total);
      }
  } catch (error) {
    drop(key, upload.token);
    throw error;
  }
  return upload;
}

/** Where each piece begins and ends. */
export function pieces(size: number, piece: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(size / piece) }, (_, i) => ({ from: i * piece, to: Math.min(size, (i + 1) * piece) }));
}

async function sendPiece(path: string, offset: number, bytes: Blob, signal: AbortSignal): Promise<UploadProgress> {
  const once = () => sendBytes<UploadProgress>(path, { offset }, bytes, signal);
  try {
    return await once();
  } catch (error) {
    if (error instanceof Refused || signal.aborted) throw error;
    return once(); // the line broke: the same piece once more
  }
}

export const tryOut = (key: string, token: string, order: ImportOrder) => send<ImportAnswer>(`${imports(key)}/${token}`, order);

/** Best effort: what is left is removed by the server within the hour. */
export function drop(key: string, token: string): void {
  removeQuietly(`${imports(key)}/${token}`);
}
