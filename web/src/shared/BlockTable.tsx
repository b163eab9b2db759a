// A table that becomes blocks on a phone. Changing `display` takes the roles away, so they are put back.
import { Table } from "@digdir/designsystemet-react";
import { type ComponentProps, useLayoutEffect, useRef } from "react";

export function BlockTable({ className = "", ...rest }: ComponentProps<typeof Table>) {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (table.current) giveRoles(table.current);
  });
  return <Table ref={table} className={`t blocks ${className}`.trim()} data-color="neutral" {...rest} />;
}

function giveRoles(table: HTMLTableElement) {
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tfoot")) part.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) cell.setAttribute("role", cell.tagName === "TD" ? "cell" : cell.scope === "col" ? "columnheader" : "rowheader");
  }
}
