-- the statement a note is on, itself or through its highlight, and where that highlight begins
ALTER TABLE notes ADD COLUMN placed_in TEXT;
ALTER TABLE notes ADD COLUMN placed_at INTEGER;
-- its text and the quote it is on, folded: what is searched
ALTER TABLE notes ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE INDEX notes_by_time ON notes (modified DESC, id);
CREATE INDEX notes_by_author ON notes (author_id, modified DESC, id);
CREATE INDEX notes_by_privacy ON notes (modified DESC, id) WHERE private;
CREATE INDEX notes_by_place ON notes (placed_in, placed_at, created, id) WHERE placed_in IS NOT NULL;
CREATE INDEX notes_on_project ON notes (created, id)
WHERE statement_id IS NULL AND tag_id IS NULL AND annotation_id IS NULL;

-- one person's records in their order, on whatever device
CREATE INDEX history_by_who ON history (person_id, sequence);
-- the tag of a tagging, which is the second part of its key
CREATE INDEX history_changes_by_tag ON history_changes (substr(key, instr(key, ' ') + 1), sequence)
WHERE entity = 'annotation_tags';
-- notes that were removed: what highlight each was on stands in it
CREATE INDEX history_changes_of_removed_notes ON history_changes (key)
WHERE entity = 'notes' AND after IS NULL AND before IS NOT NULL;
