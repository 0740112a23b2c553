"""Which slips go into which texts: several to a text, on top of each other, the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from penholder.model.draft import Draft
from penholder.model.inline import words_of
from tests.benchmarks.planting.kinds import BY_NAME, SLIPS
from tests.benchmarks.planting.slip import Fault, Slip

MOST_TO_A_TEXT = 6
_PASSES = 24
"""How often the texts are gone through again for kinds that few of them have a place for."""


@dataclass(frozen=True)
class Sown:
    """One slip in a text that may have others already: its kind and what was planted."""

    slip: Slip
    fault: Fault


@dataclass(frozen=True)
class Bed:
    """One text and the slips to plant in it, in this order, each with the seed of its random places."""

    text: str
    slips: tuple[tuple[str, str], ...]


def sown(draft: Draft, bed: Bed) -> tuple[Sown, ...]:
    """Plant what a bed says, each slip into the text that the ones before have left."""
    row: list[Sown] = []
    for name, seed in bed.slips:
        fault = BY_NAME[name].plant(row[-1].fault.after if row else draft, Random(seed))
        if fault is None:
            raise ValueError(f"{name} cannot be planted in {bed.text} again")
        row.append(Sown(BY_NAME[name], fault))
    return tuple(row)


def beds(
    texts: Mapping[str, Draft], wanted: int, seed: str, slips: Sequence[Slip] = SLIPS, most: int = MOST_TO_A_TEXT
) -> list[Bed]:
    """Share out so many slips of each kind over the texts, the rarest kinds first."""
    random = Random(seed)
    counts: Counter[str] = Counter()
    made: list[Bed] = []
    names = sorted(texts)
    for turn in range(_PASSES):
        random.shuffle(names)
        for name in names:
            missing = [one for one in slips if counts[one.name] < wanted]
            if not missing:
                return made
            random.shuffle(missing)
            missing.sort(key=lambda one: counts[one.name])
            bed = _bed(texts[name], name, missing, f"{seed} {turn} {name}", most)
            counts.update(slip for slip, _ in bed.slips)
            made += [bed] if bed.slips else []
    return made


def _bed(draft: Draft, name: str, missing: Iterable[Slip], seed: str, most: int) -> Bed:
    """Plant one after the other until there are enough; what clashes with one before is left out."""
    row: list[Sown] = []
    chosen: list[tuple[str, str]] = []
    taken: set[str] = set()
    for slip in missing:
        if len(row) == most or (slip.alone and row) or not taken.isdisjoint(slip.rules):
            continue
        its_seed = f"{seed} {slip.name}"
        fault = slip.plant(row[-1].fault.after if row else draft, Random(its_seed))
        if fault is None or not all(still_stands(one.fault, fault.after) for one in row):
            continue
        row.append(Sown(slip, fault))
        chosen.append((slip.name, its_seed))
        taken.update(slip.rules)
    return Bed(name, tuple(chosen))


def still_stands(fault: Fault, after: Draft) -> bool:
    """Tell whether a slip planted before is still there, all its places too, after another has been planted."""
    gone = fault.places - {one.id for one in after.paragraphs} - {one.id for one in after.notes} - {"*"}
    was = {one.id for one in fault.after.paragraphs} | {one.id for one in fault.after.notes}
    if gone & was or (fault.guard is not None and fault.guard(fault.after) != fault.guard(after)):
        return False
    if fault.trace is None:
        return True
    place, words = fault.trace
    try:
        return words in words_of(after.line(place))
    except (LookupError, IndexError):
        return False
