import type { TFunction } from "i18next";
import type { CooperationRef } from "../generated/types";
import { date } from "../shared/format";

/** "ny kommune 1. januar 2020" or "felles drift". */
export function kindOf(t: TFunction, cooperation: CooperationRef): string {
  if (cooperation.kind === "merger" && cooperation.target_date)
    return t("app.kind.merger_by", { date: date(cooperation.target_date) });
  return t(`choice.cooperation_kind.${cooperation.kind}`).toLocaleLowerCase();
}
