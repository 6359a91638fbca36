"""The encoding of a text that does not name it, by its letters."""

from __future__ import annotations

_LEAST = 0.2
"""Of chardet's confidence: below it stands what it gives for a handful of letters."""
_LOOKED_AT = 100_000


def guess(content: bytes) -> str | None:
    """Python's name of the encoding; None where no other than Windows-1252 is likely."""
    import chardet

    from annotations_db.importers.charsets import codec

    eras = chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME
    found = chardet.detect(
        content, encoding_era=eras, max_bytes=_LOOKED_AT, prefer_superset=True, compat_names=False
    )
    if found["encoding"] is None or found["confidence"] < _LEAST:
        return None
    name = codec(found["encoding"])
    return None if name in (None, "cp1252", "ascii") else name
