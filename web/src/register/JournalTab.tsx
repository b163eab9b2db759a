// What has been taken in and changed, by whom and when.
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { EntryView, JournalPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { moment, number } from "../shared/format";
import { Answer, Empty } from "../shared/Page";

export function JournalTab() {
  const { t } = useTranslation();
  const { key } = useAddress();
  const answer = useAnswer<JournalPage>(`${key}/journal`);
  return <Answer part of={answer} rows={4}>{(page) => (page.entries.length ? <Entries entries={page.entries} /> : <Empty>{t("journal.none")}</Empty>)}</Answer>;
}

function Entries({ entries }: { entries: EntryView[] }) {
  const { t, i18n } = useTranslation();
  const action = (e: EntryView) => (i18n.exists(`journal.action.${e.action}`) ? t(`journal.action.${e.action}`) : e.action);
  return (
    <BlockTable>
      <caption className="sr">{t("mapping.tab.journal")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("journal.number")}</th><th scope="col">{t("journal.at")}</th><th scope="col">{t("journal.user")}</th><th scope="col">{t("journal.what")}</th>
          <th scope="col" className="num">{t("journal.created")}</th><th scope="col" className="num">{t("journal.changed")}</th><th scope="col" className="num">{t("journal.removed")}</th><th scope="col">{t("journal.state")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((e) => (
          <tr key={e.id} id={`post-${e.id}`}>
            <th scope="row">{number(e.id)}</th>
            <td data-k={t("journal.at")} className="nw">{moment(e.at)}</td>
            <td data-k={t("journal.user")}>{e.user}</td>
            <td data-k={t("journal.what")}>{action(e)}{e.what && <span className="note line"> {e.what}</span>}</td>
            <td data-k={t("journal.created")} className="num">{number(e.created)}</td>
            <td data-k={t("journal.changed")} className="num">{number(e.changed)}</td>
            <td data-k={t("journal.removed")} className="num">{number(e.removed)}</td>
            <td data-k={t("journal.state")}>{e.undone_by !== null ? t("journal.undone_by", { id: e.undone_by }) : e.undoes !== null ? t("journal.undoes", { id: e.undoes }) : t("journal.in_force")}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}
