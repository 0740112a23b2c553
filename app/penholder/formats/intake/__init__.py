"""From lines with evidence to a draft: the one pipeline that plain text and PDF share, and Markdown from its blocks on.

No file is opened here and no format is known. Start with ``pipeline.py``, which names the stages in their order; ``lines.py`` and
``blocks.py`` have the two values that pass between them.
"""
