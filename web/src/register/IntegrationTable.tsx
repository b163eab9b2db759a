import { useTranslation } from "react-i18next";
import { BlockTable } from "../shared/BlockTable";
import type { IntegrationView } from "../generated/types";
import { StateIcon } from "../shared/icons";
import { Thing } from "../shared/Thing";
import { Rows } from "../shared/To";

/** `here`: the rows that belong to what is chosen in the picture beside. */
interface Props { integrations: IntegrationView[]; caption: string; here?: Set<number>; choose?: (row: number | null) => void }

export function IntegrationTable({ integrations, caption, here, choose }: Props) {
  const { t } = useTranslation();
  return (
    <BlockTable>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("integrations.from")}</th>
          <th scope="col">{t("integrations.to")}</th>
          <th scope="col">{t("integrations.kind")}</th>
          <th scope="col">{t("integrations.object")}</th>
          <th scope="col">{t("integrations.row")}</th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((i) => (
          <tr key={i.id} className={here?.has(i.id) ? "here" : undefined} onMouseEnter={() => choose?.(i.id)} onMouseLeave={() => choose?.(null)}>
            <th scope="row"><Thing of="product" id={i.from_product_id}>{i.from}</Thing><span className="note line"> {i.municipality}</span></th>
            <td data-k={t("integrations.to")}><div><Thing of="product" id={i.to_product_id}>{i.to}</Thing>{i.common_component && <span className="note line"> {t("integrations.common_component")}</span>}</div></td>
            <td data-k={t("integrations.kind")}><div><Kind kind={i.kind} />{i.direction && <span className="note line"> {i.direction}</span>}</div></td>
            <td data-k={t("integrations.object")}><div>{i.object || "–"}{i.frequency && <span className="note line"> {i.frequency}</span>}</div></td>
            <td data-k={t("integrations.row")}><div><Rows entity="integration" ids={[i.id]} onFocus={() => choose?.(i.id)} onBlur={() => choose?.(null)}>{t("rows.open")}<span className="sr"> {t("integrations.open_row", { from: i.from, to: i.to, name: i.municipality })}</span></Rows>{i.remark && <span className="note line"> {i.remark}</span>}</div></td>
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
