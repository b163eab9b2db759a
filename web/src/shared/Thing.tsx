// A name that leads to the page of what it names. Without an id, or without the right to open the page, it is a name only.
import type { ReactNode } from "react";
import { useMay } from "../app/session";
import type { Action } from "../generated/types";
import { type Page, To } from "./To";

export const thingPages = {
  contract: "/$key/avtale/$id",
  product: "/$key/produkt/$id",
  supplier: "/$key/leverandor/$id",
  working_group: "/$key/gruppe/$id",
} as const satisfies Record<string, Page>;
export type ThingKind = keyof typeof thingPages;

export const isThing = (kind: string): kind is ThingKind => Object.hasOwn(thingPages, kind);

export const rightTo = (kind: ThingKind): Action => (kind === "contract" ? "read_contracts" : "read_register");

interface Props { of: ThingKind; id: number | null; className?: string; children: ReactNode }

export function Thing({ of, id, className, children }: Props) {
  const may = useMay();
  if (id === null || !may(rightTo(of))) return <>{children}</>;
  return <To page={thingPages[of]} of={{ id: String(id) }} className={className}>{children}</To>;
}
