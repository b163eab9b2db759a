// What surrounds every page: the dark bar, the main navigation, the footer.
import { SkipLink } from "@digdir/designsystemet-react";
import { useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { Bars, Chevron, Mark } from "../shared/icons";
import { setLanguage } from "../shared/i18n";
import { type Page, To } from "../shared/To";
import { kindOf } from "./describe";
import { Find } from "./Find";
import { useKeys } from "./Keys";
import { useCooperation, useSession } from "./session";

const KeyList = lazy(() => import("./KeyList").then((m) => ({ default: m.KeyList })));

interface Place { page: Page; id: string; letter: string; sections: string[] }

/** The main pages, with the first word of the addresses that belong under each. */
const places: Place[] = [
  { page: "/$key", id: "overview", letter: "o", sections: [""] },
  { page: "/$key/kartlegging", id: "mapping", letter: "k", sections: ["kartlegging", "kommune", "rader", "tabell", "import", "historikk"] },
  { page: "/$key/sammenligning", id: "comparison", letter: "s", sections: ["sammenligning", "fagomrade"] },
  { page: "/$key/okonomi", id: "economy", letter: "ø", sections: ["okonomi"] },
  { page: "/$key/tjenestekjeder", id: "chains", letter: "t", sections: ["tjenestekjeder"] },
  { page: "/$key/rapporter", id: "reports", letter: "r", sections: ["rapporter"] },
];

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [menu, setMenu] = useState(false);
  const [list, setList] = useState(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const { key } = useAddress();
  useKeys(places, () => setList(true));
  useFocusOnNewPage(pathname, main, () => setMenu(false));
  return (
    <>
      <SkipLink href="#main" className="skip">{t("app.skip")}</SkipLink>
      <header className="top">
        <div className="wrap">
          <a className="brand" href="/"><Mark />Samdrift</a>
          {key && <Switcher />}
          {key && <Find id="find" />}
          <div className="r"><Tools onKeys={() => setList(true)} /></div>
          <button className="menu" type="button" aria-expanded={menu} aria-controls="nav" onClick={() => setMenu(!menu)}>
            <Bars />{t("app.menu")}
          </button>
        </div>
      </header>
      <nav className={menu ? "nav open" : "nav"} id="nav" aria-label={t("app.nav")}>
        <div className="wrap">
          {key && <ul>{places.map((p) => <li key={p.id}><To page={p.page} aria-current={current(p, pathname)}>{t(`nav.${p.id}`)}</To></li>)}</ul>}
          <div className="inmenu">
            {key && <Find id="find-menu" />}
            <Tools onKeys={() => setList(true)} />
          </div>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1}><div className="wrap">{children}</div></main>
      {key && <div className="wrap"><footer className="foot"><span><span className="ex">{t("foot.dotted")}</span> {t("foot.marked")}</span><span>{t("foot.open")}</span></footer></div>}
      {list && <Suspense><KeyList open close={() => setList(false)} places={places} /></Suspense>}
    </>
  );
}

function current(place: Place, pathname: string): "page" | "true" | undefined {
  const parts = pathname.split("/").filter(Boolean);
  if (!place.sections.includes(parts[1] ?? "")) return undefined;
  return place.sections[0] === (parts[1] ?? "") ? "page" : "true";
}

/** On a new page the focus goes to the content, so that the keyboard and the reading start there. */
function useFocusOnNewPage(pathname: string, main: React.RefObject<HTMLElement | null>, then: () => void) {
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    then();
    main.current?.focus({ preventScroll: true });
  }, [pathname, main, then]);
}

function Tools({ onKeys }: { onKeys: () => void }) {
  const { t, i18n } = useTranslation();
  const session = useSession().data;
  const other = i18n.language === "en" ? "nb" : "en";
  return (
    <>
      <button type="button" lang={other} onClick={() => void setLanguage(other)}>{other === "en" ? "English" : "Norsk"}</button>
      <button type="button" onClick={onKeys}>{t("app.keys")}</button>
      {session?.user && <span className="user">{session.user}</span>}
    </>
  );
}

/** The name of the cooperation; a list to choose from when there are several. Changing keeps the page. */
function Switcher() {
  const { t } = useTranslation();
  const here = useCooperation();
  const all = useSession().data?.cooperations ?? [];
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  if (!here) return null;
  const name = <>{here.name} <small>{kindOf(t, here)}</small></>;
  if (all.length < 2) return <div className="coop">{name}</div>;
  const section = pathname.split("/")[2] ?? "";
  const page = places.find((p) => p.page === `/$key/${section}`)?.page ?? "/$key";
  return (
    <div className="coopbox" ref={box} onKeyDown={(e) => e.key === "Escape" && setOpen(false)}
      onBlur={(e) => !box.current?.contains(e.relatedTarget) && setOpen(false)}>
      <button className="coop" type="button" aria-expanded={open} aria-controls="cooperations" onClick={() => setOpen(!open)}>
        {name} <Chevron open />
      </button>
      <ul id="cooperations" hidden={!open}>
        {all.map((c) => (
          <li key={c.key}><To page={page} cooperation={c.key} aria-current={c.key === here.key ? "true" : undefined}>{c.name} <small>{kindOf(t, c)}</small></To></li>
        ))}
      </ul>
    </div>
  );
}
