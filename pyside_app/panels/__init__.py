"""The panels beside the text, one package each, found by their constant PANEL."""
