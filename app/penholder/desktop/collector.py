"""Keeps Python's collector of cycles from stopping the window for a moment in the middle of typing.

A full collection walks every object there is: with a long draft open that takes some fifty milliseconds. What is there
when a draft has been opened stays for long, so it is put aside; only what comes later is walked.
"""

from __future__ import annotations

import gc

_THRESHOLDS = (20_000, 20, 50)


def put_aside(first: bool = False) -> None:
    """Put aside what is there now; but for the ``first`` time, what an earlier draft left behind is collected before."""
    if not first:
        gc.unfreeze()
        gc.collect()
    gc.set_threshold(*_THRESHOLDS)
    gc.freeze()
