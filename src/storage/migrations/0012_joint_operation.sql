-- What a joint operation costs and how that is split, what it costs to join, and what is mapped
-- beside systems: equipment, licences, lines, infrastructure, organisation, directories.

CREATE TABLE project_cost (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "project" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "month" INTEGER,
    "owner" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "cost_kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "allocation_key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX project_cost_of ON project_cost (cooperation);

CREATE TABLE project_users (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "project" TEXT NOT NULL,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "users" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX project_users_of ON project_users (cooperation);

CREATE TABLE user_identities (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "identities" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX user_identities_of ON user_identities (cooperation);

CREATE TABLE driver_value (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "driver" TEXT NOT NULL,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX driver_value_of ON driver_value (cooperation);

CREATE TABLE allocation_key (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX allocation_key_of ON allocation_key (cooperation);

CREATE TABLE closed_year (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX closed_year_of ON closed_year (cooperation);

CREATE TABLE investment (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "lifetime" INTEGER NOT NULL,
    "owner" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX investment_of ON investment (cooperation);

CREATE TABLE price_index (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "cost_kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX price_index_of ON price_index (cooperation);

CREATE TABLE one_off_cost (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "joining" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX one_off_cost_of ON one_off_cost (cooperation);

CREATE TABLE alone_cost (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX alone_cost_of ON alone_cost (cooperation);

CREATE TABLE key_figure (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX key_figure_of ON key_figure (cooperation);

CREATE TABLE device (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER NOT NULL REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX device_of ON device (cooperation);

CREATE TABLE licence (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX licence_of ON licence (cooperation);

CREATE TABLE network_line (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "location" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "mbit" INTEGER,
    "leads_to" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX network_line_of ON network_line (cooperation);

CREATE TABLE infrastructure (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "solution" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX infrastructure_of ON infrastructure (cooperation);

CREATE TABLE organisation_unit (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "person_years" INTEGER,
    "apprentices" INTEGER,
    "task" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_unit_of ON organisation_unit (cooperation);

CREATE TABLE directory_source (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "users" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX directory_source_of ON directory_source (cooperation);
