"""Files that are archives of XML, opened within bounds."""
