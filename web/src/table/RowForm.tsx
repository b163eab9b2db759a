// One row as a form: a new one, or one that is there. What is typed is kept until it is saved or thrown away.
import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../shared/address";
import { Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { Ending } from "./Bulk";
import { Conflicts } from "./Conflicts";
import { fieldsOf, requestOf, type Texts, wrongWith } from "./form";
import { FormField } from "./FormField";
import { problemText } from "./GridRow";
import { Questions } from "./Questions";
import type { State, TableStore } from "./store";
import { otherTime } from "./TimeStrip";
import { useLabels, useWords } from "./useTable";
import type { EditAnswer, EditProblem, NameAnswer, TableField } from "../generated/types";

interface Props { store: TableStore; state: State; id: number | undefined; kind: string; title: string; onClose: (id?: number) => void }

const fieldId = (field: string): string => `felt-${field}`;

export function RowForm({ store, state, id, kind, title, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { label } = useLabels(state.page.entity);
  const { search } = useAddress();
  const row = id === undefined ? undefined : state.index.of(id)?.row;
  const may = id === undefined ? state.page.may_add : !!row?.may_change;
  const fields = useMemo(() => fieldsOf(state.page.columns, id === undefined), [state.page.columns, id]);
  const form = useForm(store, state, id, fields);
  const heading = id === undefined ? t("table.form.new", { kind }) : title;
  useTitle(heading, kind);
  const [answer, setAnswer] = useState<EditAnswer>();
  const [sent, setSent] = useState<Texts>({});
  const [failed, setFailed] = useState<string>();
  const [saving, setSaving] = useState(false);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const summary = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) summary.current?.focus();
  }, [turn]);

  const problemOf = (column: TableField): string | undefined => {
    const said = answer?.problems.find((p) => p.field === column.field);
    if (said && sent[column.field] === form.texts[column.field]) return problemText(said);
    const own = checked.has(column.field) ? wrongWith(column, form.texts[column.field] ?? "") : undefined;
    return own && t(own, { column: label(column.field) });
  };
  const save = async (answers: NameAnswer[] = [], texts: Texts = form.texts, seen = form.seen) => {
    setChecked(new Set(fields.map((f) => f.field)));
    setFailed(undefined);
    if (fields.some((f) => wrongWith(f, texts[f.field] ?? ""))) {
      setAnswer(undefined);
      return setTurn((n) => n + 1);
    }
    setSaving(true);
    setSent(texts);
    try {
      const given = await store.send(requestOf(state.page.entity, fields, { id, seen, before: form.before, texts }, state.names, words, answers));
      setAnswer(given);
      if (given.problems.length + given.conflicts.length + given.questions.length > 0) return setTurn((n) => n + 1);
      form.forget();
      onClose(id ?? given.rows[0]?.id);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      setTurn((n) => n + 1);
    } finally {
      setSaving(false);
    }
  };
  const settle = (picks: ReadonlyMap<string, "mine" | "theirs">) => {
    const conflict = answer?.conflicts[0];
    if (!conflict || id === undefined) return;
    const texts = { ...form.texts };
    for (const field of conflict.fields) if (picks.get(`${id} ${field.field}`) === "theirs") texts[field.field] = form.before[field.field] ?? "";
    setAnswer(undefined);
    const changed = fields.some((f) => texts[f.field] !== form.before[f.field]);
    if (changed) return void save([], texts, conflict.entry);
    form.forget();
    void store.refresh().then(() => onClose(id));
  };
  const drop = () => {
    form.forget();
    onClose(id);
  };
  const wrong = fields.flatMap((column) => {
    const problem = problemOf(column);
    return problem ? [{ column, problem, named: problem.includes(label(column.field)) }] : [];
  });
  const loose = answer?.problems.filter((p) => !fields.some((f) => f.field === p.field)) ?? [];
  const blocked = wrong.length + loose.length > 0 || failed || (answer && answer.conflicts.length + answer.questions.length > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}>
        <To page="/$key/kartlegging" q={{ fane: "tabeller" }}>{t("nav.mapping")}</To> / <To page="/$key/tabell/$entity" of={{ entity: state.page.entity }} q={{ ...search, rad: undefined }}>{kind}</To> / <span aria-current="page">{heading}</span>
      </nav>
      <Head title={heading} lead={may ? t("table.form.lead") : otherTime(state.page) ? t("table.time.readonly") : t("table.not_yours")} asOf={false}
        actions={id !== undefined && row && <To page="/$key/rader/$entity/$id" of={{ entity: state.page.entity, id: String(id) }} className="ds-button b" data-variant="secondary">{t("story.title")}</To>} />
      {id !== undefined && !row ? <p>{t("rows.none")}</p> : (
        <form className="rowform" onSubmit={submit} noValidate>
          {turn > 0 && blocked && (
            <Summary of={summary} failed={failed} wrong={wrong} loose={loose} label={label} answer={answer}>
              {answer && answer.conflicts.length > 0 && <Conflicts entity={state.page.entity} columns={state.page.columns} names={state.names} conflicts={answer.conflicts} title={() => heading}
                mine={(_, field) => form.texts[field] ?? ""} onPicked={settle} onDrop={drop} />}
              {answer && answer.questions.length > 0 && <Questions questions={answer.questions} onAnswer={(answers) => void save(answers)} />}
            </Summary>
          )}
          <fieldset disabled={!may} className="plainset">
            <legend className="sr">{heading}</legend>
            {fields.map((column) => (
              <FormField key={column.field} id={fieldId(column.field)} entity={state.page.entity} column={column} names={state.names} text={form.texts[column.field] ?? ""} problem={problemOf(column)}
                onText={(text) => form.write(column.field, text)} onLeave={() => (form.texts[column.field] ?? "") !== (form.before[column.field] ?? "") && setChecked(new Set([...checked, column.field]))} />
            ))}
          </fieldset>
          <div className="formend">
            {may && <Button className="b" type="submit" aria-disabled={saving}>{id === undefined ? t("table.form.add") : t("table.form.save")}</Button>}
            <Button className="b" type="button" variant="secondary" onClick={drop}>{form.changed ? t("table.form.drop") : t("table.form.back")}</Button>
            <span role="status" className="note">{saving ? t("table.status.saving") : ""}</span>
            {id !== undefined && may && <span className="ends"><Ending store={store} state={state} ids={[id]} onDone={() => onClose()} /></span>}
          </div>
        </form>
      )}
    </>
  );
}

