"""The page: a text widget that shows a draft, and the bridge that keeps the two the same.

The widget owns typing, input methods and what is selected; the draft is the truth. Start with ``bridge.py``. What is here
without Qt (``runs``, ``alignment``, ``continuation``, ``slices``) is plain functions on values.
"""
