"""What the registers say of one resolution, session, entity or State, each statement with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

_MANY = 3
"""Texts that must agree where the resolution itself could not be read."""

_RIVALS = 0.1
"""Of the texts that say so, at most this share may say otherwise."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date (ISO, or a year alone) or a title, and who says so.

    ``own`` tells that the resolution itself was read; ``texts`` counts the other documents that say the same.
    """

    words: str
    own: bool
    texts: int

    @property
    def weight(self) -> int:
        """How much the statement counts against others: the resolution itself more than any number of citations."""
        return self.texts + (1000 if self.own else 0)


@dataclass(frozen=True, slots=True)
class KnownResolution:
    """Dates and titles of a resolution, the best borne out first; sources may disagree, and then all are here."""

    dates: tuple[Stated, ...] = ()
    titles: tuple[Stated, ...] = ()

    @property
    def sure_date(self) -> str | None:
        """The date of adoption in ISO form where the resolution itself or several texts agree on it, else None."""
        return _sure(tuple(one for one in self.dates if len(one.words) == _ISO))

    @property
    def likely_date(self) -> str | None:
        """The date that a text or two give where nobody says otherwise, or the sure one."""
        full = [one.words for one in self.dates if len(one.words) == _ISO]
        return self.sure_date or (full[0] if len(full) == 1 else None)

    @property
    def sure_title(self) -> str | None:
        """The title where the resolution itself or several texts agree on it, else None."""
        return _sure(self.titles)


_ISO = len("2025-09-25")
UNKNOWN = KnownResolution()


def _sure(stated: tuple[Stated, ...]) -> str | None:
    if not stated:
        return None
    best, *others = stated
    if best.own:
        return best.words
    against = sum(one.texts for one in others)
    return best.words if best.texts >= _MANY and against <= _RIVALS * best.texts else None


@dataclass(frozen=True, slots=True)
class KnownSession:
    """A session with the first and the last date on which a resolution of it is known to have been adopted."""

    first: str
    last: str
    resolutions: int


@dataclass(frozen=True, slots=True)
class Entity:
    """An organ, office or programme: its name in full, its abbreviations, the principal organ that it belongs to."""

    name: str
    abbreviations: tuple[str, ...]
    principal: str


@dataclass(frozen=True, slots=True)
class StateForms:
    """A Member State: its ISO code, the short name as lists print it, and the formal name of treaties."""

    code: str
    short: str
    formal: str
