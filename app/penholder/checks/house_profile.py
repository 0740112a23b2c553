"""A house profile: which rules an office runs beside or without the usual ones, and how long its texts may be.

Profiles are TOML files: two travel with the program (``resources/style/profiles``), others lie in the drafter's own
folder. What is wrong in one is named; the rest of it still holds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from penholder.checks.profile import Profile
from penholder.ground.messages import Message, message
from penholder.ground.resources import resource
from penholder.model.kinds import Body

USUAL = "usual"
EVERY_HINT = "every-hint"
SHIPPED = (USUAL, EVERY_HINT)
_KEYS = frozenset({"name", "bodies", "also", "without", "most_words"})
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class HouseProfile:
    """What an office wants. ``key`` is the name of its file, ``name`` what people call it.

    ``also`` and ``without`` hold ids or families of rules; an empty ``bodies`` means all. ``most_words`` is the limit
    for the words of a text, None for none.
    """

    key: str
    name: str
    bodies: frozenset[Body] = frozenset()
    also: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    most_words: int | None = None

    def on(self, profile: Profile) -> Profile:
        """Give a profile with what the office wants, where it is for texts of that body; else the same profile."""
        if self.bodies and profile.body not in self.bodies:
            return profile
        return replace(
            profile,
            also=profile.also | self.also,
            ignore=profile.ignore | self.without,
            most_words=self.most_words if profile.most_words is None else profile.most_words,
        )


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """A profile as read, None where its file is no TOML at all, and what is wrong in it."""

    profile: HouseProfile | None
    faults: tuple[Message, ...] = ()


Known = Callable[[frozenset[str]], Iterable[str]]
"""Gives those of some names that are neither a rule nor a family."""


def read_house_profile(text: str, key: str, strangers: Known) -> ReadProfile:
    """Read a profile; ``strangers`` tells which names of rules nobody knows."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return ReadProfile(None, (message("The profile {name} cannot be read: {reason}.", name=key, reason=error),))
    reader = _Reader(key, values)
    rules = {name: reader.names(name) for name in ("also", "without")}
    for unknown in sorted({one for names in rules.values() for one in strangers(names)}):
        reader.fault("There is no rule or family “{value}”", value=unknown)
    for stray in sorted(values.keys() - _KEYS):
        reader.fault("“{value}” means nothing in a profile", value=stray)
    profile = HouseProfile(
        key, reader.name(), reader.bodies(), rules["also"], rules["without"], reader.number("most_words")
    )
    return ReadProfile(profile, tuple(reader.faults))


def shipped_profile(key: str, strangers: Known) -> HouseProfile:
    """Give a profile that travels with the program; one that is not there raises ``UserError``, as a file does."""
    text = resource("style", "profiles", f"{key}.toml").read_text("utf-8")
    read = read_house_profile(text, key, strangers)
    if read.profile is None or read.faults:
        raise ValueError(f"the profile {key} has faults: {[str(one) for one in read.faults]}")
    return read.profile


class _Reader:
    """Takes values out of a file and notes what is unfit."""

    def __init__(self, key: str, values: Mapping[str, Any]) -> None:
        self._key, self._values = key, values
        self.faults: list[Message] = []

    def fault(self, what: str, **values: object) -> None:
        self.faults.append(message(what + " (profile {name}).", name=self._key, **values))

    def name(self) -> str:
        value = self._values.get("name", self._key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.fault("“name” is no text")
        return self._key

    def names(self, key: str) -> frozenset[str]:
        value = self._values.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return frozenset(value)
        self.fault("“{key}” is no list of rules", key=key)
        return frozenset()

    def bodies(self) -> frozenset[Body]:
        named = self.names("bodies")
        known = {one.value for one in Body}
        for one in sorted(named - known):
            self.fault("There is no body “{value}”; there are ga, hrc, ecosoc and sc", value=one)
        return frozenset(Body(one) for one in named & known)

    def number(self, key: str) -> int | None:
        value = self._values.get(key)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST:
            return value
        self.fault("“{key}” is no number of words", key=key)
        return None
