CREATE TABLE "cooperation" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target_date" TEXT,
    "host" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "municipality" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL
) STRICT;

CREATE TABLE "member" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "inhabitants" INTEGER,
    "employees" INTEGER,
    "becomes" TEXT NOT NULL,
    "becomes_on" TEXT,
    "joined" TEXT,
    "left" TEXT,
    "role" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "service_area" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "parent" INTEGER,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "supplier" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "name" TEXT NOT NULL
) STRICT;

CREATE TABLE "product" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "supplier" INTEGER
) STRICT;

CREATE TABLE "alias" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "product" INTEGER,
    "supplier" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "part" TEXT NOT NULL
) STRICT;

CREATE TABLE "usage" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL,
    "supplier" INTEGER,
    "supplier_as_written" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "hosting" TEXT,
    "operated_by" TEXT NOT NULL,
    "operator_kind" TEXT,
    "joint_portfolio" INTEGER,
    "users" INTEGER,
    "criticality" TEXT,
    "way_of_working" TEXT NOT NULL,
    "uses_municipality_number" INTEGER,
    "personal_data" INTEGER,
    "yearly_cost" INTEGER,
    "system_owner" TEXT NOT NULL,
    "system_manager" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "absence" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "integration" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "from_system" TEXT NOT NULL,
    "from_product" INTEGER NOT NULL,
    "to_target" TEXT NOT NULL,
    "to_product" INTEGER,
    "common_component" TEXT NOT NULL,
    "kind" TEXT,
    "frequency" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "contract" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL,
    "supplier" INTEGER,
    "supplier_as_written" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "signed_on" TEXT,
    "ends" TEXT,
    "notice_months" INTEGER,
    "option_to" TEXT,
    "extension" TEXT,
    "value" INTEGER,
    "procurement" TEXT NOT NULL,
    "legal_review" TEXT,
    "processing_agreement" INTEGER,
    "portfolio" TEXT,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "ledger_line" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "budget_line" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "programme_funds" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "work_process" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "process" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER,
    "way_of_working" TEXT NOT NULL,
    "break_step" TEXT NOT NULL,
    "times_a_year" INTEGER,
    "minutes_each" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "agenda_promise" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "promise" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "chain_step" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "area" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER,
    "common_component" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "working_group" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" INTEGER,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "body" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "place_in_order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "milestone" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "status" TEXT,
    "achieved" TEXT
) STRICT;

CREATE TABLE "risk" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "probability" INTEGER NOT NULL,
    "consequence" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "probability_after" INTEGER,
    "consequence_after" INTEGER,
    "owner" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "status" TEXT
) STRICT;

CREATE TABLE "proposal" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" INTEGER,
    "year" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "candidate" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL,
    "supplier" INTEGER,
    "supplier_as_written" TEXT NOT NULL,
    "yearly_fixed" INTEGER,
    "yearly_per_user" INTEGER,
    "one_off" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "assessment" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL,
    "function" INTEGER,
    "technical" INTEGER,
    "survey" INTEGER,
    "answers" INTEGER,
    "invited" INTEGER,
    "architecture" INTEGER,
    "digital_lift" INTEGER,
    "common_components" INTEGER,
    "continued" INTEGER,
    "time_class" TEXT,
    "time_reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "supported_until" TEXT
) STRICT;

CREATE TABLE "choice_rule" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "areas" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "value" INTEGER,
    "system" TEXT NOT NULL,
    "product" INTEGER,
    "municipality" INTEGER,
    "component" TEXT NOT NULL,
    "until" TEXT,
    "year" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "rate" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "rate" TEXT NOT NULL,
    "area" INTEGER,
    "value" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "scenario" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "based_on" INTEGER,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "scenario_choice" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "scenario" INTEGER NOT NULL,
    "area" INTEGER NOT NULL,
    "municipality" INTEGER,
    "choice" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER,
    "interim_until" TEXT,
    "target" TEXT NOT NULL,
    "deferred_until" TEXT,
    "way_of_working" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "criterion" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "scenario" INTEGER
) STRICT;

