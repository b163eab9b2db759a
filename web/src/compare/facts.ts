// The facts of a system in use, as lines of evidence. Null: nobody has said.
import type { TFunction } from "i18next";
import type { ContractRef, IntegrationRef, UsageView } from "../generated/types";
import { day, kroner, roundKroner } from "../shared/format";

type Shown = string | string[] | null;
export interface Fact { id: string; figure?: boolean; value: (usage: UsageView, t: TFunction) => Shown }

const choice = (t: TFunction, type: string, value: string | null): string | null => (value === null ? null : t(`choice.${type}.${value}`));

export function contractLine(contract: ContractRef, t: TFunction): string {
  const runs = contract.ends ? t("terms.runs_to", { day: day(contract.ends) }) : t("terms.running");
  const notice = contract.notice_months === null ? "" : `, ${t("terms.notice", { count: contract.notice_months })}`;
  const option = contract.option_to ? `, ${t("terms.option_to", { day: day(contract.option_to) })}` : "";
  return runs + notice + option;
}

export function integrationLine(integration: IntegrationRef, t: TFunction): string {
  const kind = integration.kind === null ? t("compare.evidence.kind_unknown") : t(`choice.integration_kind.${integration.kind}`).toLocaleLowerCase();
  return `${integration.to} (${kind})`;
}

function hostingLine(usage: UsageView, t: TFunction): Shown {
  if (usage.hosting === null) return null;
  const operator = usage.operator_kind === "own" || !usage.operator_name ? "" : `, ${usage.operator_name}`;
  return t(`choice.hosting.${usage.hosting}`) + operator;
}

function personalData(usage: UsageView, t: TFunction): Shown {
  if (usage.personal_data === null) return null;
  if (!usage.personal_data) return t("value.no");
  if (usage.contracts.some((c) => c.processing_agreement === true)) return t("compare.evidence.with_agreement");
  if (usage.contracts.some((c) => c.processing_agreement === false)) return t("compare.evidence.without_agreement");
  return t("value.yes");
}

export const facts: Fact[] = [
  { id: "as_written", value: (u) => `«${u.system}»${u.supplier_as_written ? `, ${u.supplier_as_written}` : ""}` },
  { id: "version", value: (u) => u.version || null },
  { id: "hosting", value: hostingLine },
  { id: "way_of_working", value: (u) => u.way_of_working || null },
  { id: "criticality", value: (u, t) => choice(t, "criticality", u.criticality) },
  { id: "yearly_cost", figure: true, value: (u) => (u.yearly_cost === null ? null : kroner(u.yearly_cost)) },
  { id: "cost_per_user", figure: true, value: (u) => roundKroner(u.cost_per_user) },
  { id: "contract", value: (u, t) => (u.contracts.length ? u.contracts.map((c) => contractLine(c, t)) : null) },
  { id: "integrations", value: (u, t) => (u.integrations.length ? u.integrations.map((i) => integrationLine(i, t)) : "–") },
  { id: "personal_data", value: personalData },
];
