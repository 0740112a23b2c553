"""What the set-up says to the person who waits, and the one kind of trouble it tells about."""

from __future__ import annotations

import sys


class SetUpError(Exception):
    """Something expected went wrong; its text is what the person reads: what, where, what to do."""


def say(sentence: str) -> None:
    """Tell how far we are, on standard error, so that standard output holds the program's own words alone."""
    print(sentence, file=sys.stderr, flush=True)
