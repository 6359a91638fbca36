"""A project of annotated statements in one SQLite file, and all that can be done to it without a
window. No Qt.
"""

__version__ = "0.1.0"
