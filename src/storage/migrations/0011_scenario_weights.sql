-- A scenario may keep the weights that it was made with; a product is supported until a day.
ALTER TABLE criterion ADD COLUMN "scenario" INTEGER REFERENCES scenario(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessment ADD COLUMN "supported_until" TEXT;
