// What the pages of the programme and its risks share: links to rows, levels, and parts that say what to do where nothing is said.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../app/session";
import type { ProjectOf } from "../generated/types";
import { useAddress } from "../shared/address";
import { apiPath } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { language, none, number } from "../shared/format";
import { Rows, To } from "../shared/To";

export type ProgrammeKind = "project" | "decision_point" | "milestone" | "working_group" | "programme_fact" | "risk";

/** Kroner without øre, for columns that say so in their heading. */
export const wholeKroner = (oere: number | null): string => (oere === null ? none : number(Math.round(oere / 100)));

export function Row({ kind, id, className, children }: { kind: ProgrammeKind; id: number; className?: string; children: ReactNode }) {
  return <Rows entity={kind} ids={[id]} className={className}>{children}</Rows>;
}

export function ProjectName({ of }: { of: ProjectOf }) {
  if (of.id === null) return <>{of.code || none}</>;
  return <Row kind="project" id={of.id}>{of.name}</Row>;
}

export function NotSaid() {
  const { t } = useTranslation();
  return <span className="mute">{t("programme.not_said")}</span>;
}

/** A part of the page with the rows of a kind: a way to their table, or where there are none what to hand in, and where. */
export function Part({ name, kind, empty, mayAdd, note, children }: { name: string; kind: ProgrammeKind; empty: boolean; mayAdd: boolean; note?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const may = useMay();
  const table = { page: "/$key/tabell/$entity", of: { entity: kind } } as const;
  return (
    <section className="part" aria-labelledby={name}>
      <div className="h2row"><h2 id={name}>{t(`programme.${name}`)}</h2>{note}{!empty && <To className="more" {...table}>{t("programme.edit")}</To>}</div>
      {!empty ? children : (
        <>
          <p className="mute">{t(`programme.${name}.none`)}</p>
          <p className="lnk noprint">
            <a href={apiPath(`${key}/template`, { lang: language() })}>{t("programme.template")}</a>
            {may("import_sheets") && <To page="/$key/import">{t("programme.import")}</To>}
            {mayAdd && <To {...table} q={{ rad: "ny" }}>{t(`programme.add.${kind}`)}</To>}
          </p>
        </>
      )}
    </section>
  );
}

/** heads: keys of texts; numbers: the columns whose heads stand to the right. */
export function PartTable({ caption, heads, numbers = [], children }: { caption: string; heads: string[]; numbers?: number[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <BlockTable>
      <caption className="sr">{t(`programme.${caption}`)}</caption>
      <thead><tr>{heads.map((head, i) => <th scope="col" key={head} className={numbers.includes(i) ? "num" : undefined}>{t(head)}</th>)}</tr></thead>
      {children}
    </BlockTable>
  );
}
