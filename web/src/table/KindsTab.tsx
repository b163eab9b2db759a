import { useTranslation } from "react-i18next";
import { To } from "../shared/To";
import { kinds, useKindName } from "./kinds";

/** Every kind of row that can be opened as a table. */
export function KindsTab() {
  const { t } = useTranslation();
  const name = useKindName();
  return (
    <div className="kindlist">
      {kinds.map(([group, entities]) => (
        <section key={group} aria-labelledby={`slag-${group}`}>
          <h2 id={`slag-${group}`}>{t(`table.kinds.${group}`)}</h2>
          <ul>{entities.map((entity) => <li key={entity}><To page="/$key/tabell/$entity" of={{ entity }}>{name(entity)}</To></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
