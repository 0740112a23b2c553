"""What a drafter can do, one value per command, without Qt.

Menus, keys and buttons are made from ``catalogue.COMMANDS``; the command line calls the same functions.
Start with ``command.py``.
"""
