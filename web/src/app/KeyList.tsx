// The list of the keys, fetched when somebody asks for it.
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import "../shared/dialog.css";
import { keysAreOn, rememberKeys } from "./keys_state";

interface Place { id: string; letter: string }

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
