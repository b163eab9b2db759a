-- Views of tables that people save, for themselves or for the cooperation.
CREATE TABLE saved_view (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "owner" INTEGER NOT NULL REFERENCES "user"(id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "settings" TEXT NOT NULL
) STRICT;
CREATE INDEX saved_view_of ON saved_view (cooperation, kind);
