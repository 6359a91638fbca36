"""What is in a book (EPUB): its package, and the way of its documents to HTML."""
