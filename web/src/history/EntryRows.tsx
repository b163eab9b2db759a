// The rows of an entry: each field as it was and as it became.
import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../app/session";
import type { EntryPage, EntryView } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { moment, number } from "../shared/format";
import { Answer } from "../shared/Page";
import { To } from "../shared/To";
import { ChangeRows } from "./ChangeRows";
import { useActionName } from "./HistoryPage";
import { UndoBatch } from "./UndoBatch";

const size = 100;

export function EntryRows({ entry }: { entry: EntryView }) {
  const { t } = useTranslation();
  const { key } = useAddress();
  const may = useMay();
  const own = useSession().data?.person === entry.user.id;
  const mayUndo = may("undo_batch") || (own && may("edit_rows"));
  const [offset, setOffset] = useState(0);
  const answer = useAnswer<EntryPage>(`${key}/journal/${entry.id}`, { offset: offset || undefined });
  const total = entry.created + entry.changed + entry.removed;
  const what = useActionName()(entry.action);
  return (
    <div className="entry">
      {mayUndo && <UndoBatch cooperation={key} batch={entry.id} rows={total} undone={entry.undone_by !== null} what={t("undo.what", { what: what.toLocaleLowerCase(), id: entry.id, at: moment(entry.at) })} />}
      <p className="note lnk"><To page="/$key" q={{ kjent: entry.at }}>{t("history.register_then")}</To></p>
      <Answer part of={answer} rows={3}>
        {(page) => (
          <>
            <ChangeRows rows={page.rows} gone={entry.undone_by !== null} />
            {total > size && (
              <p className="pages">
                {offset > 0 && <Button className="b" variant="secondary" onClick={() => setOffset(offset - size)}>{t("pages.previous")}</Button>}
                <span>{t("pages.range", { from: number(offset + 1), to: number(Math.min(total, offset + size)), total: number(total) })}</span>
                {offset + size < total && <Button className="b" variant="secondary" onClick={() => setOffset(offset + size)}>{t("pages.next")}</Button>}
              </p>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}
