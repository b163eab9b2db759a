-- What was known at a moment is found by when the entries were written.
CREATE INDEX journal_entry_at ON journal_entry (at);
