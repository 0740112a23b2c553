"""What every other part stands on: places on disk, settings, messages for people, expected errors, the log.

It imports nothing of the program. Start with ``errors.py`` and ``messages.py``.
"""
