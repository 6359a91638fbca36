"""Texts and sources: immutable, kept under their hash, written once and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from annotations_db.errors import NotFoundError, ProjectError
from annotations_db.model import CanonicalText, Source, SourceId, TextId
from annotations_db.store.connection import Connection
from annotations_db.text.blocks import from_json, to_json


def add_texts(connection: Connection, texts: Iterable[CanonicalText]) -> None:
    for text in texts:
        if has_text(connection, text.id):
            continue
        digest = hashlib.sha256(text.text.encode()).hexdigest()
        connection.run(
            "INSERT INTO texts (id, sha256, extractor, length, text, blocks)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (text.id, digest, text.extractor, len(text.text), text.text, to_json(text.blocks)),
        )


def add_sources(connection: Connection, sources: Iterable[Source]) -> None:
    for source in sources:
        connection.run(
            "INSERT OR IGNORE INTO sources (id, media_type, content) VALUES (?, ?, ?)",
            (source.id, source.media_type, source.content),
        )


def has_text(connection: Connection, text_id: str) -> bool:
    return connection.row("SELECT 1 FROM texts WHERE id = ?", (text_id,)) is not None


def load_text(connection: Connection, text_id: str) -> CanonicalText:
    """Raises NotFoundError, and ProjectError where its blocks are none."""
    row = connection.row("SELECT text, blocks, extractor FROM texts WHERE id = ?", (text_id,))
    if row is None:
        raise NotFoundError("text-not-found", id=text_id)
    text, kept, extractor = row
    try:
        blocks = from_json(str(kept))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ProjectError("project-nonsense", table="texts", value=text_id) from error
    return CanonicalText(TextId(text_id), str(text), blocks, str(extractor))


def text_without_markers(connection: Connection, text_id: str) -> str | None:
    """The words of a text none of whose blocks has a marker; None where one may have, and where
    there is no such text.
    """
    row = connection.row(
        "SELECT text FROM texts WHERE id = ? AND instr(blocks, '\"marker\"') = 0", (text_id,)
    )
    return None if row is None else str(row[0])


def load_source(connection: Connection, source_id: str) -> Source:
    """Raises NotFoundError."""
    row = connection.row("SELECT media_type, content FROM sources WHERE id = ?", (source_id,))
    if row is None:
        raise NotFoundError("source-not-found", id=source_id)
    media_type, content = row
    return Source(SourceId(source_id), str(media_type), bytes(content or b""))  # type: ignore[arg-type]
