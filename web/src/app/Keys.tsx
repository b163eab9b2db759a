// The keyboard: "/" searches, "?" lists the keys, "g" and a letter goes to a page. All can be turned off.
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import type { Page } from "../shared/To";
import { keyPressed, rememberKeys, keysAreOn } from "./keys_state";

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

export function KeyList({ open, close, places }: { open: boolean; close: () => void; places: Place[] }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(keysAreOn());
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  const turn = (next: boolean) => {
    rememberKeys(next);
    setOn(next);
  };
  return (
    <Dialog ref={dialog} onClose={close} aria-labelledby="keys-title" closeButton={t("keys.close")} className="keylist">
      <h2 id="keys-title">{t("keys.title")}</h2>
      <dl>
        <div><dt><kbd>/</kbd></dt><dd>{t("keys.search")}</dd></div>
        <div><dt><kbd>?</kbd></dt><dd>{t("keys.list")}</dd></div>
        {places.map((p) => (
          <div key={p.id}><dt><kbd>g</kbd> <kbd>{p.letter}</kbd></dt><dd>{t("keys.go", { page: t(`nav.${p.id}`) })}</dd></div>
        ))}
      </dl>
      <p><label><input type="checkbox" className="ds-input" checked={on} onChange={(e) => turn(e.target.checked)} /> {t("keys.on")}</label></p>
      <p><Button className="b" variant="secondary" onClick={() => dialog.current?.close()}>{t("keys.close")}</Button></p>
    </Dialog>
  );
}
