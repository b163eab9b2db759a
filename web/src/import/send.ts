// Sends files to the server in pieces, and asks what importing them would do.
import type { ErrorView, ImportAnswer, ImportOrder, UploadOrder, UploadProgress, UploadView } from "../generated/types";
import { apiPath, Refused } from "../shared/api";

export interface Sheets { name: string; file: File }

async function answered<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Refused(answer.status, await answer.json().then((v: ErrorView) => (v.text ? v : null), () => null));
  return (await answer.json()) as T;
}

async function post<T>(path: string, body: object): Promise<T> {
  return answered(await fetch(apiPath(path), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
}

/** The address of a cooperation's imports; without a key the sheets bring their own cooperation. */
export const imports = (key: string) => (key ? `${key}/imports` : "imports");

export async function sendFiles(key: string, sheets: Sheets[], sent: (bytes: number) => void, signal: AbortSignal): Promise<UploadView> {
  const order: UploadOrder = { files: sheets.map(({ name, file }) => ({ name, size: file.size })) };
  const upload = await post<UploadView>(imports(key), order);
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
  const once = async () =>
    answered<UploadProgress>(await fetch(apiPath(path, { offset }), { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: bytes, signal }));
  try {
    return await once();
  } catch (error) {
    if (error instanceof Refused || signal.aborted) throw error;
    return once(); // the line broke: the same piece once more
  }
}

export const tryOut = (key: string, token: string, order: ImportOrder) => post<ImportAnswer>(`${imports(key)}/${token}`, order);

/** Best effort: what is left is removed by the server within the hour. */
export function drop(key: string, token: string): void {
  void fetch(apiPath(`${imports(key)}/${token}`), { method: "DELETE", keepalive: true }).catch(() => undefined);
}
