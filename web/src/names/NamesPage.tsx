// Names that may be one: the most important first, each settled with a key, many at a time.
import { Button } from "@digdir/designsystemet-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keysAreOn } from "../app/keys_state";
import { useCooperation } from "../app/session";
import type { AlikeView, NamesPage as Page } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { BlockTable } from "../shared/BlockTable";
import { number, percent, sentence } from "../shared/format";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { type Tab, Tabs, useTab } from "../shared/parts";
import { Said } from "../shared/Said";
import { Thing } from "../shared/Thing";
import { MergeDialog } from "./MergeDialog";
import { Refusals, Taken } from "./Settled";
import { useSettle } from "./useSettle";
import "./names.css";

const surely = 0.9;
const keyOf = (p: AlikeView) => `${p.kind} ${p.keep.id} ${p.gone.id}`;

export function NamesPage() {
  const { t } = useTranslation();
  const { key } = useAddress();
  const name = useCooperation()?.name ?? "";
  const tabs: Tab[] = [{ id: "her", label: t("names.here") }, { id: "katalog", label: t("names.catalogue") }];
  const tab = useTab(tabs);
  const answer = useAnswer<Page>(`${key}/names`, { catalogue: tab === "katalog" });
  const settling = useSettle(key);
  useTitle(t("names.title"), name);
  return (
    <>
      <Head title={t("names.title")} lead={t("names.lead")} asOf={false} />
      {(answer.data?.may_change || tab === "katalog") && <Tabs page="/$key/navn" tabs={tabs} chosen={tab} label={t("page.tabs")} />}
      <div className="noprint">
        <Said of={settling} />
      </div>
      <Answer part of={answer}>
        {(page) => (
          <>
            <Pairs page={page} cooperation={key} settling={settling} />
            <Taken page={page} settling={settling} />
            <Refusals page={page} settling={settling} />
          </>
        )}
      </Answer>
    </>
  );
}

export type Settling = ReturnType<typeof useSettle>;

