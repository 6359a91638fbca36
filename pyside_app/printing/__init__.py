"""Annotated copies as pages: on paper, and as PDF."""
