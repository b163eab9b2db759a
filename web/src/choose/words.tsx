// Words that both pages of the choice use.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RowBehindView, Sentence } from "../generated/types";
import type { ContradictionView } from "../generated/types";
import { list, sentence } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { Fig } from "../shared/parts";
import { Rows, To } from "../shared/To";

/** A choice as people say it: a product's own name, or what it is instead of one. */
export function useChoiceWord(): (choice: string) => string {
  const { t } = useTranslation();
  return (choice) => (choice === "new_procurement" || choice === "deferred" ? t(`portfolio.word.${choice}`) : choice);
}

/** A figure that opens to the rows it came from; rows of one kind at a time. */
export function ToRows({ rows, children }: { rows: readonly RowBehindView[]; children: ReactNode }) {
  const kind = rows[0]?.kind;
  if (!kind) return <>{children}</>;
  return <Rows entity={kind} ids={rows.filter((r) => r.kind === kind).map((r) => r.id)} className="fig"><Fig marked={rows.some((r) => r.marked)}>{children}</Fig></Rows>;
}

/** A sentence, and links to every kind of row it leans on. */
export function Reason({ of }: { of: { text: Sentence; rows: readonly RowBehindView[] } }) {
  const { t } = useTranslation();
  const kinds = [...new Set(of.rows.map((r) => r.kind))];
  return (
    <>
      {sentence(of.text)}
      {kinds.map((kind) => <span key={kind} className="note"> <ToRows rows={of.rows.filter((r) => r.kind === kind)}>{t(`entity.${kind}`)}</ToRows></span>)}
    </>
  );
}

/** Rules that cannot all be kept: the smallest set, so that giving up any one of them is enough. */
export function Contradiction({ contradiction }: { contradiction: readonly ContradictionView[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel warn part" aria-label={t("portfolio.contradiction")}>
      <h2>{t("portfolio.contradiction")}</h2>
      <p>{t("portfolio.contradiction.how")}</p>
      <ul>
        {contradiction.map((one) => (
          <li key={JSON.stringify(one.rule.rows)} className="iw"><StateIcon state="stop" /><span><Reason of={one.rule} />{one.areas.length > 0 && <span className="note line">{list(one.areas)}</span>}</span></li>
        ))}
      </ul>
      <p><To page="/$key/tabell/$entity" of={{ entity: "choice_rule" }}>{t("portfolio.contradiction.open")}</To></p>
    </section>
  );
}
