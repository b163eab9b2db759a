-- What the choice of products is made from: candidates, assessments, rules, rates, criteria and the
-- alternatives they weigh, scenarios; and the limits of the law of procurement.
CREATE TABLE candidate (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier_as_written" TEXT NOT NULL,
    "yearly_fixed" INTEGER,
    "yearly_per_user" INTEGER,
    "one_off" INTEGER,
    "source" TEXT NOT NULL,
    "figures_source" TEXT,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_of ON candidate (cooperation);

CREATE TABLE assessment (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "system" TEXT NOT NULL,
    "product" INTEGER NOT NULL REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
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
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_of ON assessment (cooperation);

CREATE TABLE choice_rule (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "areas" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "value" INTEGER,
    "system" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "component" TEXT NOT NULL,
    "until" TEXT,
    "year" INTEGER,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX choice_rule_of ON choice_rule (cooperation);

CREATE TABLE rate (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "rate" TEXT NOT NULL,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "value" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX rate_of ON rate (cooperation);

CREATE TABLE criterion (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_of ON criterion (cooperation);

CREATE TABLE alternative (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_of ON alternative (cooperation);

CREATE TABLE alternative_score (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "subject" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX alternative_score_of ON alternative_score (cooperation);

CREATE TABLE scenario (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "based_on" INTEGER REFERENCES scenario(id) DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_of ON scenario (cooperation);

CREATE TABLE scenario_choice (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "scenario" INTEGER NOT NULL REFERENCES scenario(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER NOT NULL REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "choice" TEXT NOT NULL,
    "system" TEXT NOT NULL,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "interim_until" TEXT,
    "target" TEXT NOT NULL,
    "deferred_until" TEXT,
    "way_of_working" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "extra" TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_choice_of ON scenario_choice (cooperation);

-- The same for all cooperations. Entry 0: the row came with the program, and nobody has changed it.
CREATE TABLE legal_parameter (
    "id" INTEGER PRIMARY KEY,
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
INSERT INTO legal_parameter ("id", "entry", "parameter", "applies_to", "value", "unit", "from", "to", "basis", "read_in", "remark", "extra") VALUES
    (1, 0, 'act_threshold', 'alle', 10000000, 'NOK uten mva', '2017-01-01', NULL, 'anskaffelsesloven § 2', 'Prop. 51 L (2015–2016) kap. 10', 'endring foreslått i Prop. 147 L (2024–2025), utfallet er ikke kontrollert', ''),
    (2, 0, 'national_threshold', 'varer og tjenester, kommune', 110000000, 'NOK uten mva', '2017-01-01', '2018-04-05', 'anskaffelsesforskriften § 5-1', 'hjort.no, nye terskelverdier 2018', '', ''),
    (3, 0, 'national_threshold', 'varer og tjenester, kommune', 130000000, 'NOK uten mva', '2018-04-06', NULL, 'anskaffelsesforskriften § 5-1', 'hjort.no 2018, ks.no 2024–2026', 'uendret i 2024, etter 2026 må den kontrolleres', ''),
    (4, 0, 'eea_threshold', 'varer og tjenester, kommune', 175000000, 'NOK uten mva', '2017-01-01', '2018-04-05', 'anskaffelsesforskriften § 5-3', 'hjort.no, nye terskelverdier 2018', '', ''),
    (5, 0, 'eea_threshold', 'varer og tjenester, kommune', 200000000, 'NOK uten mva', '2018-04-06', '2020-02-11', 'anskaffelsesforskriften § 5-3', 'hjort.no, nye terskelverdier 2018', '', ''),
    (6, 0, 'eea_threshold', 'varer og tjenester, kommune', 205000000, 'NOK uten mva', '2020-02-12', '2022-01-31', 'anskaffelsesforskriften § 5-3', 'ks.no og anskaffelser.no 2020', 'sluttdato er antatt', ''),
    (7, 0, 'eea_threshold', 'varer og tjenester, kommune', 220000000, 'NOK uten mva', '2022-02-01', '2024-03-13', 'anskaffelsesforskriften § 5-3', 'ks.no 2022–2024', 'startdato er antatt', ''),
    (8, 0, 'eea_threshold', 'varer og tjenester, kommune', 230000000, 'NOK uten mva', '2024-03-14', '2025-12-31', 'anskaffelsesforskriften § 5-3', 'ks.no 2024–2026', 'justeres annethvert år, verdien fra 2026 er ikke funnet', ''),
    (9, 0, 'eea_threshold', 'bygg og anlegg', 4400000000, 'NOK uten mva', '2017-01-01', '2018-04-05', 'anskaffelsesforskriften § 5-3', 'hjort.no, nye terskelverdier 2018', '', ''),
    (10, 0, 'eea_threshold', 'bygg og anlegg', 5100000000, 'NOK uten mva', '2018-04-06', '2020-02-11', 'anskaffelsesforskriften § 5-3', 'hjort.no, nye terskelverdier 2018', '', ''),
    (11, 0, 'eea_threshold', 'bygg og anlegg', 5150000000, 'NOK uten mva', '2020-02-12', '2022-01-31', 'anskaffelsesforskriften § 5-3', 'ks.no og anskaffelser.no 2020', 'sluttdato er antatt', ''),
    (12, 0, 'eea_threshold', 'bygg og anlegg', 5600000000, 'NOK uten mva', '2022-02-01', '2024-03-13', 'anskaffelsesforskriften § 5-3', 'ks.no 2022–2024', 'startdato er antatt', ''),
    (13, 0, 'eea_threshold', 'bygg og anlegg', 5780000000, 'NOK uten mva', '2024-03-14', '2025-12-31', 'anskaffelsesforskriften § 5-3', 'ks.no 2024–2026', '', ''),
    (14, 0, 'clear_clause', 'alle', NULL, '', '2017-01-01', NULL, 'anskaffelsesforskriften § 28-1 første ledd bokstav a', 'anskaffelser.no, endringer i kontrakt', 'en klar, presis og utvetydig klausul', ''),
    (15, 0, 'small_change', 'varer og tjenester', 1000, 'prosent av opprinnelig verdi', '2017-01-01', NULL, 'anskaffelsesforskriften § 28-1 første ledd bokstav b', 'anskaffelser.no, endringer i kontrakt', 'og under EØS-terskelverdien', ''),
    (16, 0, 'small_change', 'bygg og anlegg', 1500, 'prosent av opprinnelig verdi', '2017-01-01', NULL, 'anskaffelsesforskriften § 28-1 første ledd bokstav b', 'anskaffelser.no, endringer i kontrakt', 'og under EØS-terskelverdien', ''),
    (17, 0, 'largest_fee', 'ulovlig direkte anskaffelse', 1500, 'prosent av kontraktens verdi', '2017-01-01', NULL, 'anskaffelsesloven § 12', 'presentasjonen for Digitale Asker 2020, august 2017', 'lovteksten er ikke kontrollert', '');
