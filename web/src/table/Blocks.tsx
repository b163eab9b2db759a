// On a phone each row is a block, and is changed in the form.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Search, useAddress } from "../shared/address";
import { To } from "../shared/To";
import type { ShownColumn } from "./GridRow";
import type { IndexedRow } from "./rows";
import type { State } from "./store";

interface Props { state: State; order: readonly number[]; columns: readonly ShownColumn[]; caption: string; ticked: ReadonlySet<number>; onTick: (ids: readonly number[], on: boolean) => void }

export function Blocks({ state, order, columns, caption, ticked, onTick }: Props) {
  const { t } = useTranslation();
  const { search } = useAddress();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtual = useWindowVirtualizer({ count: order.length, estimateSize: () => 150, overscan: 5, scrollMargin: top, getItemKey: (index) => state.index.rows[order[index]!]?.row.id ?? index });
  if (order.length === 0) return <p className="note nothing">{state.index.rows.length === 0 ? t("table.empty") : t("table.nothing_found")}</p>;
  return (
    <ul className="rowblocks" ref={list} aria-label={caption} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const row = state.index.rows[order[item.index]!]!;
        return (
          <li key={item.key} ref={virtual.measureElement} data-index={item.index} aria-setsize={order.length} aria-posinset={item.index + 1} style={{ transform: `translateY(${item.start - top}px)` }}>
            <Block row={row} at={item.index} entity={state.page.entity} columns={columns} search={search} ticked={ticked.has(row.row.id)} onTick={(on) => onTick([row.row.id], on)} />
          </li>
        );
      })}
    </ul>
  );
}

function Block({ row, at, entity, columns, search, ticked, onTick }: { row: IndexedRow; at: number; entity: string; columns: readonly ShownColumn[]; search: Search; ticked: boolean; onTick: (on: boolean) => void }) {
  const { t } = useTranslation();
  const number = String(at + 1);
  return (
    <>
      <div className="blockhead">
        <input type="checkbox" className="ds-input" checked={ticked} onChange={(e) => onTick(e.target.checked)} aria-label={t("table.tick", { row: number })} />
        <b>{t("table.row_number", { row: number })}</b>
        <To page="/$key/tabell/$entity" of={{ entity }} q={{ ...search, rad: String(row.row.id) }}>{row.row.may_change ? t("table.change") : t("table.open")}<span className="sr"> {t("table.row_number", { row: number }).toLocaleLowerCase()}</span></To>
      </div>
      <dl>
        {columns.filter(({ place }) => row.shown[place] !== "").map(({ column, place, label }) => <div key={column.field}><dt>{label}</dt><dd>{row.shown[place]}</dd></div>)}
      </dl>
    </>
  );
}
