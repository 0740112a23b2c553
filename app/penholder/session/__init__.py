"""One open draft: its history, findings, file and recovery copy, and those who want to hear of its changes.

It knows no window. Start with ``session.py``.
"""
