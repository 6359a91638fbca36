"""Verbs on saved searches: save one under a name, rename, change and delete it."""

from __future__ import annotations

from dataclasses import replace

from annotations_db.contents import Contents
from annotations_db.edits.typed import typed_line
from annotations_db.errors import InvalidError, NotFoundError
from annotations_db.model import Change, Edit, SavedSearch, SearchId, Stamp


def save(
    contents: Contents,
    stamp: Stamp,
    name: str,
    query: str,
    *,
    stems: bool = False,
    pattern: bool = False,
) -> Edit:
    """Raises InvalidError for an empty name or query, or a name that another has."""
    kept = _free_name(contents, name)
    looked_for = _query(query)
    search = SavedSearch(
        SearchId(stamp.new_id()), kept, looked_for, stamp.now, stamp.now, stems, pattern
    )
    return Edit("save-search", (Change(None, search),), {"name": kept})


def rename(contents: Contents, stamp: Stamp, search_id: SearchId, name: str) -> Edit:
    """Raises InvalidError for an empty name or another's, NotFoundError."""
    before = _one(contents, search_id)
    kept = _free_name(contents, name, but=search_id)
    after = replace(before, name=kept, modified=stamp.now)
    changes = (Change(before, after),) if kept != before.name else ()
    return Edit("rename-search", changes, {"name": before.name, "to": kept})


def change(
    contents: Contents,
    stamp: Stamp,
    search_id: SearchId,
    query: str,
    *,
    stems: bool = False,
    pattern: bool = False,
) -> Edit:
    """Raises InvalidError for an empty query, NotFoundError."""
    before = _one(contents, search_id)
    after = replace(before, query=_query(query), stems=stems, pattern=pattern)
    changes = (Change(before, replace(after, modified=stamp.now)),) if after != before else ()
    return Edit("change-search", changes, {"name": before.name})


def delete(contents: Contents, _stamp: Stamp, search_id: SearchId) -> Edit:
    """Raises NotFoundError."""
    before = _one(contents, search_id)
    return Edit("delete-search", (Change(before, None),), {"name": before.name})


def _one(contents: Contents, search_id: SearchId) -> SavedSearch:
    for each in contents.saved_searches():
        if each.id == search_id:
            return each
    raise NotFoundError("search-not-found", ref=search_id)


def _query(typed: str) -> str:
    kept = typed_line(typed)
    if not kept:
        raise InvalidError("search-empty")
    return kept


def _free_name(contents: Contents, name: str, *, but: SearchId | None = None) -> str:
    kept = typed_line(name)
    if not kept:
        raise InvalidError("search-name-empty")
    if any(each.name == kept and each.id != but for each in contents.saved_searches()):
        raise InvalidError("search-exists", name=kept)
    return kept
