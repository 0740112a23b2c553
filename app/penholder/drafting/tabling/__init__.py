"""Makes a working text ready for tabling: what of the negotiation goes, and what only the drafter can decide.

Start with ``plan.py`` (the values) and ``planning.py`` (from a draft to its plan). What is sure to be no word of the resolution
goes (``strokes.py``, ``numbers.py``); what may be one stays and is listed (``decisions.py``, ``open_brackets.py``).
Forms of the marks and names: ``drafting/working_marks.py``, ``drafting/parties.py``, ``drafting/brackets.py``.
"""
