"""Markdown in and out, as the precedents and the samples are written: italics, bold, ``[^n]`` notes, headings, tables.

It imports nothing that writes files. Start with ``reader.py`` and ``writer.py``; ``inlines.py`` and ``printing.py``
are the two ways of one line.
"""
