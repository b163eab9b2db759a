// The keyboard: "/" searches, "?" lists the keys, "g" and a letter goes to a page. All can be turned off.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useAddress } from "../shared/address";
import type { Page } from "../shared/To";
import { keyPressed } from "./keys_state";

interface Place { page: Page; id: string; letter: string }

export function useKeys(places: Place[], onList: () => void) {
  const { key, per } = useAddress();
  const navigate = useNavigate();
  const waiting = useRef(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const found = keyPressed(event, waiting.current, places.map((p) => p.letter));
      waiting.current = found.kind === "start";
      if (found.kind === "none" || found.kind === "start") return;
      event.preventDefault();
      if (found.kind === "list") onList();
      if (found.kind === "search") findField()?.focus();
      const place = found.kind === "go" ? places.find((p) => p.letter === found.letter) : undefined;
      if (place && key) void navigate({ to: place.page, params: { key }, search: { per } } as never);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [key, per, navigate, onList, places]);
}

const findField = () =>
  [...document.querySelectorAll<HTMLInputElement>("input.find")].find((field) => field.offsetParent !== null);
