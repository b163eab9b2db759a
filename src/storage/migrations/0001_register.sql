-- Who did what and when; the register; the users. Written by hand; a test holds it to the descriptions.
CREATE TABLE "user" (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    "user" INTEGER NOT NULL REFERENCES "user"(id),
    request TEXT NOT NULL,
    action TEXT NOT NULL,
    what TEXT NOT NULL,
    cooperation INTEGER,
    undoes INTEGER REFERENCES journal_entry(id),
    undone_by INTEGER REFERENCES journal_entry(id)
) STRICT;

CREATE TABLE journal_change (
    entry INTEGER NOT NULL REFERENCES journal_entry(id),
    seq INTEGER NOT NULL,
    entity TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    cooperation INTEGER,
    municipality INTEGER,
    place TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (entry, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_change_row ON journal_change (entity, "row", entry);

CREATE TABLE cooperation (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE municipality (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL
) STRICT;

CREATE TABLE member (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX member_of ON member (cooperation, municipality);

CREATE TABLE service_area (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "parent" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX service_area_of ON service_area (cooperation);

CREATE TABLE supplier (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL
) STRICT;

CREATE TABLE product (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE alias (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;

CREATE TABLE usage (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX usage_of ON usage (cooperation, municipality);

CREATE TABLE absence (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX absence_of ON absence (cooperation, municipality);

CREATE TABLE integration (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "from_system" TEXT NOT NULL,
    "from_product" INTEGER NOT NULL REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "to_target" TEXT NOT NULL,
    "to_product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "common_component" TEXT NOT NULL,
    "kind" TEXT,
    "frequency" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX integration_of ON integration (cooperation, municipality);

CREATE TABLE contract (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX contract_of ON contract (cooperation, municipality);

CREATE TABLE ledger_line (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_line_of ON ledger_line (cooperation, municipality);

CREATE TABLE budget_line (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX budget_line_of ON budget_line (cooperation, municipality);

CREATE TABLE programme_funds (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "amount" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX programme_funds_of ON programme_funds (cooperation);

CREATE TABLE work_process (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "process" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "way_of_working" TEXT NOT NULL,
    "break_step" TEXT NOT NULL,
    "times_a_year" INTEGER,
    "minutes_each" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX work_process_of ON work_process (cooperation, municipality);

CREATE TABLE agenda_promise (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER NOT NULL,
    "promise" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_promise_of ON agenda_promise (cooperation);

CREATE TABLE chain_step (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "step" INTEGER NOT NULL,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "actor" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "common_component" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX chain_step_of ON chain_step (cooperation, municipality);

CREATE TABLE working_group (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX working_group_of ON working_group (cooperation);

CREATE TABLE body (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "place_in_order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX body_of ON body (cooperation);

CREATE TABLE milestone (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX milestone_of ON milestone (cooperation);

CREATE TABLE risk (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "probability" INTEGER NOT NULL,
    "consequence" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX risk_of ON risk (cooperation);

CREATE TABLE proposal (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_of ON proposal (cooperation);

INSERT INTO "user" (id, name, role) VALUES (1, 'Lokal bruker', 'administrator');
