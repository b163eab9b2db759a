-- A cell may hold several names: then each part of the spelling is a row of its own.
ALTER TABLE alias ADD COLUMN "part" TEXT NOT NULL DEFAULT '';
