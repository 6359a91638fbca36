"""The commands: one module for each menu with its constant ``MENU``, and what those do."""
