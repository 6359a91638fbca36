"""Questions over many annotations: what was said on a theme, by whom, when, and who kept silent."""
