"""Word files: writes a draft as a clean copy in the house's form, and reads that copy and the files of others.

What a paragraph is stands in its style (``style_names.py``), so nothing is guessed on the way back; what others wrote is
told by evidence. Nothing here knows the desk or the window. Start with ``writer.py`` for the way out and ``reader.py`` for
the way in, which has two stages: ``parse`` (XML to values) and ``read`` (values to a draft). How Word behaves stands in
``resources/docs/decisions``: ``word-files.md``, ``how-word-numbers.md``, ``tracked-changes.md``.
"""
