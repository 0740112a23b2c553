"""The commands and the modules they lie in, so that only what is asked for is loaded."""

from __future__ import annotations

VERBS = {
    "show": ("penholder.cli.show", "show"),
    "check": ("penholder.cli.check", "check"),
    "convert": ("penholder.cli.convert", "convert"),
    "compare": ("penholder.cli.compare", "compare"),
    "rules": ("penholder.cli.rules", "rules"),
    "self-test": ("penholder.cli.self_test", "self_test"),
}
"""By the word that is typed: the module and its function."""
