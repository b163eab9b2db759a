import i18n from "i18next";
import { memo, type ReactNode } from "react";
import { language } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { alignedRight } from "./cells";
import { type Draft, isFresh } from "./edits";
import type { IndexedRow } from "./rows";
import type { Area } from "./selection";
import type { EditProblem, TableField } from "../generated/types";

export interface ShownColumn { column: TableField; place: number; label: string; width: number; left: number | undefined }

export const problemText = (problem: EditProblem): string => (language() === "en" ? problem.text_en : problem.text);

/** A box to tick. Not an input: the design system's rules about what holds one would cost most of a frame while scrolling. */
export function Tick({ on, what, children }: { on: boolean; what: string; children: ReactNode }) {
  return <span className="tick" role="checkbox" tabIndex={-1} aria-checked={on} data-tick={what}><span className="sr">{children}</span></span>;
}

interface RowProps {
  row: IndexedRow;
  at: number;
  columns: readonly ShownColumn[];
  parts: readonly number[];
  drafts: readonly Draft[] | undefined;
  /** The part of the selected block in this row, and the column one stands in. */
  area: Area | undefined;
  active: number | undefined;
  ticked: boolean;
  editor: ReactNode;
  measure: (row: HTMLTableRowElement | null) => void;
}

export const GridRow = memo(function GridRow({ row, at, columns, parts, drafts, area, active, ticked, editor, measure }: RowProps) {
  const number = String(at + 1);
  const fresh = isFresh(row.row.id);
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at + 2} className={ticked ? "ticked" : fresh ? "fresh" : undefined}>
      <th scope="row" role="rowheader" className="lead" aria-colindex={1}>
        <span>
          {!fresh && <Tick on={ticked} what={String(at)}>{i18n.t("table.tick", { row: number })}</Tick>}
          <button type="button" className="plain" tabIndex={-1} data-open={row.row.id}>{fresh ? i18n.t("table.fresh.short") : <><span className="sr">{i18n.t("table.open")} </span>{number}</>}</button>
        </span>
      </th>
      {parts.map((c, part) => {
        const shown = columns[c];
        if (!shown) return <td key={`gap ${part}`} colSpan={-c} aria-hidden="true" className="away" />;
        const { column, place, left } = shown;
        const draft = drafts?.find((d) => d.field === column.field);
        const inside = !!area && c >= area.left && c <= area.right;
        const open = active === c ? editor : undefined;
        const fixed = !column.editable || (column.only_new && !fresh) || !row.row.may_change;
        return (
          <td key={column.field} role="gridcell" data-r={at} data-c={c} aria-colindex={c + 2} tabIndex={active === c ? 0 : -1} aria-selected={inside || active === c}
            aria-readonly={fixed || undefined} aria-invalid={draft?.problem ? true : undefined} style={left === undefined ? undefined : { left }}
            className={classes(column, { inside, active: active === c, draft: !!draft, wrong: !!draft?.problem, fixed, stuck: left !== undefined, open: !!open })}>
            {open ?? (draft ? draft.text : row.shown[place])}
            {draft?.problem && <span className="cellproblem"><StateIcon state="stop" size={14} />{problemText(draft.problem)}</span>}
          </td>
        );
      })}
    </tr>
  );
});

function classes(column: TableField, is: Record<"inside" | "active" | "draft" | "wrong" | "fixed" | "stuck" | "open", boolean>): string {
  const names: string[] = Object.entries(is).flatMap(([name, on]) => (on ? [name] : []));
  if (alignedRight(column)) names.push("num");
  return names.join(" ");
}
