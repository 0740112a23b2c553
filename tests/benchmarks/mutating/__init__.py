"""What ``mutations.py`` is made of: conditions taken out of the code, and the tests that should notice."""
