"""Plants slips into official texts and says which of them the checks find, name and mend.

A slip is written from the words of a rule, never from its code.

Start with ``slip.py`` (what a slip is), then one family of ``slips_…``, then ``sowing.py`` and ``harvest.py``.
"""
