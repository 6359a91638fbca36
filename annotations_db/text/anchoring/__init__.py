"""Highlights found again in a changed text. Pure; ``anchoring.Anchoring`` is the door."""
