"""The rules, one file each, in a folder per family; ``checks/catalogue.py`` lists them.

A rule is one function with ``@rule`` (it looks at one line) or ``@draft_rule`` (it looks at the whole draft). Its
docstring is its page: sentence, reason, examples in the notation of ``checks/notation.py``, source. It imports
nothing from other rules.
"""