function Pairs({ page, cooperation, settling }: { page: Page; cooperation: string; settling: Settling }) {
  const { t } = useTranslation();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<AlikeView>();
  const body = useRef<HTMLTableSectionElement>(null);
  const next = useRef(-1); // the line to go to when the one in hand is gone
  const pairs = page.pairs.filter((p) => !gone.has(keyOf(p)));
  const boxes = () => [...(body.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
  useLayoutEffect(() => {
    if (next.current < 0) return;
    const all = boxes();
    all[Math.min(next.current, all.length - 1)]?.focus();
    next.current = -1;
  });
  const tell = async (of: AlikeView[], one: boolean, order = {}) => {
    const names = of.length === 1 ? t(one ? "names.said_one" : "names.said_two", { keep: of[0]!.keep.name, gone: of[0]!.gone.name }) : t(one ? "names.said_one.many" : "names.said_two.many", { number: number(of.length) });
    setGone((all) => new Set([...all, ...of.map(keyOf)]));
    setChosen(new Set());
    const all = one
      ? { merge: of.map((p) => ({ kind: p.kind, keep: p.keep.id, gone: p.gone.id, from_gone: [] })), ...order }
      : { two: of.map((p) => ({ kind: p.kind, first: p.keep.id, second: p.gone.id })) };
    await settling.settle(all, names); // and the list is as the server has it
    setGone((hidden) => new Set([...hidden].filter((k) => !of.some((p) => keyOf(p) === k))));
  };
  const press = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest("tr");
    const at = row ? [...(body.current?.rows ?? [])].indexOf(row) : -1;
    const pair = pairs[at];
    if (!pair || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = keysAreOn() ? event.key.toLowerCase() : "";
    const of = chosen.size > 0 && chosen.has(keyOf(pair)) ? pairs.filter((p) => chosen.has(keyOf(p))) : [pair];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") boxes()[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    else if (!page.may_change) return;
    else if (letter === "a" || letter === "r" || letter === "n") { next.current = at; void tell(of, letter === "a"); }
    else if (letter === "f") setAsked(pair);
    else if (letter === "u") void settling.undo();
    else return;
    event.preventDefault();
  };
  if (pairs.length === 0) return <Empty>{t(page.catalogue ? "names.none.catalogue" : "names.none")}</Empty>;
  const selected = pairs.filter((p) => chosen.has(keyOf(p)));
  return (
    <section className="part" aria-labelledby="alike">
      <div className="h2row"><h2 id="alike">{t("names.alike")}</h2><span className="note">{page.total > page.pairs.length ? t("names.shown", { shown: number(page.pairs.length), total: number(page.total) }) : number(pairs.length)}</span></div>
      {page.may_change && (
        <>
          <p className="note">{t("names.keys")}</p>
          <p className="lnk namesmany">
            <Button className="b" variant="secondary" onClick={() => setChosen(new Set(pairs.filter((p) => p.score >= surely).map(keyOf)))}>{t("names.choose_sure", { share: percent(surely) })}</Button>
            {selected.length > 0 && <Button className="b" onClick={() => void tell(selected, true)}>{t("names.accept_chosen", { number: number(selected.length) })}</Button>}
            {selected.length > 0 && <Button className="b" variant="secondary" onClick={() => void tell(selected, false)}>{t("names.refuse_chosen", { number: number(selected.length) })}</Button>}
          </p>
        </>
      )}
      <BlockTable className="names">
        <caption className="sr">{t("names.alike")}</caption>
        <thead><tr><th scope="col">{t("names.gone")}</th><th scope="col">{t("names.keep")}</th><th scope="col" className="num">{t("import.questions.score")}</th><th scope="col" className="num">{t("names.uses")}</th>{page.may_change && <th scope="col" className="noprint"><span className="sr">{t("names.settle")}</span></th>}</tr></thead>
        <tbody ref={body} onKeyDown={press}>
          {pairs.map((p) => (
            <tr key={keyOf(p)}>
              <th scope="row"><div className="nameof">
                <label><input type="checkbox" className="ds-input" checked={chosen.has(keyOf(p))} onChange={(e) => setChosen((all) => new Set(e.target.checked ? [...all, keyOf(p)] : [...all].filter((k) => k !== keyOf(p))))} aria-label={t("names.choose", { keep: p.keep.name, gone: p.gone.name })} /></label>
                <span><Thing of={p.kind} id={p.gone.uses > 0 && !page.catalogue ? p.gone.id : null}>{p.gone.name}</Thing><span className="note line">{[t(`choice.alias_kind.${p.kind}`), p.gone.supplier].filter(Boolean).join(" · ")}</span></span>
              </div></th>
              <td data-k={t("names.keep")}><span><Thing of={p.kind} id={p.keep.uses > 0 && !page.catalogue ? p.keep.id : null}><b>{p.keep.name}</b></Thing> {p.keep.supplier && <span className="note">{p.keep.supplier}</span>}<span className="note line">{sentence(p.reason)}</span></span></td>
              <td className="num" data-k={t("import.questions.score")}>{percent(p.score)}</td>
              <td className="num" data-k={t("names.uses")}>{number(p.gone.uses)} + {number(p.keep.uses)}</td>
              {page.may_change && (
                <td className="act noprint">
                  <Button className="b" variant="secondary" data-color="accent" aria-label={t("names.accept.which", { keep: p.keep.name, gone: p.gone.name })} onClick={() => void tell([p], true)}>{t("names.accept")}</Button>
                  <Button className="b" variant="secondary" aria-label={t("names.refuse.which", { keep: p.keep.name, gone: p.gone.name })} onClick={() => void tell([p], false)}>{t("names.refuse")}</Button>
                  <button type="button" className="plain" aria-label={`${t("names.fields")}: ${p.gone.name}`} onClick={() => setAsked(p)}>{t("names.fields")}</button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </BlockTable>
      {asked && <MergeDialog cooperation={cooperation} kind={asked.kind} keep={asked.keep} gone={asked.gone} close={() => setAsked(undefined)} merge={(wish) => void tell([wish.keep === asked.keep.id ? asked : { ...asked, keep: asked.gone, gone: asked.keep }], true, { merge: [wish] })} />}
    </section>
  );
}
