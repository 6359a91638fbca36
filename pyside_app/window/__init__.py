"""The main window: it places things, and does nothing itself that a command can do."""
