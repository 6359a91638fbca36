CREATE TABLE texts (
  -- SHA-256 of text, blocks and extractor: what statements and annotations point to
  id TEXT NOT NULL PRIMARY KEY,
  -- SHA-256 of the text alone, in UTF-8
  sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  -- code points; beside the text because counting them reads all of it
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  -- SHA-256 of the content
  id TEXT NOT NULL PRIMARY KEY,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
  -- the row of statement_search
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  text_id TEXT NOT NULL REFERENCES texts (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  source_name TEXT NOT NULL,
  position TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_position ON statements (position);
CREATE INDEX statements_by_text ON statements (text_id);
CREATE INDEX statements_by_source ON statements (source_id);

CREATE VIRTUAL TABLE statement_search USING fts5 (
  text, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE TABLE readings (
  statement_id TEXT NOT NULL REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('to read', 'reading', 'read', 'checked')),
  at TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (statement_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_by_person ON readings (person_id);

CREATE TABLE attributes (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'yes/no', 'choice', 'choices')),
  position TEXT NOT NULL,
  choices TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX attributes_by_key ON attributes (key) WHERE key <> '';

CREATE TABLE attribute_values (
  statement_id TEXT NOT NULL REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  attribute_id TEXT NOT NULL REFERENCES attributes (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL,
  PRIMARY KEY (statement_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_values_by_attribute ON attribute_values (attribute_id);

CREATE TABLE tags (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT NOT NULL,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  definition TEXT NOT NULL,
  include TEXT NOT NULL,
  exclude TEXT NOT NULL,
  examples TEXT NOT NULL,
  aliases TEXT NOT NULL,
  colour TEXT NOT NULL,
  pattern TEXT NOT NULL CHECK (pattern IN ('solid', 'rising', 'falling', 'horizontal', 'vertical', 'grid')),
  favourite INTEGER CHECK (favourite BETWEEN 1 AND 9),
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  -- how many annotations carry it, kept with every tagging: counting a million takes a third of a second
  highlights INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX tags_by_name ON tags (coalesce(parent_id, ''), name);
CREATE INDEX tags_by_parent ON tags (parent_id);
CREATE UNIQUE INDEX tags_by_favourite ON tags (favourite) WHERE favourite IS NOT NULL;

CREATE TABLE annotations (
  id TEXT NOT NULL PRIMARY KEY,
  statement_id TEXT NOT NULL REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  text_id TEXT NOT NULL REFERENCES texts (id) DEFERRABLE INITIALLY DEFERRED,
  -- code points into the text, half-open
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  colour TEXT,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'uncertain', 'orphan')),
  CHECK (0 <= start_at AND start_at < end_at)
) STRICT;
-- one person marks a place once; in this order it also lists a statement's annotations by place
CREATE UNIQUE INDEX annotations_by_place ON annotations (statement_id, start_at, end_at, text_id, author_id);

CREATE TABLE annotation_tags (
  tag_id TEXT NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  -- the annotation's place again, so that a tag's annotations lie in order (no reference: it would be looked for
  -- in every row when a statement goes, and the annotation has one)
  statement_id TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  annotation_id TEXT NOT NULL REFERENCES annotations (id) DEFERRABLE INITIALLY DEFERRED,
  author_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  PRIMARY KEY (tag_id, statement_id, start_at, annotation_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX annotation_tags_by_annotation ON annotation_tags (annotation_id, tag_id);

CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY,
  -- Markdown
  text TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  -- what it is on; the project where all three are empty
  statement_id TEXT REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  annotation_id TEXT REFERENCES annotations (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'translation')),
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  CHECK ((statement_id IS NOT NULL) + (tag_id IS NOT NULL) + (annotation_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX notes_by_statement ON notes (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX notes_by_tag ON notes (tag_id) WHERE tag_id IS NOT NULL;
CREATE INDEX notes_by_annotation ON notes (annotation_id) WHERE annotation_id IS NOT NULL;

CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- the newest record when this one was written
  parent_id TEXT,
  person_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  at TEXT NOT NULL,
  -- of the file when it was written
  schema_version INTEGER NOT NULL,
  verb TEXT NOT NULL,
  parameters TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  -- the record an undo or redo is about
  target TEXT,
  statement_id TEXT,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  -- when a bulk edit that is still being written last wrote; empty for all others
  open TEXT
) STRICT;
CREATE INDEX history_by_target ON history (target, sequence) WHERE target IS NOT NULL;
CREATE INDEX history_by_person ON history (person_id, device_id, sequence);
CREATE INDEX history_by_statement ON history (statement_id, sequence) WHERE statement_id IS NOT NULL;
CREATE INDEX history_open ON history (sequence) WHERE open IS NOT NULL;

CREATE TABLE history_changes (
  sequence INTEGER NOT NULL REFERENCES history (sequence) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  -- table and key of what was changed; the parts of a key are parted by a blank
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  -- changed columns as JSON: both for a change, only before (all columns) for a deletion, neither for a creation
  before TEXT,
  after TEXT,
  PRIMARY KEY (sequence, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_changes_by_entity ON history_changes (key, entity);

-- For people who look into the file with another tool

CREATE VIEW tag_paths AS
WITH RECURSIVE paths (tag_id, path) AS (
  SELECT id, name FROM tags WHERE parent_id IS NULL
  UNION ALL
  SELECT tags.id, paths.path || ' / ' || tags.name FROM paths JOIN tags ON tags.parent_id = paths.tag_id
)
SELECT tags.id AS tag_id, paths.path, tags.colour, tags.definition, tags.highlights
FROM paths JOIN tags ON tags.id = paths.tag_id;

CREATE VIEW highlights AS
SELECT
  annotations.id AS annotation_id,
  statements.title AS statement,
  annotations.exact AS quote,
  (SELECT group_concat(tags.name, '; ') FROM annotation_tags JOIN tags ON tags.id = annotation_tags.tag_id
   WHERE annotation_tags.annotation_id = annotations.id) AS tags,
  (SELECT group_concat(notes.text, char(10) || char(10)) FROM notes
   WHERE notes.annotation_id = annotations.id AND NOT notes.private) AS notes,
  people.name AS author,
  annotations.created,
  annotations.start_at,
  annotations.end_at,
  annotations.statement_id
FROM annotations
JOIN statements ON statements.id = annotations.statement_id
JOIN people ON people.id = annotations.author_id;

CREATE VIEW statement_details AS
SELECT statements.id AS statement_id, statements.title AS statement, attributes.name AS detail, attribute_values.value
FROM attribute_values
JOIN statements ON statements.id = attribute_values.statement_id
JOIN attributes ON attributes.id = attribute_values.attribute_id;

CREATE VIEW shared_notes AS
SELECT
  notes.id AS note_id,
  notes.text,
  people.name AS author,
  notes.created,
  statements.title AS statement,
  tags.name AS tag,
  annotations.exact AS quote
FROM notes
JOIN people ON people.id = notes.author_id
LEFT JOIN annotations ON annotations.id = notes.annotation_id
LEFT JOIN statements ON statements.id = coalesce(notes.statement_id, annotations.statement_id)
LEFT JOIN tags ON tags.id = notes.tag_id
WHERE NOT notes.private;
