// Sends sheets to the server, and asks what importing them would do.
import type { ImportAnswer, ImportOrder, UploadView } from "../generated/types";
import { remove, removeQuietly, send } from "../shared/api";
import { type Named, sendFiles } from "../shared/sending";

/** The address of a cooperation's imports; without a key the sheets bring their own cooperation. */
export const imports = (key: string) => (key ? `${key}/imports` : "imports");

export const sendSheets = (key: string, sheets: Named[], sent: (bytes: number) => void, signal: AbortSignal): Promise<UploadView> =>
  sendFiles<UploadView>(imports(key), {}, sheets, sent, signal, (token) => drop(key, token));

export const tryOut = (key: string, token: string, order: ImportOrder) => send<ImportAnswer>(`${imports(key)}/${token}`, order);

/** Best effort: what is left is removed by the server within the hour. */
export function drop(key: string, token: string): void {
  removeQuietly(`${imports(key)}/${token}`);
}

/** How sheets with these headings were to be read is not remembered any more. */
export const forget = (key: string, mapping: number) => remove(`${key}/mappings/${mapping}`);
