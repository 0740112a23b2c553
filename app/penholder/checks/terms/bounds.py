"""Keeps regular expressions from running away: every repeat gets an end, and what could still take long is refused.

The measure is the number of ways in which a pattern can go through the same text: a search that fails tries them all.
Two repeats that can share what they take multiply ("(a+)+"); a repeat whose end is clear from the next sign counts one.
"""

from __future__ import annotations

from dataclasses import dataclass

from penholder.checks.terms.expressions import Again, Choice, Group, Nothing, One, Part, Repeat, Row

MOST_TIMES = 60
"""What a repeat without an end goes up to."""

MOST_WAYS = 5000
"""Ways through one text that a pattern may have at most."""

MOST_SIGNS = 2000
"""Signs that a pattern may find at most."""

_CAP = 10**9
_A_FEW_SIGNS = 4
_MOST_NEEDED, _MOST_GROUPS = 12, 3
_ANY_CASE = "(?i:"


@dataclass(frozen=True, slots=True)
class Bounded:
    """A pattern in which every repeat has an end; ``steps`` tells how long a search at one place may take."""

    text: str
    steps: int


@dataclass(frozen=True, slots=True)
class _Next:
    """What may follow a part: with which signs, and whether the pattern may be over."""

    signs: frozenset[str]
    over: bool


def bounded(tree: Part) -> Bounded:
    """Give a pattern with an end to every repeat; one that could run away all the same raises ``ValueError``."""
    if _may_be_empty(tree):
        raise ValueError("it finds places where nothing stands")
    ways = _ways(tree, _Next(frozenset(), True))
    if ways > MOST_WAYS:
        raise ValueError(
            "a search for it could run away, because its repeats can share the same letters in too many ways; "
            "say how often each may repeat, such as {1,5}, or let a sign stand between them"
        )
    signs = _signs(tree)
    if signs > MOST_SIGNS:
        raise ValueError(f"it could find more than {MOST_SIGNS} letters at once")
    return Bounded(_written(tree), max(ways, signs))


def needed_by(tree: Part) -> tuple[tuple[str, ...], ...]:
    """Give groups of words: of each group at least one stands in whatever a pattern finds."""
    return _telling(_needs(tree))


def _written(part: Part) -> str:
    """Write a part with an end to every repeat."""
    match part:
        case Row():
            return "".join(map(_written, part.parts))
        case Choice():
            return "|".join(map(_written, part.parts))
        case Group():
            return f"{part.opening}{_written(part.inner)})"
        case Repeat():
            return f"{_written(part.inner)}{{{part.least},{_most(part)}}}{'?' * part.lazy}"
        case _:
            return part.written


def _most(part: Repeat) -> int:
    return max(MOST_TIMES, part.least) if part.most is None else part.most


def _signs(part: Part) -> int:
    """Count the signs that a part can find at most."""
    match part:
        case One():
            return 1
        case Nothing() | Again():
            return 0
        case Row():
            return sum(map(_signs, part.parts))
        case Choice():
            return max(map(_signs, part.parts))
        case Group():
            return _signs(part.inner)
        case Repeat():
            return _signs(part.inner) * _most(part)


def _may_be_empty(part: Part) -> bool:
    match part:
        case One():
            return False
        case Nothing() | Again():
            return True
        case Row():
            return all(map(_may_be_empty, part.parts))
        case Choice():
            return any(map(_may_be_empty, part.parts))
        case Group():
            return part.looks or _may_be_empty(part.inner)
        case Repeat():
            return part.least == 0 or _may_be_empty(part.inner)


