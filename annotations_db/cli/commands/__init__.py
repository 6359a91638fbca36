"""One module per subcommand, named like it, each with one constant ``COMMAND``."""
