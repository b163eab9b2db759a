-- Plans that were published, and the days of each cutover in them; and the default work of procurements
-- and archives.
CREATE TABLE published_plan (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX published_plan_of ON published_plan (cooperation);

CREATE TABLE plan_line (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX plan_line_of ON plan_line (cooperation);

INSERT INTO work_default ("id", "entry", "kind", "platform", "part", "low", "likely", "high", "basis", "remark", "extra") VALUES
    (25, 0, 'procurement', NULL, 'each', 2500, 4000, 8000, 'skjønn: behov, krav, kunngjøring, vurdering og kontrakt', '', ''),
    (26, 0, 'procurement', NULL, 'least_days', 14000, 18000, 26000, 'skjønn: fristene i anskaffelsesforskriften med kravarbeid og klage', '', ''),
    (27, 0, 'archive', NULL, 'each', 100, 300, 800, 'skjønn: vedta, trekke ut og kontrollere', '', '');
