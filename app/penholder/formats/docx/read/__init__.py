"""The second stage of reading a Word file: from Word-shaped values to a draft.

Files that Penholder wrote say in their styles what each paragraph is (``styled.py``); those of others go through the
evidence pipeline of ``formats/intake`` (``foreign.py``). Start with ``readings.py``; ``resources/docs/decisions`` has a page
on tracked changes.
"""
