"""HTML in, as Word, LibreOffice, browsers and mail programs put it on the clipboard.

HTML becomes the Markdown that Penholder writes itself, and goes through the reader of that: one way in for italics, notes
and labels. Start with ``reader.py``. Nothing in a page is fetched, run or kept besides its text.
"""
