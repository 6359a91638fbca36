"""What asks the person something: sheets over the window, and the tag picker."""
