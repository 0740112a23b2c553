"""A draft, its edits and its findings as immutable values.

Nothing here reads a disk, a clock or a network, and nothing is imported but the standard library and ``ground``.
Start with ``draft.py`` for what a draft is, ``change.py`` for how one becomes another, ``outline.py`` for its labels.
"""
