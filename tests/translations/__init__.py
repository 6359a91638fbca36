"""The catalogue of words to translate, and what shows that all of them are in it."""
