// What became different: between two days, or between what was known at two times. The choice stands in the address.
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import type { DifferencePage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { When } from "../shared/AsOf";
import { day, moment, readDate, today } from "../shared/format";
import { atMinute, momentToEdit, readMoment } from "../shared/moments";
import { Answer, Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { KnownChanges } from "./KnownChanges";
import { ValidChanges } from "./ValidChanges";
import "./history.css";
import "./differences.css";

const changeKinds = { nye: "created", endret: "changed", fjernet: "removed" } as const;
/** The rows that are opened; left out when another period is chosen. */
const noRows = { slag: undefined, kommune: undefined, omrade: undefined, hvordan: undefined, side: undefined };

const dayBefore = (iso: string, years: number): string => `${Number(iso.slice(0, 4)) - years}${iso.slice(4)}`.replace("02-29", "02-28");
const weekAgo = (): string => atMinute(new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 7 * 86_400_000));

/** From what to what, when the address does not say. */
function usePeriod(known: boolean) {
  const { search, per } = useAddress();
  const to = search.til ?? (known ? undefined : per ?? today());
  return { from: search.fra ?? (known ? weekAgo() : dayBefore(to ?? today(), 1)), to };
}

export function DifferencesPage() {
  const { t } = useTranslation();
  const { key, search, kjent } = useAddress();
  useTitle(t("diff.title"), useCooperation()?.name);
  const known = search.hva === "kjent";
  const { from, to } = usePeriod(known);
  const answer = useAnswer<DifferencePage>(`${key}/differences`, {
    kind: known ? "known" : "valid", from, to, known_at: known ? undefined : kjent,
    entity: search.slag, municipality: search.kommune, area: search.omrade,
    change: changeKinds[search.hvordan as keyof typeof changeKinds], offset: Number(search.side) > 0 ? Number(search.side) : undefined,
  });
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging">{t("nav.mapping")}</To> / <To page="/$key/historikk">{t("history.title")}</To> / <span aria-current="page">{t("diff.title")}</span></nav>
      <Head title={t("diff.title")} lead={t(known ? "diff.lead.known" : "diff.lead.valid")} asOf={false} />
      <nav className="tabs" aria-label={t("diff.what")}>
        <To page="/$key/endringer" aria-current={known ? undefined : "page"}>{t("diff.valid")}</To>
        <To page="/$key/endringer" q={{ hva: "kjent" }} aria-current={known ? "page" : undefined}>{t("diff.known")}</To>
      </nav>
      <Period known={known} from={from} to={to} />
      <Answer part of={answer}>
        {(page) => (
          <>
            <p className="onlyprint">{period(page)}</p>
            {page.valid && <ValidChanges from={page.from} to={page.to} difference={page.valid} />}
            {page.known && <KnownChanges difference={page.known} />}
          </>
        )}
      </Answer>
    </>
  );
}

const period = (page: DifferencePage): string => (page.kind === "valid" ? `${day(page.from)} – ${day(page.to)}` : `${moment(page.from)} – ${moment(page.to)}`);

function Period({ known, from, to }: { known: boolean; from: string; to: string | undefined }) {
  const { t } = useTranslation();
  const { set } = useAddress();
  const shown = (iso: string | undefined) => (iso ? (known ? momentToEdit(iso) : day(iso)) : "");
  const read = known ? readMoment : readDate;
  const wrong = t(known ? "page.known_at.wrong" : "page.as_of.wrong");
  return (
    <div className="asof period">
      <When wide={known} label={t("diff.from")} shown={shown(from)} read={read} wrong={wrong} put={(iso) => set({ ...noRows, fra: iso })} />
      <When wide={known} label={t("diff.to")} shown={shown(to)} read={read} wrong={wrong} put={(iso) => set({ ...noRows, til: iso })} />
      {known && (to ? <button type="button" className="now" onClick={() => set({ ...noRows, til: undefined })}>{t("page.now")}</button> : <span>{t("diff.to_now")}</span>)}
    </div>
  );
}
