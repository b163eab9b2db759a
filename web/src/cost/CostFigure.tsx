// A figure that opens to the rows it came from: those of the kind that says most.
import type { ReactNode } from "react";
import type { CostSource } from "../generated/types";
import { Fig } from "../shared/parts";
import { Rows } from "../shared/To";

const first = ["project_cost", "investment", "project_users", "user_identities", "driver_value", "allocation_key"];

export function CostFigure({ rows, marked, children }: { rows: readonly CostSource[]; marked: boolean; children: ReactNode }) {
  const kind = first.find((one) => rows.some((row) => row.kind === one)) ?? rows[0]?.kind;
  if (!kind) return <Fig marked={marked}>{children}</Fig>;
  const ids = [...new Set(rows.filter((row) => row.kind === kind).map((row) => row.id))];
  return <Rows entity={kind} ids={ids} className="fig"><Fig marked={marked}>{children}</Fig></Rows>;
}
