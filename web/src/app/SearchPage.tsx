// Every hit of a search, kind by kind.
import { useTranslation } from "react-i18next";
import type { SearchPage as Found } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Answer, Empty, Head, useTitle } from "../shared/Page";
import { To } from "../shared/To";
import { targetOf } from "./found";
import { useCooperation } from "./session";

const most = 50;

export function SearchPage() {
  const { t } = useTranslation();
  const { key, search, when } = useAddress();
  const text = search.tekst?.trim() ?? "";
  const answer = useAnswer<Found>(`${key}/search`, { ...when, text, most }, text.length > 0);
  useTitle(t("search.title"), useCooperation()?.name);
  return (
    <>
      <Head title={t("search.title")} lead={text ? t("search.lead", { text }) : t("search.empty")} asOf={false} />
      {text && (
        <Answer of={answer}>
          {(page) => page.groups.length === 0 ? <Empty>{t("search.none", { text })}</Empty> : (
            <div className="foundpage">
              {page.groups.map((group) => (
                <section key={group.kind} aria-labelledby={`treff-${group.kind}`}>
                  <h2 id={`treff-${group.kind}`}>{t(`search.kind.${group.kind}`)} <span className="count">{group.total}</span></h2>
                  <ul>{group.items.map((item) => <li key={item.id}><To {...targetOf(group.kind, item)}>{item.title}</To>{item.detail && <small>{item.detail}</small>}</li>)}</ul>
                  {group.total > group.items.length && <p className="note">{t("search.more", { count: group.total - group.items.length })}</p>}
                </section>
              ))}
            </div>
          )}
        </Answer>
      )}
    </>
  );
}
