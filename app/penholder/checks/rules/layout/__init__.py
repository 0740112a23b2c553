"""Rules about the first page: the lines of the masthead and what they say of each other."""
