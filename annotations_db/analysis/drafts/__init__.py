"""The quote checker: what a draft quotes, against what was really said."""