CREATE TABLE "alternative" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "alternative_score" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "legal_parameter" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "parameter" TEXT NOT NULL,
    "applies_to" TEXT NOT NULL,
    "value" INTEGER,
    "unit" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "basis" TEXT NOT NULL,
    "read_in" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "project_cost" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "project" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "area" INTEGER,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "owner" INTEGER,
    "cost_kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "allocation_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "project_users" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "project" TEXT NOT NULL,
    "municipality" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "users" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "user_identities" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "identities" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "driver_value" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "driver" TEXT NOT NULL,
    "municipality" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "allocation_key" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "group" TEXT,
    "name" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "cap" INTEGER,
    "floor" INTEGER,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "closed_year" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "investment" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "lifetime" INTEGER NOT NULL,
    "owner" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "price_index" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "cost_kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "one_off_cost" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "joining" INTEGER,
    "category" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "low" INTEGER,
    "high" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "alone_cost" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "alternative" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "key_figure" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "device" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "purchase_year" INTEGER,
    "place" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "licence" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER,
    "name" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "maintained" INTEGER,
    "upgradable" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "network_line" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER,
    "location" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "mbit" INTEGER,
    "leads_to" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "infrastructure" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER,
    "kind" TEXT NOT NULL,
    "solution" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "organisation_unit" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "person_years" INTEGER,
    "apprentices" INTEGER,
    "task" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "directory_source" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "users" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "cost_scenario_change" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "scenario" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "cost_project" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "year" INTEGER,
    "value" INTEGER,
    "amount" INTEGER,
    "group" TEXT,
    "key" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "cap" INTEGER,
    "floor" INTEGER,
    "joined" TEXT,
    "left" TEXT,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "benefit" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "municipality" INTEGER,
    "owner" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" INTEGER,
    "target" INTEGER,
    "due" TEXT,
    "measured" INTEGER,
    "measured_on" TEXT,
    "yearly" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "kostra_art" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "art" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "local_account" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "art" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "project" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "area" INTEGER,
    "kind" TEXT,
    "goal" TEXT NOT NULL,
    "start" TEXT,
    "end" TEXT,
    "owner" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "mandate" TEXT NOT NULL,
    "budget" INTEGER,
    "actual" INTEGER,
    "phase" TEXT,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "programme_fact" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "decision_point" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "project" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "day" TEXT,
    "decision" TEXT,
    "body" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "project_team" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "areas" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "even_level" INTEGER
) STRICT;

CREATE TABLE "freeze_period" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "repeats" TEXT NOT NULL,
    "area" INTEGER,
    "strength" TEXT NOT NULL,
    "price_per_day" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "cutover" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT,
    "project" TEXT NOT NULL,
    "municipality" INTEGER,
    "area" INTEGER,
    "from_system" TEXT NOT NULL,
    "from_product" INTEGER,
    "system" TEXT NOT NULL,
    "product" INTEGER,
    "subject" TEXT NOT NULL,
    "cutover_class" TEXT NOT NULL,
    "work_low" INTEGER,
    "work_likely" INTEGER,
    "work_high" INTEGER,
    "duration_days" INTEGER,
    "teams" TEXT NOT NULL,
    "earliest" TEXT,
    "latest" TEXT,
    "fixed_start" TEXT,
    "rehearsal_days" INTEGER,
    "parallel_days" INTEGER,
    "archive" TEXT,
    "go_no_go" TEXT NOT NULL,
    "roll_back" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "progress" INTEGER,
    "actual_start" TEXT,
    "actual_finish" TEXT,
    "made_from" TEXT NOT NULL,
    "changed_by_hand" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "left_out" INTEGER NOT NULL,
    "late_weight" INTEGER
) STRICT;

CREATE TABLE "cutover_link" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lag_days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "published_plan" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "published" TEXT NOT NULL,
    "planned_from" TEXT,
    "baseline" INTEGER NOT NULL,
    "scenario" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "plan_line" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "plan" INTEGER NOT NULL,
    "cutover" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "finish" TEXT NOT NULL,
    "teams" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "work_default" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT,
    "part" TEXT NOT NULL,
    "low" INTEGER NOT NULL,
    "likely" INTEGER NOT NULL,
    "high" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE "role_grant" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER,
    "person" INTEGER,
    "role" TEXT NOT NULL,
    "municipality" INTEGER,
    "area" INTEGER,
    "supplier" INTEGER
) STRICT;

CREATE TABLE "role_right" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reach" TEXT NOT NULL
) STRICT;

CREATE TABLE "confidential_field" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL
) STRICT;

CREATE TABLE "saved_view" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "owner" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "settings" TEXT NOT NULL
) STRICT;

CREATE TABLE "attachment" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "contract" INTEGER,
    "usage" INTEGER,
    "product" INTEGER,
    "supplier" INTEGER,
    "working_group" INTEGER,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "confidential" INTEGER NOT NULL
) STRICT;

CREATE TABLE "remembered_mapping" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "cooperation" INTEGER NOT NULL,
    "municipality" INTEGER,
    "headings" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "said_on" TEXT
) STRICT;

CREATE TABLE "name_refusal" (
    "id" INTEGER PRIMARY KEY NOT NULL,
    "entry" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL
) STRICT;

