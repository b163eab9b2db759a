-- Files that belong to rows. What they hold is kept by its hash in pieces of base64url, which both
-- kinds of store keep alike.
CREATE TABLE attachment (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "contract" INTEGER REFERENCES contract(id) DEFERRABLE INITIALLY DEFERRED,
    "usage" INTEGER REFERENCES usage(id) DEFERRABLE INITIALLY DEFERRED,
    "product" INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED,
    "working_group" INTEGER REFERENCES working_group(id) DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "confidential" INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_of ON attachment (cooperation);

CREATE TABLE attachment_content (
    "hash" TEXT NOT NULL,
    "piece" INTEGER NOT NULL,
    "bytes" TEXT NOT NULL,
    PRIMARY KEY ("hash", "piece")
) STRICT;
