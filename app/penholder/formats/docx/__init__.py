"""Word files: writes a draft as a clean copy in the house's form, and reads such a copy back exactly.

What a paragraph is stands in its style (``style_names.py``), so nothing is guessed on the way back. Nothing here knows
the desk or the window. Start with ``writer.py``; how Word behaves, and why the file is made as it is, stands in
``resources/docs/decisions/word-files.md``.
"""
