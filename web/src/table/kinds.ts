// The kinds of row one may open as a table, in the order of the work.
import { useTranslation } from "react-i18next";

export const kinds = [
  ["mapping", ["usage", "absence", "contract", "integration", "work_process", "chain_step", "alias"]],
  ["cooperation", ["cooperation", "member", "service_area", "working_group", "body"]],
  ["choice", ["candidate", "assessment", "choice_rule", "rate", "criterion", "alternative", "alternative_score", "scenario", "scenario_choice"]],
  ["law", ["legal_parameter"]],
  ["programme", ["project", "programme_fact", "decision_point", "milestone", "risk", "proposal", "agenda_promise"]],
  ["plan", ["cutover", "cutover_link", "published_plan", "plan_line", "project_team", "freeze_period", "work_default"]],
  ["economy", ["ledger_line", "budget_line", "programme_funds", "project_cost", "project_users", "user_identities", "driver_value", "allocation_key", "closed_year", "investment", "price_index", "one_off_cost", "alone_cost", "key_figure", "cost_scenario_change", "benefit", "kostra_art", "local_account"]],
  ["equipment", ["device", "licence", "network_line", "infrastructure", "directory_source", "organisation_unit"]],
] as const;

export function useKindName() {
  const { t, i18n } = useTranslation();
  return (entity: string): string => (i18n.exists(`entity.${entity}`) ? t(`entity.${entity}`) : entity);
}
