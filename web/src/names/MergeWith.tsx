// From the page of a product or a supplier: choose what it is the same as.
import "../shared/dialog.css";
import { Button, Dialog } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AliasKind, MergeWish, SearchPage } from "../generated/types";
import { useAnswer } from "../shared/api";
import { Summary, TextField } from "../shared/Form";
import { Empty } from "../shared/Page";
import { thingPages } from "../shared/Thing";
import { MergeDialog, type Side } from "./MergeDialog";
import { useSettle } from "./useSettle";

interface Props { cooperation: string; kind: AliasKind; of: Side; close: () => void }

export function MergeWith({ cooperation, kind, of, close }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { settle, failed } = useSettle(cooperation);
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [other, setOther] = useState<Side>();
  const answer = useAnswer<SearchPage>(`${cooperation}/search`, { text, most: 20 }, text.trim().length > 1);
  const hits = (answer.data?.groups.find((g) => g.kind === kind)?.items ?? []).filter((i) => i.id !== of.id);
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal(); }, []);
  const merge = (wish: MergeWish) => void settle({ merge: [wish] }, "").then((stored) => {
    if (!stored) return;
    close();
    void navigate({ to: thingPages[kind], params: { key: cooperation, id: String(wish.keep) } } as never);
  });
  if (other && !failed) return <MergeDialog cooperation={cooperation} kind={kind} keep={of} gone={other} merge={merge} close={() => setOther(undefined)} />;
  return (
    <Dialog ref={dialog} className="confirm" onClose={close} aria-label={t("names.merge_with")} closeButton={t("form.leave")}>
      <h2>{t("names.merge_with.title", { name: of.name })}</h2>
      {failed && <Summary title={failed.text} turn={failed} />}
      <TextField id="merge-with" label={t(`choice.alias_kind.${kind}`)} value={text} onChange={(e) => setText(e.target.value)} />
      <ul className="mergehits" aria-live="polite">
        {hits.map((i) => <li key={i.id}><Button className="b" variant="secondary" onClick={() => setOther({ id: i.id, name: i.title })}>{i.title}</Button></li>)}
      </ul>
      {answer.data && text.trim().length > 1 && hits.length === 0 && <Empty>{t("search.none", { text })}</Empty>}
    </Dialog>
  );
}
