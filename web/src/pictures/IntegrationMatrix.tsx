// Who sends to whom, counted: of the whole cooperation, where a picture would be a tangle.
import { Table } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { IntegrationHead, IntegrationMatrix as Counted } from "../generated/types";
import { number } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Rows, To } from "../shared/To";

export function IntegrationMatrix({ matrix, caption, lines }: { matrix: Counted; caption: string; lines: "omrade" | "produkt" }) {
  const { t } = useTranslation();
  const cells = new Map(matrix.cells.map((c) => [`${c.line} ${c.column}`, c]));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <Table className="t im" data-color="neutral">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("pictures.from_to")}</th>
            {matrix.columns.map((head) => <th key={head.key} scope="col" className={head.common_component ? "up comp" : "up"}><span><Asked head={head} of={lines} /></span></th>)}
          </tr>
        </thead>
        <tbody>
          {matrix.lines.map((line, l) => (
            <tr key={line.key}>
              <th scope="row"><Asked head={line} of={lines} /></th>
              {matrix.columns.map((column, c) => {
                const cell = cells.get(`${l} ${c}`);
                return (
                  <td key={column.key} className={column.common_component ? "num comp" : "num"}>
                    {cell && (
                      <Rows entity="integration" ids={cell.integrations} title={cell.municipalities.join(", ")}>
                        {cell.manual && <StateIcon state="warning" size={12} />}{number(cell.integrations.length)}
                        <span className="sr"> {t("pictures.cell", { from: line.name, to: column.name, names: cell.municipalities.join(", ") })}{cell.manual && `, ${t("pictures.some_manual")}`}</span>
                      </Rows>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Asked({ head, of }: { head: IntegrationHead; of: "omrade" | "produkt" }) {
  const about = head.common_component ? "komponent" : of;
  return <To page="/$key/kartlegging" q={{ fane: "integrasjoner", [about]: head.key }}>{head.name}</To>;
}
