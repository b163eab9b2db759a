// A strip across the page when it shows another state than today's: says which, and leads back.
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { date, moment, today } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { useMay } from "./session";
import { To } from "../shared/To";

/** Pages that are about now whatever the address says. */
const ofNow = ["import", "historikk", "endringer", "navn"];

export function Older() {
  const { t } = useTranslation();
  const { per, kjent, set } = useAddress();
  const may = useMay();
  const section = useLocation().pathname.split("/")[2] ?? "";
  if ((!per && !kjent) || ofNow.includes(section)) return null;
  const to = today();
  const holds = per && t(per > to ? "older.will" : "older.held", { date: date(per) });
  const known = kjent && t("older.known", { time: moment(kjent) });
  return (
    <div className="older" role="status">
      <p className="wrap">
        <span className="iw"><StateIcon state="warning" /><span>{t("older.shown", { state: [holds, known].filter(Boolean).join(", ") })}</span></span>
        <button type="button" className="plain" onClick={() => set({ per: undefined, kjent: undefined })}>{t("older.back")}</button>
        {may("read_register") && <To page="/$key/endringer" q={kjent ? { hva: "kjent", fra: kjent, per: undefined, kjent: undefined } : per && per > to ? { fra: to, til: per } : { fra: per, per: undefined }}>{t("older.since")}</To>}
      </p>
    </div>
  );
}
