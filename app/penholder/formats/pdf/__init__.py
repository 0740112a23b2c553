"""PDF documents in: from glyphs on pages to lines with evidence, which the shared intake makes a draft of.

Nothing here knows what a resolution is; that is the business of ``formats/intake``. Imports pypdfium2, and so is imported only
when a PDF document is opened. Start with ``reader.py``; ``glyphs.py`` has the value that a page is made of.
"""
