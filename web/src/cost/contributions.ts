// Amounts of contributions as they are shown, and how owners look in the chart.
import { none, number } from "../shared/format";
import type { Layer } from "../shared/StackedBars";

/** Whole kroner, for tables headed "kr". */
export const whole = (oere: number | null): string => (oere === null ? none : number(Math.round(oere / 100)));

/** To the øre: "738 968,64". */
export const exact = (oere: number): string => number(oere / 100, 2);

const signed = (oere: number, text: string): string => (oere > 0 ? `+${text}` : oere < 0 ? `−${text}` : text);

/** "+2 002 000", "−651 769", "0". */
export const change = (oere: number): string => signed(oere, whole(Math.abs(oere)));
export const exactChange = (oere: number): string => signed(oere, exact(Math.abs(oere)));

const light = ["#c9d9e8", "#a9c3dc", "#dfe3e6", "#eceeef", "#b9cfe3"] as const;

/** One hue, the chosen owner dark. */
export const ownerLooks = (names: readonly string[], chosen: string): Layer[] =>
  names.map((name, i) => (name === chosen
    ? { id: name, label: name, fill: "#1d4f7c", ink: "#ffffff", strong: true }
    : { id: name, label: name, fill: light[i % light.length]!, ink: "#1e2329" }));
