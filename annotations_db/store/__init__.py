"""The project file, and the only SQL of the program."""

from annotations_db.store.bulk import Bulk
from annotations_db.store.snapshots import snapshots, take_snapshot
from annotations_db.store.store import Store

__all__ = ["Bulk", "Store", "snapshots", "take_snapshot"]
