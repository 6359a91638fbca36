"""Copies as PDF and on paper, read back through pdfium and pypdf."""
