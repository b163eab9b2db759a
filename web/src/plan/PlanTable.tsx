// The same cutovers as a table: sorted by any column, and moved by writing another day.
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { When } from "../shared/AsOf";
import { BlockTable } from "../shared/BlockTable";
import { byName, day, none, number, readDate, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Empty } from "../shared/Page";
import { SortHead } from "../shared/parts";
import { To } from "../shared/To";
import type { CutoverInPlan } from "../generated/types";
import { teamOf } from "./layout";
import { usePrinting } from "./useFrame";
import type { Moving } from "./useMoving";

const columns = {
  name: (c: CutoverInPlan) => c.name, team: (c: CutoverInPlan) => c.team || teamOf(c), start: (c: CutoverInPlan) => c.start, finish: (c: CutoverInPlan) => c.finish,
  days: (c: CutoverInPlan) => c.days, deadline: (c: CutoverInPlan) => c.deadline ?? "9999", slack: (c: CutoverInPlan) => c.slack, chance: (c: CutoverInPlan) => c.chance ?? 101,
};
type Column = keyof typeof columns;
const numbers: readonly string[] = ["start", "finish", "days", "deadline", "slack", "chance"];

export function sortedBy(all: readonly CutoverInPlan[], column: string | undefined, down: boolean): CutoverInPlan[] {
  const of = column !== undefined && column in columns ? columns[column as Column] : columns.start;
  const compare = (a: CutoverInPlan, b: CutoverInPlan) => {
    const [x, y] = [of(a), of(b)];
    return (typeof x === "number" ? x - (y as number) : byName(x, y as string)) || byName(a.name, b.name);
  };
  return [...all].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
}

/** So many rows at first; the rest are asked for, or printed. */
export function useMost<T>(all: readonly T[], atFirst: number) {
  const { t } = useTranslation();
  const [most, setMost] = useState(atFirst);
  const printing = usePrinting();
  const left = printing ? 0 : all.length - most;
  const more = left > 0 && <p><button type="button" className="plain" onClick={() => setMost(most + atFirst)}>{t("timeline.more", { count: Math.min(atFirst, left) })}</button></p>;
  return { shown: left > 0 ? all.slice(0, most) : all, more };
}

export function PlanTable({ all, moving }: { all: CutoverInPlan[]; moving: Moving }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const sorted = useMemo(() => sortedBy(all, search.sorter, search.synkende === "ja"), [all, search.sorter, search.synkende]);
  const { shown, more } = useMost(sorted, 100);
  const Heading = usePrinting() ? PlainHead : SortHead; // buttons are left out of headings that are repeated on the next sheet
  if (all.length === 0) return <Empty>{t("timeline.none_shown")}</Empty>;
  return (
    <>
      <BlockTable className="plan-table">
        <caption className="sr">{t("timeline.table")}</caption>
        <thead><tr>{Object.keys(columns).map((column) => <Heading key={column} column={column} className={numbers.includes(column) ? "num" : undefined}>{t(`timeline.column.${column}`)}</Heading>)}<th scope="col">{t("timeline.why")}</th></tr></thead>
        <tbody>{shown.map((c) => <TableRow key={c.id} c={c} moving={moving} />)}</tbody>
      </BlockTable>
      {more}
    </>
  );
}

const PlainHead = ({ children, className }: { column: string; children: ReactNode; className?: string }) => <th scope="col" className={className}>{children}</th>;

export function TableRow({ c, moving, nr }: { c: CutoverInPlan; moving?: Moving; nr?: number }) {
  const { t } = useTranslation();
  const cell = (column: Column, children: ReactNode) => <td className={numbers.includes(column) ? "num" : undefined} data-k={t(`timeline.column.${column}`)}>{children}</td>;
  const label = t("timeline.start_of", { name: c.name });
  const state = c.done ? <StateIcon state="done" /> : null;
  return (
    <tr className={moving?.at?.id === c.id ? "here" : undefined}>
      {nr !== undefined && <td className="num" data-k={t("timeline.nr")}>{nr}</td>}
      <th scope="row"><span className="iw">{state}<span className={c.critical && moving ? "critical" : undefined}>{c.row > 0 ? <To page="/$key/rader/$entity/$id" of={{ entity: "cutover", id: String(c.row) }}>{c.name}</To> : c.name}</span></span>{c.done && <span className="sr">, {t("timeline.done")}</span>}</th>
      {cell("team", columns.team(c))}
      {cell("start", moving?.may && !c.done ? <When label={label} shown={day(c.start)} read={readDate} wrong={t("page.as_of.wrong")} put={(iso) => moving.put(c.id, iso)} /> : day(c.start))}
      {cell("finish", day(c.finish))}
      {cell("days", number(c.days))}
      {moving && cell("deadline", c.days_late > 0 ? <><StateIcon state="warning" /> {day(c.deadline)}<span className="note line">{t("timeline.late", { count: c.days_late })}</span></> : day(c.deadline))}
      {moving && cell("slack", number(c.slack))}
      {moving && cell("chance", c.chance === null ? none : t("timeline.percent", { number: c.chance }))}
      <td data-k={t("timeline.why")}>{sentence(c.why)}</td>
    </tr>
  );
}
