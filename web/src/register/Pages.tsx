import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { number } from "../shared/format";
import { To } from "../shared/To";

/** Earlier and later rows; the place stands in the address as `fra`. */
export function Pages({ total, offset, size }: { total: number; offset: number; size: number }) {
  const { t } = useTranslation();
  const { search } = useAddress();
  if (total <= size) return null;
  const at = (fra: number) => ({ ...search, fra: fra > 0 ? String(fra) : undefined });
  return (
    <nav className="ds-pagination pages" aria-label={t("pages.label")}>
      {offset > 0 && <To page="/$key/kartlegging" q={at(Math.max(0, offset - size))} rel="prev">{t("pages.previous")}</To>}
      <span>{t("pages.range", { from: number(offset + 1), to: number(Math.min(total, offset + size)), total: number(total) })}</span>
      {offset + size < total && <To page="/$key/kartlegging" q={at(offset + size)} rel="next">{t("pages.next")}</To>}
    </nav>
  );
}
