"""The one lock for pdfium, which may not be called from two threads at a time."""

from __future__ import annotations

from threading import RLock

PDFIUM = RLock()
"""Held while a document is open: pictures are made in the background while a file may be opened in front."""
