// Times as people write them, in Norwegian time, and as they stand in the address: to the minute, in UTC.
import { moment, readDate } from "./format";

const oslo = new Intl.DateTimeFormat("en-GB", {
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Europe/Oslo",
});

/** What a clock in Norway shows, as if it were UTC. */
function shownThere(at: number): number {
  const parts = new Map(oslo.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
}

/** Reads 28.08.2017, 28.08.2017 12.42, 28.08.2017 kl. 12:42; a day means its end. Null when it is no time. */
export function readMoment(text: string): string | null {
  const parts = /^\s*(\S+)(?:\s+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2}))?\s*$/i.exec(text);
  const day = parts && readDate(parts[1] ?? "");
  if (!parts || !day) return null;
  const [hour, minute] = [Number(parts[2] ?? 23), Number(parts[3] ?? 59)];
  if (hour > 23 || minute > 59) return null;
  const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const near = wall - (shownThere(wall) - wall);
  return atMinute(new Date(wall - (shownThere(near) - near)));
}

export const atMinute = (at: Date): string => `${at.toISOString().slice(0, 16)}Z`;

/** A time in the field where it was written: 28.08.2017 12.42. */
export const momentToEdit = (iso: string): string => moment(iso).replace(/\u00a0(kl\.\u00a0)?/, " ").replace(":", ".");
