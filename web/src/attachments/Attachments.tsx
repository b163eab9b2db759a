// The files that belong to one thing: fetched, added with a note, removed and taken back.
import { Button, Input } from "@digdir/designsystemet-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentList, AttachmentUpload, AttachmentView, UndoAnswer } from "../generated/types";
import { useAddress } from "../shared/address";
import { apiPath, queries, remove, removeQuietly, send, useAnswer } from "../shared/api";
import { useWhy } from "../shared/Form";
import { list, moment, number, percent } from "../shared/format";
import { StateIcon } from "../shared/icons";
import { usePerson } from "../shared/Person";
import { fileSize, sendFiles } from "../shared/sending";
import "./attachments.css";

/** What files belong to. */
export interface AttachmentPlace { kind: string; id: number }

export function Attachments({ of }: { of: AttachmentPlace }) {
  const { t } = useTranslation();
  const { key, when } = useAddress();
  const why = useWhy();
  const asked = { ...when, ...of };
  const answer = useAnswer<AttachmentList>(`${key}/attachments`, asked);
  const [said, setSaid] = useState<{ text: string; batch?: number | null } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const held = answer.data;
  if (!held || (!held.may_add && held.attachments.length === 0)) return null;

  const show = (fresh: AttachmentList, text: string) => {
    queries.setQueryData([apiPath(`${key}/attachments`, asked)], fresh);
    setFailed(null);
    setSaid({ text, batch: fresh.batch });
  };
  const attempt = (what: () => Promise<void>) => what().catch((error: unknown) => setFailed(why(error)));
  const takeAway = (one: AttachmentView) => attempt(async () => {
    show(await remove<AttachmentList>(`${key}/attachments/${one.id}`), t("attachments.removed", { name: one.name }));
    title.current?.focus();
  });
  const takeBack = (batch: number) => attempt(async () => {
    const undone = await send<UndoAnswer>(`${key}/undo`, { batch });
    setSaid(null);
    setFailed(undone.problems[0]?.text ?? null);
    await answer.refetch();
    title.current?.focus();
  });

  return (
    <section className="part attachments" aria-labelledby="vedlegg">
      <div className="h2row"><h2 id="vedlegg" ref={title} tabIndex={-1}>{t("attachments.title")}</h2>{held.attachments.length > 0 && <span className="note">{held.attachments.length}</span>}</div>
      {held.attachments.length > 0
        ? <ul>{held.attachments.map((one) => <One key={one.id} one={one} address={apiPath(`${key}/attachments/${one.id}/file`, when)} takeAway={() => void takeAway(one)} />)}</ul>
        : <p className="note">{t("attachments.none")}</p>}
      <p role="status" className="iw">
        {said && <><StateIcon state="done" /><span>{said.text} {said.batch != null && <button type="button" className="plain" onClick={() => void takeBack(said.batch!)}>{t("attachments.restore")}</button>}</span></>}
      </p>
      {failed && <p role="alert" className="iw"><StateIcon state="stop" /><span>{failed}</span></p>}
      {held.may_add && <Add of={of} held={held} done={(fresh, count) => show(fresh, t("attachments.saved", { count }))} />}
    </section>
  );
}

function One({ one, address, takeAway }: { one: AttachmentView; address: string; takeAway: () => void }) {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <li>
      <div>
        <a href={address} download={one.name}>{one.name}</a> <span className="note">{fileSize(one.size, number)}</span>
        {one.confidential && <span className="note tag">{t("attachment.confidential")}</span>}
        {one.note && <p>{one.note}</p>}
        <p className="note">{t("attachments.added", { when: moment(one.added_at), who: person(one.added_by) })}</p>
      </div>
      {one.may_remove && <button type="button" className="plain" onClick={takeAway} aria-label={t("attachments.remove", { name: one.name })}>{t("attachments.take_away")}</button>}
    </li>
  );
}

interface AddProps { of: AttachmentPlace; held: AttachmentList; done: (fresh: AttachmentList, count: number) => void }

function Add({ of, held, done }: AddProps) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const why = useWhy();
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const [note, setNote] = useState("");
  const [confidential, setConfidential] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const take = (fresh: readonly File[]) => {
    setFailed(null);
    setFiles((before) => [...before.filter((old) => !fresh.some((f) => f.name === old.name)), ...fresh]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const clear = () => {
    setFiles([]);
    setNote("");
    setConfidential(false);
    setFailed(null);
  };
  const save = async () => {
    stop.current = new AbortController();
    setSent(0);
    try {
      const address = `${key}/attachments`;
      const upload = await sendFiles<AttachmentUpload>(address, of, files.map((file) => ({ name: file.name, file })), setSent, stop.current.signal,
        (token) => removeQuietly(`${address}/${token}/files`));
      done(await send<AttachmentList>(`${address}/${upload.token}/files`, { ...of, note, confidential }), files.length);
      clear();
      choose.current?.focus();
    } catch (error) {
      if (!stop.current.signal.aborted) setFailed(why(error));
    }
    setSent(null);
  };
  const all = files.reduce((sum, f) => sum + f.size, 0);
  return (
    <div className={over ? "drop over" : "drop"} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p>
        <span className="note">{t("attachments.drop")}</span>{" "}
        <Button ref={choose} className="b" variant="secondary" onClick={() => input.current?.click()} aria-describedby="attachment-kinds">{t("attachments.add")}</Button>
      </p>
      <p className="note" id="attachment-kinds">{t("attachments.kinds", { size: fileSize(held.most_bytes, number), endings: list(held.endings) })}</p>
      <input ref={input} type="file" multiple hidden accept={held.endings.join(",")} aria-label={t("attachments.add")}
        onChange={(e) => { take([...(e.currentTarget.files ?? [])]); e.currentTarget.value = ""; }} />
      {files.length > 0 && (
        <form onSubmit={(e) => { e.preventDefault(); void save(); }}>
          <ul>{files.map((f) => (
            <li key={f.name}><span>{f.name} <span className="note">{fileSize(f.size, number)}</span></span>
              <button type="button" className="plain" onClick={() => setFiles(files.filter((other) => other !== f))} aria-label={t("attachments.remove", { name: f.name })}>{t("attachments.take_away")}</button></li>
          ))}</ul>
          <label htmlFor="attachment-note">{t("attachments.note")}</label>
          <Input id="attachment-note" value={note} maxLength={2000} autoComplete="off" onChange={(e) => setNote(e.currentTarget.value)} />
          <label className="check"><input type="checkbox" className="ds-input" checked={confidential} onChange={(e) => setConfidential(e.currentTarget.checked)} /> {t("attachments.confidential")}</label>
          <p className="lnk">
            <Button type="submit" className="b" disabled={sent !== null}>{t("attachments.keep", { count: files.length })}</Button>
            <Button className="b" variant="secondary" onClick={() => { stop.current?.abort(); clear(); choose.current?.focus(); }}>{t("form.leave")}</Button>
          </p>
          {sent !== null && <p role="status">{t("attachments.sending", { percent: percent(all ? sent / all : 1) })}</p>}
        </form>
      )}
      {failed && <p role="alert" className="iw"><StateIcon state="stop" /><span>{failed}</span></p>}
    </div>
  );
}
