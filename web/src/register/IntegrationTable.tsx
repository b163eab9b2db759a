import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { IntegrationView } from "../generated/types";
import { StateIcon } from "../shared/icons";
import { Rows } from "../shared/To";

export function IntegrationTable({ integrations, caption }: { integrations: IntegrationView[]; caption: string }) {
  const { t } = useTranslation();
  return (
    <BlockTable>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("integrations.from")}</th>
          <th scope="col">{t("usages.municipality")}</th>
          <th scope="col">{t("integrations.to")}</th>
          <th scope="col">{t("integrations.kind")}</th>
          <th scope="col">{t("integrations.object")}</th>
          <th scope="col">{t("integrations.frequency")}</th>
          <th scope="col">{t("integrations.remark")}</th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((i) => (
          <tr key={i.id}>
            <th scope="row"><Rows entity="integration" ids={[i.id]}>{i.from}</Rows></th>
            <td data-k={t("usages.municipality")}>{i.municipality}</td>
            <td data-k={t("integrations.to")}>{i.to}{i.common_component && <span className="note line"> {t("integrations.common_component")}</span>}</td>
            <td data-k={t("integrations.kind")}><Kind kind={i.kind} /></td>
            <td data-k={t("integrations.object")}>{i.object || "–"}</td>
            <td data-k={t("integrations.frequency")}>{i.frequency || "–"}</td>
            <td data-k={t("integrations.remark")}>{i.remark || "–"}</td>
          </tr>
        ))}
      </tbody>
    </BlockTable>
  );
}

function Kind({ kind }: { kind: IntegrationView["kind"] }) {
  const { t } = useTranslation();
  if (kind === null) return <span className="miss">{t("compare.evidence.missing")}</span>;
  const word = t(`choice.integration_kind.${kind}`);
  return kind === "manual" ? <span className="iw"><StateIcon state="warning" /><span>{word}</span></span> : <>{word}</>;
}
