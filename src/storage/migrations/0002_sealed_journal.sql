-- Every entry of the journal is sealed by a digest of itself, its changes and the seal before it.
ALTER TABLE journal_entry ADD COLUMN seal TEXT;
CREATE INDEX journal_entry_unsealed ON journal_entry (id) WHERE seal IS NULL;
