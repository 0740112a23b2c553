"""Keeps regular expressions from running away."""

from __future__ import annotations


def bounded(pattern: str) -> str:
    """Give a pattern in which every repeat has an end."""
    return pattern


def needed_words(pattern: str) -> tuple[str, ...]:
    """Give words of which at least one stands in whatever the pattern finds."""
    del pattern
    return ()
