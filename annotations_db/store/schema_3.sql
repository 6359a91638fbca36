-- What the search index numbers: notes have ids of their own, and rows without a number move when a file is compacted
CREATE TABLE note_numbers (
  -- the row of note_search
  number INTEGER PRIMARY KEY,
  note_id TEXT NOT NULL UNIQUE
) STRICT;

-- Titles by the number of their statement, notes by theirs; filled by the program, as statement_search is
CREATE VIRTUAL TABLE title_search USING fts5 (
  text, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE note_search USING fts5 (
  text, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

-- The few quotes that are not words of the text as it is
CREATE INDEX annotations_not_exact ON annotations (statement_id) WHERE state <> 'exact';

CREATE TABLE searches (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  -- whether English words stand for their other forms too
  stems INTEGER NOT NULL CHECK (stems IN (0, 1)),
  -- whether the query is a regular expression
  pattern INTEGER NOT NULL CHECK (pattern IN (0, 1)),
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX searches_by_name ON searches (name);
