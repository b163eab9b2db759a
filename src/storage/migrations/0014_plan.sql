-- The plan: projects, facts of the programme, decision points, teams, freezes, cutovers and what must
-- come before what; and the default work that comes with the program.
CREATE TABLE project (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
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
CREATE INDEX project_of ON project (cooperation);

CREATE TABLE programme_fact (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX programme_fact_of ON programme_fact (cooperation);

CREATE TABLE decision_point (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "project" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "day" TEXT,
    "decision" TEXT,
    "body" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX decision_point_of ON decision_point (cooperation);

CREATE TABLE project_team (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "areas" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX project_team_of ON project_team (cooperation);

CREATE TABLE freeze_period (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "repeats" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "strength" TEXT NOT NULL,
    "price_per_day" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX freeze_period_of ON freeze_period (cooperation);

CREATE TABLE cutover (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT,
    "project" TEXT NOT NULL,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "from_system" TEXT NOT NULL,
    "from_product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "system" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
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
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX cutover_of ON cutover (cooperation);

CREATE TABLE cutover_link (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lag_days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX cutover_link_of ON cutover_link (cooperation);

-- The same for all cooperations. Entry 0: the row came with the program, and nobody has changed it.
CREATE TABLE work_default (
    "id" INTEGER PRIMARY KEY,
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
INSERT INTO work_default ("id", "entry", "kind", "platform", "part", "low", "likely", "high", "basis", "remark", "extra") VALUES
    (1, 0, 'area', NULL, 'each', 500, 800, 1500, 'skjønn: forberede, teste, gå over og følge opp', '', ''),
    (2, 0, 'area', NULL, 'hundred_users', 50, 100, 200, 'skjønn: kurs og brukerstøtte', '', ''),
    (3, 0, 'area', NULL, 'integration', 200, 400, 800, 'skjønn: sette opp og teste på nytt', '', ''),
    (4, 0, 'area', NULL, 'system', 500, 1000, 2000, 'skjønn: konvertere og kontrollere data', '', ''),
    (5, 0, 'area', NULL, 'personal_data', 100, 200, 400, 'skjønn: vurdere personvern og databehandleravtale', '', ''),
    (6, 0, 'area', NULL, 'rehearsal', 100, 200, 500, 'skjønn: én prøveoverføring med kontroll', '', ''),
    (7, 0, 'area', NULL, 'parallel', 0, 500, 2000, 'skjønn: gammelt og nytt side om side', '', ''),
    (8, 0, 'platform', 'mail', 'each', 1500, 2500, 5000, 'skjønn: navn, ruting og overføring', '', ''),
    (9, 0, 'platform', 'mail', 'hundred_users', 50, 100, 200, 'skjønn: flytte postbokser', '', ''),
    (10, 0, 'platform', 'mail', 'rehearsal', 200, 300, 500, 'skjønn: prøveflytting av noen postbokser', '', ''),
    (11, 0, 'platform', 'directory', 'each', 1500, 3000, 6000, 'skjønn: felles katalog, roller og tilganger', '', ''),
    (12, 0, 'platform', 'directory', 'hundred_users', 25, 50, 100, 'skjønn: flytte brukere', '', ''),
    (13, 0, 'platform', 'directory', 'rehearsal', 200, 300, 500, 'skjønn: prøveflytting av noen brukere', '', ''),
    (14, 0, 'platform', 'network', 'each', 2000, 4000, 8000, 'skjønn: adresser, soner og linjer', '', ''),
    (15, 0, 'platform', 'telephony', 'each', 1000, 1500, 3000, 'skjønn: nummerplan og svartjeneste', '', ''),
    (16, 0, 'platform', 'telephony', 'hundred_users', 25, 50, 100, 'skjønn: flytte abonnement', '', ''),
    (17, 0, 'platform', 'operation', 'each', 3000, 6000, 12000, 'skjønn: servere, lagring og sikkerhetskopi', '', ''),
    (18, 0, 'platform', 'operation', 'hundred_users', 25, 50, 100, 'skjønn: arbeidsflater', '', ''),
    (19, 0, 'platform', 'operation', 'rehearsal', 300, 500, 1000, 'skjønn: prøvekjøring med gjenoppretting', '', ''),
    (20, 0, 'component', NULL, 'each', 100, 200, 400, 'skjønn: ny tilgang og test', '', ''),
    (21, 0, 'agreement', NULL, 'each', 100, 200, 300, 'skjønn: ny avtale på nytt organisasjonsnummer', '', ''),
    (22, 0, 'certificate', NULL, 'each', 50, 100, 200, 'skjønn: bestille og sette inn', '', ''),
    (23, 0, 'delegation', NULL, 'each', 25, 50, 100, 'skjønn: delegere på nytt', '', ''),
    (24, 0, 'other', NULL, 'each', 200, 500, 1000, 'skjønn: uten nærmere opplysninger', '', '');

ALTER TABLE milestone ADD COLUMN "project" TEXT NOT NULL DEFAULT '';
ALTER TABLE milestone ADD COLUMN "status" TEXT;
ALTER TABLE milestone ADD COLUMN "achieved" TEXT;
ALTER TABLE risk ADD COLUMN "probability_after" INTEGER;
ALTER TABLE risk ADD COLUMN "consequence_after" INTEGER;
ALTER TABLE risk ADD COLUMN "owner" TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN "project" TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN "status" TEXT;
