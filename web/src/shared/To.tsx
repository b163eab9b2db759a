// A link within a cooperation. Carries the as-of date and the time it was known along.
import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type Search, usePlace } from "./address";

export type Page =
  | "/$key" | "/$key/sammenligning" | "/$key/fagomrade/$code" | "/$key/kommune/$name" | "/$key/kartlegging"
  | "/$key/valg" | "/$key/valg/$code" | "/$key/okonomi" | "/$key/plan" | "/$key/tjenestekjeder" | "/$key/rader/$entity" | "/$key/rapporter" | "/$key/sok"
  | "/$key/avtale/$id" | "/$key/produkt/$id" | "/$key/leverandor/$id" | "/$key/gruppe/$id"
  | "/$key/rader/$entity/$id" | "/$key/tabell/$entity" | "/$key/import" | "/$key/historikk" | "/$key/endringer" | "/$key/tilgang" | "/$key/navn" | "/import" | "/logg-inn" | "/min-side";

interface Props extends Omit<ComponentProps<"a">, "href"> {
  page: Page;
  of?: Record<string, string>;
  q?: Search;
  cooperation?: string;
  keepScroll?: boolean;
  children?: ReactNode;
}

const plainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

export function To({ page, of, q, cooperation, keepScroll = false, onClick, ...rest }: Props) {
  const { key, per, kjent } = usePlace();
  const router = useRouter();
  const target = { to: page, params: { key: cooperation ?? key, ...of }, search: { per, kjent, ...q } } as never;
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!plainClick(event)) return;
    event.preventDefault();
    void router.navigate({ ...(target as object), resetScroll: !keepScroll } as never);
  };
  return <a {...rest} href={router.buildLocation(target).href} onClick={follow} />;
}

/** A link to the rows a figure comes from. */
export function Rows({ entity, ids, ...rest }: { entity: string; ids: number[] } & Omit<ComponentProps<"a">, "href">) {
  return <To page="/$key/rader/$entity" of={{ entity }} q={{ id: ids.join(",") }} {...rest} />;
}
