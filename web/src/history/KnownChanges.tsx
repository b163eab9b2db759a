// What was written between two times: counts by kind, municipality and area; a figure opens to its rows where it stands.
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DifferenceGroup, KnownDifference } from "../generated/types";
import { type Search, useAddress } from "../shared/address";
import { BlockTable } from "../shared/BlockTable";
import { number } from "../shared/format";
import { gather } from "../shared/gather";
import { Chevron } from "../shared/icons";
import { Empty } from "../shared/Page";
import { To } from "../shared/To";
import { ChangeRows, useKindName } from "./ChangeRows";

const size = 100;
/** In the address: rows of no municipality, of no area. */
const none = "-";
/** So few that all kinds stand open. */
const few = 12;
const ways = [["nye", "created"], ["endret", "changed"], ["fjernet", "removed"]] as const;
type Counts = Pick<DifferenceGroup, "created" | "changed" | "removed">;
interface Which { slag?: string; kommune?: string; omrade?: string }

export function KnownChanges({ difference: d }: { difference: KnownDifference }) {
  const { t } = useTranslation();
  if (d.groups.length === 0) return <Empty>{t("diff.none.known")}</Empty>;
  const heads = ways.map(([, way]) => <th key={way} scope="col" className="num">{t(`journal.${way}`)}</th>);
  return (
    <>
      <p role="status" className="finding">{t("diff.finding.known", { created: number(d.created), changed: number(d.changed), removed: number(d.removed) })}</p>
      <BlockTable className="groups">
        <caption className="sr">{t("diff.groups")}</caption>
        <thead><tr><th scope="col">{t("diff.municipality")}</th><th scope="col">{t("diff.area")}</th>{heads}</tr></thead>
        {gather(d.groups, (g) => g.entity).map(([entity, own]) => <Kind key={entity} entity={entity} groups={own} first={d.groups.length <= few} difference={d} />)}
        <tfoot>
          <tr><th scope="row" colSpan={2}>{t("diff.sum")}</th><Numbers counts={d} which={{}} /></tr>
          <Opened which={{}} difference={d} />
        </tfoot>
      </BlockTable>
    </>
  );
}

const added = (groups: readonly Counts[]): Counts => groups.reduce(
  (sum, g) => ({ created: sum.created + g.created, changed: sum.changed + g.changed, removed: sum.removed + g.removed }), { created: 0, changed: 0, removed: 0 });

function Kind({ entity, groups, first, difference }: { entity: string; groups: DifferenceGroup[]; first: boolean; difference: KnownDifference }) {
  const { search } = useAddress();
  const [open, setOpen] = useState(first || search.slag === entity);
  const name = useKindName()(entity);
  const { t } = useTranslation();
  const divided = groups.length > 1 || Boolean(groups[0]?.municipality || groups[0]?.area);
  return (
    <tbody className="grp">
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {divided ? <button type="button" className="plain open" aria-expanded={open} onClick={() => setOpen(!open)}><Chevron open={open} /> {name}</button> : name}
        </th>
        <Numbers counts={added(groups)} which={{ slag: entity }} />
      </tr>
      <Opened which={{ slag: entity }} difference={difference} />
      {divided && open && groups.map((g) => {
        const which = { slag: entity, kommune: g.municipality || none, omrade: g.area || none };
        return (
          <Fragment key={`${g.municipality}/${g.area}`}>
            <tr>
              <td data-k={t("diff.municipality")}>{g.municipality || t("diff.all")}</td>
              <td data-k={t("diff.area")}>{g.area_name || "–"}</td>
              <Numbers counts={g} which={which} />
            </tr>
            <Opened which={which} difference={difference} />
          </Fragment>
        );
      })}
    </tbody>
  );
}

const isHere = (search: Search, which: Which) => search.slag === which.slag && search.kommune === which.kommune && search.omrade === which.omrade;

/** Three figures, each the way to its rows; the one that is open closes. */
function Numbers({ counts, which }: { counts: Counts; which: Which }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const closed = { slag: undefined, kommune: undefined, omrade: undefined, hvordan: undefined, side: undefined };
  return ways.map(([word, way]) => {
    const open = search.hvordan === word && isHere(search, which);
    return (
      <td key={way} data-k={t(`journal.${way}`)} className="num">
        {counts[way] === 0 ? 0 : <To page="/$key/endringer" keepScroll aria-expanded={open} q={{ ...search, ...closed, ...(open ? {} : { ...which, hvordan: word }) }}>{number(counts[way])}</To>}
      </td>
    );
  });
}

function Opened({ which, difference: d }: { which: Which; difference: KnownDifference }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  if (!search.hvordan || !isHere(search, which)) return null;
  const at = (side: number) => ({ ...search, side: side > 0 ? String(side) : undefined });
  return (
    <tr className="opened">
      <td colSpan={5}>
        <div className="entry">
          <ChangeRows rows={d.rows} />
          {d.total > size && (
            <nav className="ds-pagination pages" aria-label={t("pages.label")}>
              {d.offset > 0 && <To page="/$key/endringer" q={at(d.offset - size)} rel="prev">{t("pages.previous")}</To>}
              <span>{t("pages.range", { from: number(d.offset + 1), to: number(Math.min(d.total, d.offset + size)), total: number(d.total) })}</span>
              {d.offset + size < d.total && <To page="/$key/endringer" q={at(d.offset + size)} rel="next">{t("pages.next")}</To>}
            </nav>
          )}
        </div>
      </td>
    </tr>
  );
}
