// Rows of another day, or as they once were known: a strip says so, and leads back.
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { day, moment } from "../shared/format";
import type { TablePage } from "../generated/types";

export const otherTime = (page: TablePage): boolean => page.as_of !== null || page.known_at !== "";

export function TimeStrip({ page }: { page: TablePage }) {
  const { t } = useTranslation();
  const { set } = useAddress();
  if (!otherTime(page)) return null;
  const shown = { day: page.as_of === null ? "" : day(page.as_of), moment: page.known_at && moment(page.known_at) };
  const what = page.known_at === "" ? "as_of" : page.as_of === null ? "known_at" : "both";
  return (
    <p className="timestrip" role="note">
      {t(`table.time.${what}`, shown)} <button type="button" className="plain" onClick={() => set({ per: undefined, kjent: undefined })}>{t("table.time.now")}</button>
    </p>
  );
}
