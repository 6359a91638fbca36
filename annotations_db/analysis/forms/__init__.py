"""What a report is written as: a module per format with a constant FORM."""
