// All that has happened to one row, the last first; also of a row that is there no more.
import { useTranslation } from "react-i18next";
import { useCooperation } from "../app/session";
import type { RowEventView, RowStory } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { moment, sentence } from "../shared/format";
import { Answer, Head, useTitle } from "../shared/Page";
import { Person } from "../shared/Person";
import { Rows, To } from "../shared/To";
import { ChangedFields, useKindName } from "./ChangeRows";
import { useActionName } from "./HistoryPage";
import "./history.css";
import "./differences.css";

export function StoryPage() {
  const { t } = useTranslation();
  const { key, params, when } = useAddress();
  const entity = params.entity ?? "";
  const kind = useKindName()(entity);
  useTitle(t("story.title"), kind, useCooperation()?.name);
  const answer = useAnswer<RowStory>(`${key}/rows/${encodeURIComponent(entity)}/${encodeURIComponent(params.id ?? "")}`, when);
  return (
    <>
      <nav className="crumb" aria-label={t("page.breadcrumbs")}><To page="/$key/kartlegging">{t("nav.mapping")}</To> / {kind} / <span aria-current="page">{t("story.title")}</span></nav>
      <Answer of={answer}>
        {(story) => (
          <>
            <Head asOf={false} title={story.title || `${kind} ${story.row}`} lead={<>{t(story.there ? "story.lead" : "story.lead.gone", { count: story.events.length })} {story.there && <Rows entity={entity} ids={[story.row]}>{t("history.see_row")}</Rows>}</>} />
            <ol className="story">{story.events.map((event, i) => <li key={`${event.entry}-${i}`}><Event event={event} /></li>)}</ol>
          </>
        )}
      </Answer>
    </>
  );
}

function Event({ event }: { event: RowEventView }) {
  const { t } = useTranslation();
  const action = useActionName();
  const place = sentence(event.change.place);
  return (
    <section>
      <h2>{moment(event.at)} <span className={`what ${event.change.kind}`}>{t(`history.kind.${event.change.kind}`)}</span></h2>
      <p className="note lnk"><span><Person of={event.user} />, {action(event.action).toLocaleLowerCase()}{place && <>, {place}</>}</span> <To page="/$key/historikk" q={{ apen: String(event.entry) }}>{t("story.batch", { id: event.entry })}</To></p>
      <ChangedFields row={event.change} />
    </section>
  );
}
