-- Who may log in, who is logged in, and who may do what. Names of people stand in "user" alone.
ALTER TABLE "user" DROP COLUMN role;

CREATE TABLE account (
    "user" INTEGER PRIMARY KEY REFERENCES "user"(id),
    login TEXT NOT NULL UNIQUE,
    provider TEXT NOT NULL,
    subject TEXT,
    password TEXT,
    demo INTEGER NOT NULL,
    disabled INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX account_subject ON account (provider, subject) WHERE subject IS NOT NULL;

CREATE TABLE login_session (
    digest TEXT PRIMARY KEY,
    "user" INTEGER NOT NULL REFERENCES "user"(id),
    csrf TEXT NOT NULL,
    made TEXT NOT NULL,
    seen TEXT NOT NULL,
    ends TEXT NOT NULL
) STRICT;
CREATE INDEX login_session_of ON login_session ("user");

CREATE TABLE login_device (
    digest TEXT PRIMARY KEY,
    "user" INTEGER NOT NULL REFERENCES "user"(id),
    ends TEXT NOT NULL
) STRICT;

CREATE TABLE login_flow (
    digest TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    back TEXT NOT NULL,
    ends TEXT NOT NULL,
    begun INTEGER NOT NULL
) STRICT;

CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    "user" INTEGER NOT NULL REFERENCES "user"(id),
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    cooperation INTEGER REFERENCES cooperation(id),
    made TEXT NOT NULL,
    ends TEXT NOT NULL,
    revoked TEXT
) STRICT;
CREATE INDEX api_token_of ON api_token ("user");

CREATE TABLE role_grant (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER,
    "role" TEXT NOT NULL,
    "municipality" INTEGER REFERENCES municipality(id) DEFERRABLE INITIALLY DEFERRED,
    "area" INTEGER REFERENCES service_area(id) DEFERRABLE INITIALLY DEFERRED,
    "supplier" INTEGER REFERENCES supplier(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX role_grant_of ON role_grant (cooperation);
CREATE INDEX role_grant_to ON role_grant (person);

CREATE TABLE role_right (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reach" TEXT NOT NULL
) STRICT;

CREATE TABLE confidential_field (
    "id" INTEGER PRIMARY KEY,
    "entry" INTEGER NOT NULL REFERENCES journal_entry(id) DEFERRABLE INITIALLY DEFERRED,
    "cooperation" INTEGER NOT NULL REFERENCES cooperation(id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "field" TEXT NOT NULL
) STRICT;
CREATE INDEX confidential_field_of ON confidential_field (cooperation);