interface Wrong { column: TableField; problem: string; named: boolean }
interface SummaryProps {
  of: RefObject<HTMLDivElement | null>;
  failed: string | undefined;
  wrong: readonly Wrong[];
  loose: readonly EditProblem[];
  label: (field: string) => string;
  answer: EditAnswer | undefined;
  children: ReactNode;
}

/** What stops the row from being saved, with a way to each field. */
function Summary({ of, failed, wrong, loose, label, answer, children }: SummaryProps) {
  const { t } = useTranslation();
  const heading = failed ? t("table.waits.failed")
    : answer?.conflicts.length ? t("table.waits.conflict", { count: 1 })
    : answer?.questions.length ? t("table.waits.questions")
    : t("table.form.problems", { count: wrong.length + loose.length });
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    document.getElementById(fieldId(field))?.focus();
  };
  return (
    <div className="panel warn" ref={of} tabIndex={-1} role="group" aria-labelledby="form-problems">
      <h2 id="form-problems">{heading}</h2>
      {failed && <p>{failed}</p>}
      <ul className="problems">
        {wrong.map(({ column, problem, named }) => (
          <li key={column.field}><a href={`#${fieldId(column.field)}`} onClick={(e) => go(e, column.field)}>{named ? "" : `${label(column.field)}: `}{problem}</a></li>
        ))}
        {loose.map((problem, i) => <li key={i}>{problem.field ? `${label(problem.field)}: ` : ""}{problemText(problem)}</li>)}
      </ul>
      {children}
    </div>
  );
}

/** What is written in the form, kept by the table so that it is there when one comes back. */
function useForm(store: TableStore, state: State, id: number | undefined, fields: readonly TableField[]) {
  const row = id === undefined ? undefined : state.index.of(id);
  const begun = store.forms.get(id ?? 0);
  const before = useMemo<Texts>(() => {
    const shown = (field: string) => row?.shown[state.page.columns.findIndex((c) => c.field === field)] ?? "";
    return Object.fromEntries(fields.map((f) => [f.field, shown(f.field)]));
  }, [id, fields, row === undefined]);
  const [texts, setTexts] = useState<Texts>(() => ({ ...before, ...begun?.texts }));
  const [seen] = useState(() => begun?.seen ?? row?.row.entry ?? 0);
  const write = (field: string, text: string) => {
    const next = { ...texts, [field]: text };
    setTexts(next);
    store.forms.set(id ?? 0, { texts: { ...next }, seen });
  };
  const changed = fields.some((f) => (texts[f.field] ?? "") !== (before[f.field] ?? ""));
  return { before, texts, seen, write, changed, forget: () => store.forms.delete(id ?? 0) };
}
