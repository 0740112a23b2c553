"""What changed between two drafts: pure functions on drafts that know nothing of files, of the desk or of the window.

Imports the model and nothing above it. Start with ``differences.py``, which finds what differs; ``folding.py`` turns
one difference or many into edits that make one side like the other.
"""