def _begins(part: Part, following: _Next) -> _Next:
    """Give with which signs a part and what follows it may begin."""
    match part:
        case One():
            return _Next(part.signs, False)
        case Nothing() | Again():
            return _Next(following.signs, True)
        case Row():
            for one in reversed(part.parts):
                following = _begins(one, following)
            return following
        case Choice():
            starts = [_begins(one, following) for one in part.parts]
            return _Next(frozenset().union(*(one.signs for one in starts)), any(one.over for one in starts))
        case Group():
            return following if part.looks else _begins(part.inner, following)
        case Repeat():
            start = _begins(part.inner, following)
            return _Next(start.signs | following.signs, start.over or following.over) if part.least == 0 else start


def _ways(part: Part, following: _Next) -> int:
    """Count the ways in which a part can go through one text, at most."""
    match part:
        case One() | Nothing() | Again():
            return 1
        case Row():
            ways = 1
            for one in reversed(part.parts):
                ways *= _ways(one, following)
                following = _begins(one, following)
            return min(ways, _CAP)
        case Choice():
            return _ways_of_choice(part, following)
        case Group():
            return _ways(part.inner, _Next(frozenset(), True) if part.looks else following)
        case Repeat():
            return _ways_of_repeat(part, following)


def _ways_of_choice(part: Choice, following: _Next) -> int:
    """Add up what can begin alike; of what cannot, only the widest counts."""
    starts = [_begins(one, following) for one in part.parts]
    ways = [_ways(one, following) for one in part.parts]
    by_sign: dict[str, int] = {}
    for start, count in zip(starts, ways, strict=True):
        for sign in start.signs:
            by_sign[sign] = by_sign.get(sign, 0) + count
    unclear = sum(count for start, count in zip(starts, ways, strict=True) if start.over)
    return min(max(by_sign.values(), default=0) + unclear or 1, _CAP)


def _ways_of_repeat(part: Repeat, following: _Next) -> int:
    if _most(part) > 1 and _may_be_empty(part.inner):
        raise ValueError("what is repeated may be empty, so that a search for it could run away")
    start = _begins(part.inner, _Next(frozenset(), False))
    beside = _Next(start.signs | following.signs, following.over)
    inner = _ways(part.inner, beside)
    clear = not following.over and start.signs.isdisjoint(following.signs)
    if inner == 1:
        return 1 if clear else _most(part) - part.least + 1
    ways = 0
    for times in range(_most(part) if clear else part.least, _most(part) + 1):
        ways += inner ** min(times, 64)
        if ways > _CAP:
            return _CAP
    return max(ways, 1)


def _needs(part: Part) -> list[tuple[str, ...]]:
    """Give groups of words; of each group one must be there."""
    match part:
        case Row():
            return _needs_of_row(part)
        case Choice():
            each = [_best(_needs(one)) for one in part.parts]
            return [tuple(dict.fromkeys(word for one in each for word in one))] if all(each) else []
        case Group():
            return [] if part.looks or part.opening == _ANY_CASE else _needs(part.inner)
        case Repeat():
            return _needs(part.inner) if part.least else []
        case One():
            some = (part.letter,) if part.letter is not None else tuple(sorted(part.signs))
            return [some] if len(some) <= _A_FEW_SIGNS else []
        case _:
            return []


def _needs_of_row(part: Row) -> list[tuple[str, ...]]:
    """Join letters that stand side by side; what stands between them has groups of its own."""
    found: list[tuple[str, ...]] = []
    run = ""
    for one in (*part.parts, Nothing("")):
        if isinstance(one, One) and one.letter is not None:
            run += one.letter
            continue
        if run:
            found.append((run,))
            run = ""
        found += _needs(one)
    return found


def _best(groups: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Give the group that tells most: long words, and few of them."""
    return max(groups, key=_told, default=())


def _told(words: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _telling(groups: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Give the groups that are worth a look before a search, the one that tells most first."""
    worth = [
        one
        for one in groups
        if len(one) <= _MOST_NEEDED and not any(len(word) == 1 and (word.isalnum() or word.isspace()) for word in one)
    ]
    return tuple(sorted(worth, key=_told, reverse=True)[:_MOST_GROUPS])
