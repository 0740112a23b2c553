"""What United Nations drafting style knows, as pure functions on text: openings, labels, symbols, dates, mastheads.

Everything takes a piece of text and answers with values whose offsets count code points of that text; only
``crossrefs.py`` and ``tabling/`` (a working text made ready) know a whole draft. Word lists lie in ``resources/phrases``.
Nothing above ``model`` is imported.
Start with ``openings.py`` (the italic words that begin a paragraph) and ``symbols.py`` (A/C.3/80/L.29 and its slips).
"""
