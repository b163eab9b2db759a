// Sends files to the server in pieces, whatever they are for.
import type { UploadFile, UploadProgress } from "../generated/types";
import { Refused, send, sendBytes } from "./api";

export interface Named { name: string; file: File }
export interface Upload { token: string; piece: number; files: UploadFile[] }

/** `order`: what the address wants to know beside the files; `drop`: what to do with what came when it breaks off. */
export async function sendFiles<T extends Upload>(address: string, order: object, files: Named[], sent: (bytes: number) => void, signal: AbortSignal, drop: (token: string) => void): Promise<T> {
  const upload = await send<T>(address, { ...order, files: files.map(({ name, file }) => ({ name, size: file.size })) });
  try {
    let total = 0;
    for (const [number, { file }] of files.entries())
      for (const { from, to } of pieces(file.size, upload.piece)) {
        await sendPiece(`${address}/${upload.token}/files/${number}`, from, file.slice(from, to), signal);
        total += to - from;
        sent(total);
      }
  } catch (error) {
    drop(upload.token);
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

export function fileSize(bytes: number, number: (value: number, decimals?: number) => string): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
  return `${number(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)}\u00a0MB`;
}
