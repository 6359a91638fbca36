"""Canonical text: made, walked, searched and pointed into. Pure; reads and writes nothing."""
