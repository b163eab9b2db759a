// What surrounds every page: the dark bar, the main navigation, the footer.
import { SkipLink } from "@digdir/designsystemet-react";
import { useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { Bars, Chevron, Mark } from "../shared/icons";
import { useLost } from "../shared/api";
import { setLanguage, withLateTexts } from "../shared/i18n";
import { type Page, To } from "../shared/To";
import { kindOf } from "./describe";
import { Find } from "./Find";
import { Gate } from "./Gate";
import { contractsTab } from "./gate";
import { Older } from "./Older";
import { useKeys } from "./Keys";
import { PersonMenu } from "./PersonMenu";
import { useCooperation, useMay, useSession } from "./session";

const LoginAgain = lazy(() => withLateTexts(import("../identity/LoginPage")).then((m) => ({ default: m.LoginAgain })));
const KeyList = lazy(() => import("./KeyList").then((m) => ({ default: m.KeyList })));

interface Place { page: Page; id: string; letter: string; sections: string[] }

/** The main pages, with the first word of the addresses that belong under each. */
const places: Place[] = [
  { page: "/$key", id: "overview", letter: "o", sections: [""] },
  { page: "/$key/kartlegging", id: "mapping", letter: "k", sections: ["kartlegging", "kommune", "avtale", "produkt", "leverandor", "gruppe", "rader", "tabell", "import", "historikk", "endringer", "navn"] },
  { page: "/$key/sammenligning", id: "comparison", letter: "s", sections: ["sammenligning", "fagomrade"] },
  { page: "/$key/valg", id: "choice", letter: "v", sections: ["valg"] },
  { page: "/$key/okonomi", id: "economy", letter: "ø", sections: ["okonomi"] },
  { page: "/$key/plan", id: "plan", letter: "p", sections: ["plan"] },
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
  const lost = useLost();
  const may = useMay();
  const reads = may("read_register");
  useKeys(reads ? places : [], () => setList(true));
  useFocusOnNewPage(pathname, main, () => setMenu(false));
  return (
    <>
      <SkipLink href="#main" className="skip">{t("app.skip")}</SkipLink>
      <header className="top">
        <div className="wrap">
          <a className="brand" href="/"><Mark />Samdrift</a>
          {key && <Switcher />}
          {reads && <Find id="find" />}
          <div className="r"><Tools onKeys={() => setList(true)} /><PersonMenu inMenu={false} /></div>
          <button className="menu" type="button" aria-expanded={menu} aria-controls="nav" onClick={() => setMenu(!menu)}>
            <Bars />{t("app.menu")}
          </button>
        </div>
      </header>
      <nav className={menu ? "nav open" : "nav"} id="nav" aria-label={t("app.nav")}>
        <div className="wrap">
          {reads && <ul>{places.map((p) => <li key={p.id}><To page={p.page} aria-current={current(p, pathname)}>{t(`nav.${p.id}`)}</To></li>)}</ul>}
          {!reads && may("read_contracts") && <ul><li><To page="/$key/kartlegging" q={{ fane: contractsTab }} aria-current="page">{t("mapping.tab.contracts")}</To></li></ul>}
          <div className="inmenu">
            {reads && <Find id="find-menu" />}
            <Tools onKeys={() => setList(true)} />
            <PersonMenu inMenu />
          </div>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1}>{key && <Older />}<div className="wrap"><Gate>{children}</Gate></div></main>
      {key && <div className="wrap"><footer className="foot"><span><span className="ex">{t("foot.dotted")}</span> {t("foot.marked")}</span><span>{t("foot.open")}</span></footer></div>}
      {lost && <Suspense><LoginAgain lost={lost} /></Suspense>}
      {list && <Suspense><KeyList open close={() => setList(false)} places={reads ? places : []} /></Suspense>}
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
  const other = i18n.language === "en" ? "nb" : "en";
  return (
    <>
      <button type="button" lang={other} onClick={() => void setLanguage(other)}>{other === "en" ? "English" : "Norsk"}</button>
      <button type="button" onClick={onKeys}>{t("app.keys")}</button>
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
