"""Which house profile a draft is checked with, and the limit of words it has of its own; kept on the desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from penholder.checks.house_profile import SHIPPED, USUAL, HouseProfile, Known, read_house_profile, shipped_profile
from penholder.checks.profile import Profile
from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message
from penholder.ground.places import settings_folder
from penholder.session.user_rules import user_rules

DESK_KEY = "house"
"""Under which name the desk of a working file keeps this."""

_LARGEST = 100_000


def profiles_folder() -> Path:
    """Give the folder of the drafter's own profiles; it may not exist yet."""
    return settings_folder() / "profiles"


def _strangers(names: frozenset[str]) -> Iterable[str]:
    from penholder.checks.catalogue import unknown  # noqa: PLC0415 - the rules are loaded with the first check

    return unknown(names, user_rules().rules)


def house_profiles(strangers: Known = _strangers) -> tuple[tuple[HouseProfile, ...], tuple[Message, ...]]:
    """Give the profiles there are, those that travel with the program first, and what is wrong in the others."""
    found = [shipped_profile(key, strangers) for key in SHIPPED]
    faults: list[Message] = []
    for path in sorted(profiles_folder().glob("*.toml")):
        try:
            if path.stat().st_size > _LARGEST:
                faults.append(message("{path} is too long for a profile.", path=path))
                continue
            read = read_house_profile(path.read_text("utf-8"), path.stem, strangers)
        except (OSError, UnicodeDecodeError) as error:
            faults.append(message("The profile {path} cannot be read ({reason}).", path=path, reason=error))
            continue
        faults += read.faults
        if path.stem in SHIPPED:
            faults.append(
                message("{path} has the name of a profile that comes with Penholder; give it another.", path=path)
            )
        elif read.profile is not None:
            found.append(read.profile)
    return tuple(found), tuple(faults)


def house_profile(key: str) -> tuple[HouseProfile, tuple[Message, ...]]:
    """Give a profile by the name of its file; one that is not there raises ``UserError``."""
    profiles, faults = house_profiles()
    for one in profiles:
        if one.key == key:
            return one, faults
    known = ", ".join(one.key for one in profiles)
    if (profiles_folder() / f"{key}.toml").exists() and faults:
        why = next((one for one in faults if key in str(one)), faults[0])
        raise UserError(why, f"Mend the file, or choose one of {known}.")
    raise UserError(
        message("There is no profile “{name}”.", name=key), f"There are {known}, and files in the profiles folder."
    )


class House:
    """What the drafter chose for this draft: a profile, and how many words it may have."""

    def __init__(self, desk: Mapping[str, Any]) -> None:
        kept = desk.get(DESK_KEY)
        values: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
        key, most = values.get("profile", USUAL), values.get("most_words")
        self.key = key if isinstance(key, str) else USUAL
        self.most_words = most if isinstance(most, int) and not isinstance(most, bool) and most > 0 else None
        self._saved = self.to_json()
        self._profile: HouseProfile | None = None
        self.faults: tuple[Message, ...] = ()
        """What was wrong with the drafter's own profiles when they were read last."""

    @property
    def modified(self) -> bool:
        """Whether another choice was made since the working file was saved."""
        return self._saved != self.to_json()

    def note_saved(self) -> None:
        """Remember that the choices as they are stand on disk."""
        self._saved = self.to_json()

    def choose(self, key: str, most_words: int | None) -> None:
        """Take another profile or limit."""
        self.key, self.most_words, self._profile, self.faults = key, most_words, None, ()

    def on(self, profile: Profile) -> Profile:
        """Give a profile with the choices made; a profile whose file is gone leaves the usual rules, and says so."""
        profile = replace(profile, most_words=self.most_words)
        if self.key == USUAL:
            return profile
        if self._profile is None:
            try:
                self._profile, self.faults = house_profile(self.key)
            except UserError as error:
                self._profile, self.faults = HouseProfile(USUAL, self.key), (message("{said}", said=error),)
        return self._profile.on(profile)

    def to_json(self) -> dict[str, Any]:
        """Write the choices for the desk; nothing where they are the usual ones."""
        made: dict[str, Any] = {}
        if self.key != USUAL:
            made["profile"] = self.key
        if self.most_words is not None:
            made["most_words"] = self.most_words
        return made
