// Two names made one: what differs is chosen field by field, and what will be moved is told before it is done.
import "../shared/dialog.css";
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AliasKind, MergeWish, NamesAnswer } from "../generated/types";
import { send } from "../shared/api";
import { number, sentence } from "../shared/format";
import { Answer } from "../shared/Page";
import { nothing } from "./useSettle";

export interface Side { id: number; name: string }
interface Props { cooperation: string; kind: AliasKind; keep: Side; gone: Side; merge: (wish: MergeWish) => void; close: () => void }

export function MergeDialog({ cooperation, kind, keep, gone, merge, close }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [turned, setTurned] = useState(false);
  const [from_gone, setFrom] = useState<string[]>([]);
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal(); }, []);
  const [kept, left] = turned ? [gone, keep] : [keep, gone];
  const wish: MergeWish = { kind, keep: kept.id, gone: left.id, from_gone };
  const preview = useQuery({
    queryKey: ["merge", cooperation, kind, kept.id, left.id],
    queryFn: () => send<NamesAnswer>(`${cooperation}/names`, { ...nothing, merge: [{ ...wish, from_gone: [] }] }),
    staleTime: 0,
  });
  const choose = (field: string, gone: boolean) => setFrom((all) => (gone ? [...all, field] : all.filter((f) => f !== field)));
  return (
    <Dialog ref={dialog} className="confirm" onClose={close} aria-label={t("names.merge")} closeButton={t("form.leave")}>
      <h2>{t("names.merge.title", { keep: kept.name, gone: left.name })}</h2>
      <Answer part rows={3} of={preview}>
        {(answer) => {
          const view = answer.merges[0];
          return (
            <>
              {answer.problems.map((p, i) => <p key={i} role="alert">{sentence({ nb: p.text, en: p.text_en })}</p>)}
              {view?.differ.map((d) => (
                <fieldset key={d.field} className="differ">
                  <legend>{t(`${kind}.${d.field}`)}</legend>
                  {[d.keep, d.gone].map((value, i) => (
                    <label key={i}><input type="radio" className="ds-input" name={d.field} checked={from_gone.includes(d.field) === (i === 1)} onChange={() => choose(d.field, i === 1)} /> {sentence(value)}</label>
                  ))}
                </fieldset>
              ))}
              {view && <p>{t("names.merge.moved")} {view.moved.length ? view.moved.map((m) => `${t(`entity.${m.entity}`)}: ${number(m.rows)}`).join(", ") : t("names.merge.nothing")}.</p>}
              {view && view.side_by_side > 0 && <p className="note">{t("names.merge.side_by_side", { count: view.side_by_side })}</p>}
              <p className="note">{t("names.merge.how", { gone: left.name })}</p>
              <p className="lnk">
                <Button className="b" disabled={answer.problems.length > 0} onClick={() => { merge(wish); dialog.current?.close(); }}>{t("names.merge")}</Button>
                <Button className="b" variant="secondary" onClick={() => { setTurned(!turned); setFrom([]); }}>{t("names.turn")}</Button>
                <Button className="b" variant="secondary" onClick={() => dialog.current?.close()}>{t("form.leave")}</Button>
              </p>
            </>
          );
        }}
      </Answer>
    </Dialog>
  );
}
