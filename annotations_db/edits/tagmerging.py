"""The verb that merges tags into one, and what it would do, to be shown first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotations_db.contents import Contents
from annotations_db.edits.ordering import respaced
from annotations_db.edits.tagfates import Fates
from annotations_db.edits.taglooks import listed
from annotations_db.edits.tags import Parameters
from annotations_db.edits.tagtree import TagTree
from annotations_db.errors import InvalidError
from annotations_db.model import (
    AnnotationId,
    Change,
    Edit,
    Highlight,
    Stamp,
    Tag,
    Tagging,
    TagId,
)


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do, nothing of it done."""

    into: str
    """The path of the tag that stays."""
    merged: tuple[str, ...]
    """The paths of the tags that go, those that go with their parents among them."""
    highlights: int
    """How many highlights carry one of the tags that go."""
    collisions: tuple[AnnotationId, ...]
    """The highlights that carry several of the tags which become one, and so have one less."""
    moved: tuple[str, ...]
    """The paths of the children that come to stand below another tag."""
    same_names: tuple[tuple[str, str], ...]
    """The paths of children that go, and of those of the same name that they go into."""
    notes: int
    """How many notes on the tags that go move to those that stay."""


def preview(contents: Contents, tag_ids: Collection[TagId], into: TagId) -> MergePreview:
    """What ``merge`` would do. Raises the same errors."""
    tree = TagTree(contents.tags())
    fates = _fates(tree, tag_ids, into)
    highlights = contents.highlights(tag_ids=fates.gone)
    return MergePreview(
        into=tree.path(into),
        merged=tuple(tree.path(each) for each in fates.gone),
        highlights=len(highlights),
        collisions=tuple(each.id for each in highlights if _collides(each, fates)),
        moved=tuple(tree.path(each.id) for below in fates.moved.values() for each in below),
        same_names=tuple(
            (tree.path(gone), tree.path(kept))
            for gone, kept in fates.gone.items()
            if gone not in fates.merged
        ),
        notes=sum(len(contents.notes(tag_id=each)) for each in fates.gone),
    )


def merge(contents: Contents, stamp: Stamp, tag_ids: Collection[TagId], into: TagId) -> Edit:
    """Makes one tag of several: their highlights, notes, children, words and other names go to
    ``into``, whose name, place and colour stay, and they are deleted.

    A highlight that has several of them has the one afterwards, put by whom and when it was put
    first; one that has ``into`` already keeps it as it is. A child goes into the child of the same
    name where there is one. The names of those that go become other names.

    Raises InvalidError where ``into`` lies below one that is to go or no other is given,
    NotFoundError where a tag is gone.
    """
    tree = TagTree(contents.tags())
    fates = _fates(tree, tag_ids, into)
    highlights = contents.highlights(tag_ids=fates.gone)
    changes = (
        *_notes_moved(contents, fates),
        *(change for each in highlights for change in _retagged(each, fates)),
        *(Change(tree.tag(each), None) for each in reversed(fates.gone)),
        *_tags_changed(tree, fates, stamp),
    )
    named = ", ".join(tree.path(each) for each in fates.gone if each in fates.merged)
    parameters: Parameters = {"tag": named, "into": tree.path(into), "count": len(highlights)}
    return Edit("merge-tags", changes, parameters)


def _fates(tree: TagTree, tag_ids: Collection[TagId], into: TagId) -> Fates:
    fates = Fates.of(tree, tag_ids, into)
    if not fates.gone:
        raise InvalidError("tag-merge-few", tag=tree.path(into))
    return fates


def _collides(highlight: Highlight, fates: Fates) -> bool:
    after = [fates.gone.get(each, each) for each in highlight.tag_ids]
    return len(set(after)) < len(after)


def _retagged(highlight: Highlight, fates: Fates) -> Iterator[Change]:
    there = set(highlight.tag_ids)
    for tagging in highlight.taggings:  # by time, so the first one stays
        into = fates.gone.get(tagging.tag_id)
        if into is None:
            continue
        yield Change(tagging, None)
        if into not in there:
            there.add(into)
            yield Change(None, Tagging(highlight.id, into, tagging.author_id, tagging.created))


def _notes_moved(contents: Contents, fates: Fates) -> Iterator[Change]:
    for gone, kept in fates.gone.items():
        for note in contents.notes(tag_id=gone):
            yield Change(note, replace(note, tag_id=kept))


def _tags_changed(tree: TagTree, fates: Fates, stamp: Stamp) -> Iterator[Change]:
    """The tags that take others in, with their words, and the children that are moved."""
    after: dict[TagId, Tag] = {}
    for kept in dict.fromkeys(fates.gone.values()):
        others = [tree.tag(gone) for gone, into in fates.gone.items() if into == kept]
        after[kept] = _with_words(tree.tag(kept), others)
    for parent, below in fates.moved.items():
        for child in _below(tree, parent, below, fates):
            known = after.get(child.id, child)
            after[child.id] = replace(known, parent_id=child.parent_id, position=child.position)
    for tag_id, tag in after.items():
        if tag != tree.tag(tag_id):
            yield Change(tree.tag(tag_id), replace(tag, modified=stamp.now))


def _below(tree: TagTree, parent: TagId, moved: Sequence[Tag], fates: Fates) -> Iterable[Tag]:
    """The moved children as they stand behind the parent's own; of those, any that has to give
    way.
    """
    leaving = {each.id for below in fates.moved.values() for each in below} | fates.gone.keys()
    own = [each for each in tree.children(parent) if each.id not in leaving]
    keys = respaced([*(each.position for each in own), *(None for _ in moved)])
    for child, key in zip((*own, *moved), keys, strict=True):
        yield replace(child, parent_id=parent, position=key)


def _with_words(tag: Tag, others: Sequence[Tag]) -> Tag:
    all_of = (tag, *others)
    numbers = (each.favourite for each in all_of if each.favourite is not None)
    names = (word for each in others for word in (each.name, *each.aliases))
    return replace(
        tag,
        definition=_paragraphs(each.definition for each in all_of),
        include=_paragraphs(each.include for each in all_of),
        exclude=_paragraphs(each.exclude for each in all_of),
        examples=listed(example for each in all_of for example in each.examples),
        aliases=listed(
            each for each in (*tag.aliases, *names) if each.casefold() != tag.name.casefold()
        ),
        favourite=next(numbers, None),
    )


def _paragraphs(texts: Iterable[str]) -> str:
    return "\n\n".join(listed(texts))
