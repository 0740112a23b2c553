"""Lists that narrow as one types: for commands, paragraphs, openings, States, settings.

Start with ``choice.py`` (what a list offers and how it narrows, without Qt), then ``chooser.py`` (the list with a field
of its own).
"""
