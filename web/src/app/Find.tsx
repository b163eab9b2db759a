// The search of the top bar: hits in everything as one types, opened with the arrow keys or the mouse.
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundItem, FoundKind, SearchPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Magnifier } from "../shared/icons";
import { To } from "../shared/To";
import { type Target, targetOf } from "./found";

interface Choice extends Target { kind: FoundKind | null; item: FoundItem | null }

/** The value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function Find({ id }: { id: string }) {
  const { t } = useTranslation();
  const { key, search, per, kjent, when } = useAddress();
  const navigate = useNavigate();
  const [text, setText] = useState(search.tekst ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLFormElement>(null);
  const list = useId();
  useEffect(() => setText(search.tekst ?? ""), [search.tekst]);
  const wanted = useSettled(text.trim());
  const answer = useAnswer<SearchPage>(`${key}/search`, { ...when, text: wanted }, open && wanted.length > 1);
  const page = wanted.length > 1 && answer.data?.text === wanted ? answer.data : undefined;
  const all: Target = { page: "/$key/sok", q: { tekst: text.trim() || undefined } };
  const choices: Choice[] = page ? [...page.groups.flatMap((g) => g.items.map((item) => ({ kind: g.kind, item, ...targetOf(g.kind, item) }))), { kind: null, item: null, ...all }] : [];
  const shown = open && page !== undefined;
  const hits = shown && page.groups.length > 0;
  const go = (target: Target) => {
    setOpen(false);
    void navigate({ to: target.page, params: { key, ...target.of }, search: { per, kjent, ...target.q } } as never);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) go(choices[at] ?? all);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) { event.preventDefault(); setOpen(false); setAt(-1); }
    if (!shown || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    setAt((now) => (now + step + choices.length + (now < 0 && step < 0 ? 1 : 0)) % choices.length);
  };
  const option = (index: number) => `${list}-${index}`;
  return (
    <form role="search" ref={box} className="findbox" onSubmit={submit} aria-label={t("app.search.label")}
      onBlur={(e) => !box.current?.contains(e.relatedTarget) && setOpen(false)}>
      <Magnifier />
      <input id={id} className="find" type="search" autoComplete="off" value={text} placeholder={t("app.search")} aria-label={t("app.search.label")}
        role="combobox" aria-expanded={hits} aria-controls={hits ? list : undefined} aria-autocomplete="list" aria-activedescendant={hits && at >= 0 ? option(at) : undefined}
        onChange={(e) => { setText(e.target.value); setOpen(true); setAt(-1); }} onFocus={() => setOpen(true)} onKeyDown={press} />
      <span className="sr" role="status">{shown ? t("search.hits", { count: page.groups.reduce((sum, g) => sum + g.total, 0) }) : ""}</span>
      {shown && !hits && <p className="foundlist foundnone">{t("search.none", { text: wanted })}</p>}
      {hits && <div className="foundlist" id={list} role="listbox" aria-label={t("search.title")}>
        {page.groups.map((group) => (
          <div role="group" aria-label={t(`search.kind.${group.kind}`)} key={group.kind}>
            <p className="foundkind" aria-hidden="true">{t(`search.kind.${group.kind}`)} <span>{group.total}</span></p>
            {group.items.map((item) => {
              const index = choices.findIndex((c) => c.kind === group.kind && c.item === item);
              return (
                <Option key={item.id} id={option(index)} active={index === at} target={choices[index]!} close={() => setOpen(false)}>
                  <span>{item.title}</span>{item.detail && <small>{item.detail}</small>}
                </Option>
              );
            })}
          </div>
        ))}
        <Option id={option(choices.length - 1)} active={at === choices.length - 1} target={all} close={() => setOpen(false)}>{t("search.all", { text: wanted })}</Option>
      </div>}
    </form>
  );
}

function Option({ id, active, target, close, children }: { id: string; active: boolean; target: Target; close: () => void; children: React.ReactNode }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => { if (active) link.current?.scrollIntoView({ block: "nearest" }); }, [active]);
  return <To id={id} role="option" aria-selected={active} tabIndex={-1} className="founditem" page={target.page} of={target.of} q={target.q} onClick={close} ref={link}>{children}</To>;
}
