// What the pages of single things share: the way back, sections that say how much they hold, and how names are written.
import { Button } from "@digdir/designsystemet-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../app/session";
import type { AliasKind, AreaVerdict, Spelling } from "../generated/types";
import { useAddress } from "../shared/address";
import { withLateTexts } from "../shared/i18n";
import { Empty, Waiting } from "../shared/Page";
import { VerdictWord } from "../shared/parts";
import type { ThingKind } from "../shared/Thing";
import { Rows, To } from "../shared/To";
import "../register/register.css";
import "./sheets.css";

export const Integrations = lazy(() => import("../pictures/Integrations").then((m) => ({ default: m.Integrations })));

export function Crumb({ kind, name, tab }: { kind: ThingKind; name: string; tab?: string }) {
  const { t } = useTranslation();
  return (
    <nav className="crumb" aria-label={t("page.breadcrumbs")}>
      <To page="/$key/kartlegging" q={{ fane: tab }}>{t("nav.mapping")}</To> / {t(`entity.${kind}`)} / <span aria-current="page">{name}</span>
    </nav>
  );
}

export const History = ({ kind, id }: { kind: ThingKind; id: number }) => {
  const { t } = useTranslation();
  return <Rows entity={kind} ids={[id]} className="ds-button b" data-variant="secondary">{t("sheet.history")}</Rows>;
};

const Merge = lazy(() => withLateTexts(import("../names/MergeWith")).then((m) => ({ default: m.MergeWith })));

/** For who may change what the cooperations share. */
export function MergeWith({ kind, id, name }: { kind: AliasKind; id: number; name: string }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may("edit_shared")) return null;
  return (
    <>
      <Button className="b" variant="secondary" onClick={() => setOpen(true)}>{t("names.merge_with")}</Button>
      {open && <Suspense><Merge cooperation={key} kind={kind} of={{ id, name }} close={() => setOpen(false)} /></Suspense>}
    </>
  );
}

export function Section({ id, title, count, empty, children }: { id: string; title: string; count: number; empty?: string; children: ReactNode }) {
  if (count === 0 && !empty) return null;
  return (
    <section className="part" aria-labelledby={id}>
      <div className="h2row"><h2 id={id}>{title}</h2>{count > 0 && <span className="note">{count}</span>}</div>
      {count > 0 ? <Suspense fallback={<Waiting rows={3} />}>{children}</Suspense> : <Empty>{empty}</Empty>}
    </section>
  );
}

export interface Fact { term: string; value: ReactNode }

export function Facts({ facts }: { facts: (Fact | false)[] }) {
  return <dl className="facts">{facts.filter((f): f is Fact => f !== false).map((f) => <div key={f.term}><dt>{f.term}</dt><dd>{f.value}</dd></div>)}</dl>;
}

export function Spellings({ spellings, name }: { spellings: Spelling[]; name: string }) {
  const { t } = useTranslation();
  const other = spellings.filter((s) => s.text !== name);
  return (
    <Section id="skrivemater" title={t("sheet.spellings")} count={other.length}>
      <ul className="spellings">{other.map((s) => <li key={s.text}>«{s.text}» <span className="note">{s.municipalities.join(", ")}</span></li>)}</ul>
    </Section>
  );
}

export function Areas({ areas }: { areas: AreaVerdict[] }) {
  return <ul className="sheetareas">{areas.map((a) => <li key={a.area}><To page="/$key/fagomrade/$code" of={{ code: a.area }}>{a.area_name}</To> <VerdictWord verdict={a.verdict} size={14} /></li>)}</ul>;
}
