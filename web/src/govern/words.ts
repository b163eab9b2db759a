// Roles and rights in words.
import type { TFunction } from "i18next";
import type { Action, GrantView, Role } from "../generated/types";

export const roles: readonly Role[] = ["administrator", "programme_lead", "ict_manager", "working_group", "system_owner", "economist", "director", "joint_operation", "supplier", "reader"];
export const actions: readonly Action[] = [
  "read_register", "read_contracts", "read_confidential", "read_journal", "edit_rows", "edit_shared", "import_sheets", "undo_batch", "administer", "manage_store",
];

/** "IKT-leder for Hurum, Pleie og omsorg". */
export function grantWords(t: TFunction, grant: GrantView): string {
  const about = [grant.municipality, grant.area_name ?? grant.area, grant.supplier].filter(Boolean).join(", ");
  const role = t(`choice.role.${grant.role}`);
  if (grant.everywhere) return t("access.grant.everywhere", { role });
  return about ? t("access.grant.for", { role, about }) : role;
}
