-- Changes to who pays what that are tried and kept, what is to be gained, and what accounts are
-- checked by.

CREATE TABLE cost_scenario_change (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX cost_scenario_change_of ON cost_scenario_change (cooperation);

CREATE TABLE benefit (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX benefit_of ON benefit (cooperation);

CREATE TABLE kostra_art (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "art" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX kostra_art_of ON kostra_art (cooperation);

CREATE TABLE local_account (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "account" TEXT NOT NULL,
    "art" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX local_account_of ON local_account (cooperation);
