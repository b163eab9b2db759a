import "../shared/chips.css";
import { Chip } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../app/session";
import type { ContractPage } from "../generated/types";
import { useAddress } from "../shared/address";
import { useAnswer } from "../shared/api";
import { Answer, Empty } from "../shared/Page";
import { ContractTable } from "./ContractTable";

const filters: Record<string, string> = {
  "uten-jurist": "legal_review",
  frist: "give_notice",
  "uten-databehandleravtale": "no_processing_agreement",
};

export function ContractsTab() {
  const { t } = useTranslation();
  const may = useMay();
  const { key, when, search, set } = useAddress();
  const chosen = search.utvalg && Object.hasOwn(filters, search.utvalg) ? search.utvalg : undefined;
  const answer = useAnswer<ContractPage>(`${key}/contracts`, { ...when, filter: chosen && filters[chosen] });
  return (
    <>
      <div className="filters">
        <div className="chips" role="group" aria-label={t("compare.filter.only")}>
          <span className="lbl" aria-hidden="true">{t("compare.filter.only")}</span>
          {Object.entries(filters).map(([name, filter]) => (
            <Chip.Checkbox key={name} checked={chosen === name} onChange={() => set({ utvalg: chosen === name ? undefined : name })}>{t(`contracts.filter.${filter}`)}</Chip.Checkbox>
          ))}
        </div>
      </div>
      <Answer part of={answer}>
        {(page) => (
          <>
            <p role="status" className="note found">{t("contracts.found", { count: page.contracts.length })}</p>
            {page.contracts.length ? <ContractTable contracts={page.contracts} caption={t("mapping.tab.contracts")} asOf={page.as_of} /> : <Empty>{chosen ? t("contracts.none_filtered") : may("import_sheets") ? t("contracts.none") : t("contracts.none_seen")}</Empty>}
          </>
        )}
      </Answer>
    </>
  );
}
