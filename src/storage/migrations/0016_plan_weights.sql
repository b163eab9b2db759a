-- Cutovers that people leave out, what a day late counts, and how many of a team are at work evenly.
ALTER TABLE cutover ADD COLUMN "left_out" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cutover ADD COLUMN "late_weight" INTEGER;
ALTER TABLE project_team ADD COLUMN "even_level" INTEGER;
