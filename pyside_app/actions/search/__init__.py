"""The commands of the search; ``actions.searching`` puts them into the menu."""
