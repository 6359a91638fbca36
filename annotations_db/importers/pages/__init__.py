"""What stands on the pages of a PDF, and the way from lines in places to paragraphs."""
