// What the pages of single things share: the way back, sections that say how much they hold, and how names are written.
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AreaVerdict, Spelling } from "../generated/types";
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
