// What was settled: spellings that were taken for a name without asking, and names that somebody has said are two.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import type { NamesPage as Page } from "../generated/types";
import { BlockTable } from "../shared/BlockTable";
import { number } from "../shared/format";
import type { Settling } from "./NamesPage";

interface Props { page: Page; settling: Settling }

export function Taken({ page, settling }: Props) {
  const { t } = useTranslation();
  if (page.spellings.length === 0) return null;
  const confirm = (aliases: number[], said: string) => void settling.settle({ confirm: aliases }, said);
  return (
    <section className="part" aria-labelledby="taken">
      <div className="h2row">
        <h2 id="taken">{t("names.taken")}</h2><span className="note">{number(page.spellings.length)}</span>
        {page.may_change && page.spellings.length > 1 && <span className="more"><button type="button" className="plain" onClick={() => confirm(page.spellings.map((s) => s.alias), t("names.confirmed.many", { number: number(page.spellings.length) }))}>{t("names.confirm_all")}</button></span>}
      </div>
      <p className="note">{t("names.taken.how")}</p>
      <BlockTable className="names">
        <caption className="sr">{t("names.taken")}</caption>
        <thead><tr><th scope="col">{t("alias.spelling")}</th><th scope="col">{t("names.keep")}</th>{page.may_change && <th scope="col" className="noprint"><span className="sr">{t("names.settle")}</span></th>}</tr></thead>
        <tbody>
          {page.spellings.map((s) => (
            <tr key={s.alias}>
              <th scope="row">{s.spelling}<span className="note line">{t(`choice.alias_kind.${s.kind}`)}</span></th>
              <td data-k={t("names.keep")}><b>{s.of.name}</b></td>
              {page.may_change && (
                <td className="act noprint">
                  <Button className="b" variant="secondary" data-color="accent" aria-label={`${t("names.confirm")}: ${s.spelling}`} onClick={() => confirm([s.alias], t("names.confirmed", { spelling: s.spelling, name: s.of.name }))}>{t("names.confirm")}</Button>
                  <Button className="b" variant="secondary" aria-label={`${t(`names.own.${s.kind}`)}: ${s.spelling}`} onClick={() => void settling.settle({ own: [s.alias] }, t("names.owned", { spelling: s.spelling }))}>{t(`names.own.${s.kind}`)}</Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </BlockTable>
    </section>
  );
}

export function Refusals({ page, settling }: Props) {
  const { t } = useTranslation();
  if (page.refused.length === 0) return null;
  return (
    <details className="part">
      <summary>{t("names.refused", { number: number(page.refused.length) })}</summary>
      <ul className="refusals">
        {page.refused.map((r) => (
          <li key={r.id}>
            {t("names.refused.pair", { first: r.first, second: r.second })} <span className="note">{t(`choice.alias_kind.${r.kind}`)}</span>{" "}
            {page.may_change && <button type="button" className="plain" aria-label={`${t("names.ask_again")}: ${r.first}, ${r.second}`} onClick={() => void settling.settle({ ask_again: [r.id] }, t("names.asked_again", { first: r.first, second: r.second }))}>{t("names.ask_again")}</button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
