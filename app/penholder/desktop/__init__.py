"""The window: the only part of Penholder that imports Qt.

It shows a session and turns keys and clicks into commands and edits; it decides nothing about drafting. Panels listen to
the session and act through it, never on each other. Start with ``window.py``; the page is in ``editor/``.
"""
