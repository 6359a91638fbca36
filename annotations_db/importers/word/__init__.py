"""What is in a Word file: its parts, its styles, its numbering, and the way to HTML."""
