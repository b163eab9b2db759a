-- Names that look like one and that somebody has said are two.
CREATE TABLE name_refusal (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL
) STRICT;
