"""What is in an OpenDocument text: its styles, its lists, and the way to HTML."""
