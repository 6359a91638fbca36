"""A project, open: what the command line, notebooks and the window's session do with a file."""

from annotations_db.project.finding import HighlightRef, StatementRef, TagRow
from annotations_db.project.opening import SAMPLE, new_project, open_project
from annotations_db.project.outcomes import ImportReport, OnDuplicate, Outcome
from annotations_db.project.project import Project

__all__ = [
    "SAMPLE",
    "HighlightRef",
    "ImportReport",
    "OnDuplicate",
    "Outcome",
    "Project",
    "StatementRef",
    "TagRow",
    "new_project",
    "open_project",
]
