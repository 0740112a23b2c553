"""Writes a draft with its base as one Word file with tracked changes.

Both drafts are written as they are, and the two are made one, element by element; so whatever the writer can do, the
redline shows. Start with ``writer.py``. Why it is done so stands in ``resources/docs/decisions/redlines.md``.
"""
