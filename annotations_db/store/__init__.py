"""The project file, and the only SQL of the program."""

from annotations_db.store.bulk import Bulk
from annotations_db.store.store import Store

__all__ = ["Bulk", "Store"]
