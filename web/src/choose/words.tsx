// Words that both pages of the choice use.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RowBehindView, Sentence } from "../generated/types";
import { sentence } from "../shared/format";
import { Rows } from "../shared/To";

/** A choice as people say it: a product's own name, or what it is instead of one. */
export function useChoiceWord(): (choice: string) => string {
  const { t } = useTranslation();
  return (choice) => (choice === "new_procurement" || choice === "deferred" ? t(`portfolio.word.${choice}`) : choice);
}

/** A figure that opens to the rows it came from; rows of one kind at a time. */
export function ToRows({ rows, children }: { rows: readonly RowBehindView[]; children: ReactNode }) {
  const kind = rows[0]?.kind;
  if (!kind) return <>{children}</>;
  return <Rows entity={kind} ids={rows.filter((r) => r.kind === kind).map((r) => r.id)} className="fig">{children}</Rows>;
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
