"""What the evidence of a set page settles, where plain text has to guess: paragraphs, notes, marks, italics.

Lines come here with their zone, their place and their fonts, from whatever format; the stages before and after are those
of plain text. Start with ``joining.py``.
"""
