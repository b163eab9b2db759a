// Who is logged in, with the way to one's own page, to the access of the cooperation, and out.
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "../generated/types";
import { logOut } from "../shared/api";
import { Chevron } from "../shared/icons";
import { To } from "../shared/To";
import { useMay, useSession } from "./session";

async function leave() {
  await logOut().catch(() => undefined);
  window.location.assign("/"); // everything another saw goes with the page
}

export function PersonMenu({ inMenu }: { inMenu: boolean }) {
  const { t } = useTranslation();
  const session = useSession().data;
  const { pathname, searchStr } = useLocation();
  if (!session) return null;
  if (session.person === 0) return pathname === "/logg-inn" ? null : <To page="/logg-inn" q={{ til: pathname + searchStr }}>{t("login.title")}</To>;
  return inMenu ? <><span className="user"><Who session={session} /></span><Ways /></> : <Opened session={session} />;
}

function Who({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  return <>{session.user}{session.role && <small> {t(`choice.role.${session.role}`).toLocaleLowerCase()}</small>}</>;
}

function Opened({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  const escape = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="personbox" ref={box} onKeyDown={escape} onBlur={(e) => !box.current?.contains(e.relatedTarget) && setOpen(false)}>
      <button ref={button} type="button" className="user" aria-expanded={open} aria-controls="person" onClick={() => setOpen(!open)}>
        <span className="sr">{t("person.logged_in")} </span><Who session={session} /> <Chevron open />
      </button>
      <ul id="person" hidden={!open}><Ways items /></ul>
    </div>
  );
}

function Ways({ items = false }: { items?: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const Item = items ? "li" : "span";
  return (
    <>
      <Item><To page="/min-side">{t("me.title")}</To></Item>
      {may("administer") && <Item><To page="/$key/tilgang">{t("access.title")}</To></Item>}
      <Item><button type="button" onClick={() => void leave()}>{t("person.log_out")}</button></Item>
    </>
  );
}
