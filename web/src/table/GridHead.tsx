import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Funnel, SortIcon } from "../shared/icons";
import { alignedRight } from "./cells";
import { type ShownColumn, Tick } from "./GridRow";
import { useLabels } from "./useTable";

interface Props {
  head: React.RefObject<HTMLTableSectionElement | null>;
  entity: string;
  columns: readonly ShownColumn[];
  sort: { field: string | undefined; down: boolean };
  active: number | undefined;
  all: boolean;
}

/** The headings. The events are the table's own: it knows a heading by data-head and what is in it by data-do. */
export const GridHead = memo(function GridHead({ head, entity, columns, sort, active, all }: Props) {
  const { t } = useTranslation();
  const { unit } = useLabels(entity);
  return (
    <thead ref={head}>
      <tr aria-rowindex={1}>
        <th scope="col" role="columnheader" className="lead" aria-colindex={1}>
          <span>
            <Tick on={all} what="all">{t("table.tick_all")}</Tick>
            <span className="sr">{t("table.row")}</span>
          </span>
        </th>
        {columns.map(({ column, label, left }, c) => {
          const way = sort.field === column.field ? (sort.down ? "descending" : "ascending") : undefined;
          return (
            <th key={column.field} scope="col" role="columnheader" aria-sort={way} aria-colindex={c + 2} style={left === undefined ? undefined : { left }}
              className={`${alignedRight(column) ? "num " : ""}${left === undefined ? "" : "stuck"}`.trim() || undefined}>
              <span className="heads">
                <button type="button" className="sort" data-head={c} tabIndex={active === c ? 0 : -1}>
                  <span>{label}{unit(column) && <span className="unit"> {unit(column)}</span>}</span><SortIcon way={way} />
                </button>
                <button type="button" className="funnel" data-do="filter" data-head-of={c} tabIndex={-1} aria-label={t("table.filter_by", { column: label })}><Funnel /></button>
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
