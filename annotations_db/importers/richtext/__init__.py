"""What a rich text (RTF 1.9) consists of, and the way from its control words to HTML."""
