"""What is ignored in a draft, as the desk of its working file keeps it; what a newer version added there is kept, too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from penholder.checks.fingerprints import Fingerprint
from penholder.ground.log import log

DESK_KEY = "ignored"
"""Under which name the desk keeps this."""

_NAMES = tuple(one.name for one in fields(Fingerprint))
_NUMBERS = frozenset({"order", "since"})


@dataclass(frozen=True)
class KeptHere:
    """One ignored finding; ``more`` holds what this version does not understand."""

    fingerprint: Fingerprint
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class DeskPart:
    """What is ignored in one draft: single findings and whole rules; ``more`` holds what is not understood."""

    here: tuple[KeptHere, ...] = ()
    rules: frozenset[str] = frozenset()
    more: Mapping[str, Any] = field(default_factory=dict)
    strange: tuple[Any, ...] = ()
    """Entries of the list of findings that are none for this version; they are written back as they came."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be kept."""
        return not (self.here or self.rules or self.more or self.strange)


def ignored_to_json(kept: DeskPart) -> dict[str, Any]:
    """Write it for the desk."""
    here = [{**one.more, **asdict(one.fingerprint)} for one in kept.here]
    return {**kept.more, "here": [*here, *kept.strange], "rules": sorted(kept.rules)}


def ignored_from_json(desk: Mapping[str, Any]) -> DeskPart:
    """Read it from a desk; what cannot be read ignores nothing, and is kept as it is where it has room."""
    value = desk.get(DESK_KEY)
    if value is None:
        return DeskPart()
    if not isinstance(value, dict):
        log.warning("what is ignored in a working file could not be read")
        return DeskPart()
    here, rules = _list(value.get("here")), _list(value.get("rules"))
    known, strange = [], []
    for one in here:
        made = _read(one)
        if made is None:
            strange.append(one)
        else:
            known.append(made)
    return DeskPart(
        tuple(known),
        frozenset(one for one in rules if isinstance(one, str)),
        {name: one for name, one in value.items() if name not in {"here", "rules"}},
        tuple(strange),
    )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _read(value: Any) -> KeptHere | None:
    if not isinstance(value, dict) or not all(isinstance(value.get(name), _kind(name)) for name in _NAMES):
        return None
    more = {name: one for name, one in value.items() if name not in _NAMES}
    return KeptHere(Fingerprint(**{name: value[name] for name in _NAMES}), more)


def _kind(name: str) -> type:
    return int if name in _NUMBERS else str
