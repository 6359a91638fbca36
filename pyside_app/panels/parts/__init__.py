"""What several panels are drawn with: headings, empty places, lines of text, chips and key caps."""
