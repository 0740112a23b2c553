"""What stands beside the page: outline, findings, notes, details.

Each panel listens to the session and acts through it; none knows another. Start with ``outline.py``.
"""
