"""The first stage of reading a Word file: from XML to Word-shaped values that never change.

Runs have their effective formatting, paragraphs their style and list, and whatever was tracked keeps its revision.
Nothing here knows what a resolution is. Start with ``document.py``; ``values.py`` has the values, ``standing.py`` the two
readings of tracked changes, and ``resources/docs/decisions/how-word-numbers.md`` how Word counts.
"""
