// Days as numbers since 1970, and working days: neither a weekend nor a public holiday.

export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export type FreeDays = ReadonlySet<number>;
export const freeDays = (isos: readonly string[]): FreeDays => new Set(isos.map(dayNumber));

/** 0 is Monday: 1 January 1970 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const isWorking = (day: number, free: FreeDays): boolean => weekday(day) < 5 && !free.has(day);

/** The day `by` working days after (before, when less than 0); by 0 the day itself, or the next that is worked. */
export function workingDay(day: number, by: number, free: FreeDays): number {
  const step = by < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(by); left > 0; ) {
    at += step;
    if (isWorking(at, free)) --left;
  }
  while (!isWorking(at, free)) at += step;
  return at;
}

/** The last of `days` working days from `start`. */
export const lastDay = (start: number, days: number, free: FreeDays): number => workingDay(start, Math.max(days - 1, 0), free);
