-- How sheets with the same headings are to be read, as people have said.
CREATE TABLE remembered_mapping (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "headings" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "said_on" TEXT
) STRICT;
CREATE INDEX remembered_mapping_of ON remembered_mapping (cooperation);
