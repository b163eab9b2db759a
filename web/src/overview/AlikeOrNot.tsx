// The verdicts counted, and per group of areas.
import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import { verdictSlugs, verdictOrder } from "../compare/shown";
import type { GroupView, Overview } from "../generated/types";
import { number, percent } from "../shared/format";
import { VerdictIcon } from "../shared/icons";
import { Fig } from "../shared/parts";
import { To } from "../shared/To";

export function AlikeOrNot({ view }: { view: Overview }) {
  const { t } = useTranslation();
  return (
    <section>
      <div className="h2row">
        <h2>{t("overview.alike", { count: view.areas })}</h2>
        <To page="/$key/sammenligning" className="more">{t("overview.alike.open")}</To>
      </div>
      <ul className="vlist">
        {view.verdicts.map(({ verdict, count }) => (
          <li key={verdict}>
            <To page="/$key/sammenligning" q={{ dom: verdictSlugs[verdict] }}>
              <VerdictIcon verdict={verdict} size={18} /><b>{count}</b><span>{t(`compare.verdict.${verdict}`)}</span>
            </To>
          </li>
        ))}
      </ul>
      <BlockTable className="groups">
        <caption className="sr">{t("overview.groups.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("overview.groups.group")}</th>
            <th scope="col">{t("overview.groups.verdicts")}</th>
            <th scope="col" className="num">{t("compare.users")}</th>
            <th scope="col" className="num">{t("overview.harmonised")}</th>
          </tr>
        </thead>
        <tbody>{view.groups.map((group) => <GroupRow key={group.area} group={group} />)}</tbody>
      </BlockTable>
    </section>
  );
}

function GroupRow({ group }: { group: GroupView }) {
  const { t } = useTranslation();
  const ordered = [...group.areas].sort((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
  return (
    <tr>
      <th scope="row"><To page="/$key/sammenligning" q={{ gruppe: group.area }}>{group.area_name}</To></th>
      <td>
        <span className="balls">
          {ordered.map((area) => {
            const name = `${area.area_name}: ${t(`compare.verdict.${area.verdict}`)}`;
            return <To key={area.area} page="/$key/fagomrade/$code" of={{ code: area.area }} title={name}><VerdictIcon verdict={area.verdict} size={18} /><span className="sr">{name}</span></To>;
          })}
        </span>
      </td>
      <td className="num" data-k={t("compare.users")}>{group.users ? <Fig marked={group.marked}>{number(group.users)}</Fig> : "–"}</td>
      <td className="num" data-k={t("overview.harmonised")}><Fig marked={group.marked}>{percent(group.harmonisation)}</Fig></td>
    </tr>
  );
}
