// A small table for the tests of this folder.
import type { Words } from "./cells";
import type { TableField, TablePage } from "../generated/types";

export const words: Words = {
  choice: (type, name) => ({ "Hosting local": "Lokal", "Hosting joint": "Felles drift", "Hosting cloud": "Sky" } as Record<string, string>)[`${type} ${name}`] ?? name,
  yes: "ja",
  no: "nei",
};

const column = (field: string, kind: TableField["kind"], more: Partial<TableField> = {}): TableField => ({
  field, kind, required: false, key: false, editable: true, only_new: false, choice_type: "", choices: [], target: "", catalogue: false,
  max_length: 0, minimum: null, maximum: null, unit: 100, ...more,
});

export const columns: TableField[] = [
  column("municipality", "reference", { target: "municipality", required: true, key: true }),
  column("area", "reference", { target: "service_area", required: true, key: true }),
  column("system", "text", { max_length: 200, required: true, key: true }),
  column("users", "integer"),
  column("yearly_cost", "money"),
  column("valid_to", "date"),
  column("hosting", "choice", { choice_type: "Hosting", choices: ["local", "joint", "cloud"] }),
  column("personal_data", "boolean"),
  column("operator_kind", "text", { editable: false }),
];

export const page = (): TablePage => ({
  entity: "usage",
  may_add: true,
  dated: true,
  as_of: null,
  known_at: "",
  columns,
  rows: [
    { id: 1, entry: 7, may_change: true, values: [1, 1, "Gerica", 1600, 145_000_050, "2019-12-31", "cloud", true, "own"] },
    { id: 2, entry: 7, may_change: true, values: [2, 2, "Ærlig", null, null, null, "local", false, "own"] },
    { id: 3, entry: 8, may_change: true, values: [1, 2, "Åpen", 90, 100, "2018-01-01", null, null, ""] },
    { id: 4, entry: 8, may_change: false, values: [2, 1, "Acos", 200, 50_000_000, "2020-06-30", "joint", true, ""] },
  ],
  names: [
    { entity: "municipality", id: 1, code: "", name: "Asker" },
    { entity: "municipality", id: 2, code: "", name: "Røyken" },
    { entity: "service_area", id: 1, code: "adm.sak", name: "Sak og arkiv" },
    { entity: "service_area", id: 2, code: "helse.sak", name: "Sak og arkiv" },
    { entity: "service_area", id: 3, code: "helse.plo", name: "Pleie og omsorg" },
  ],
});
