"""The rows of the table: what is measured, the aim, what was seen."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from penholder.checks.engine import check
from tests.benchmarks.large_draft import large_draft
from tests.benchmarks.measure import Figure, timed, yardstick
from tests.benchmarks.official.catalogue import known_rules, listed_rules, reasons
from tests.benchmarks.official.speaking import Spoken
from tests.benchmarks.official.texts import Official
from tests.benchmarks.planting.harvest import Outcome
from tests.benchmarks.planting.kinds import BY_NAME, SLIPS
from tests.benchmarks.run import recheck

Row = tuple[str, str, str]
_AIMS = {"certain": "all", "likely": "90 %"}
_NOISY = 10


def catalogue_rows(shared: Path, root: Path) -> Iterator[Row]:
    """Say which of the file's rules there are."""
    known, why = known_rules(), reasons(root / "resources" / "docs")
    for how in ("certain", "likely"):
        ids = [one.id for one in listed_rules(shared / "reference" / "editorial-rules.md") if one.decide == how]
        there = [one for one in ids if one in known]
        said = [one for one in ids if one not in known and one in why]
        lost = [one for one in ids if one not in known and one not in why]
        seen = f"{len(there)} of {len(ids)}, {len(said)} left out with a reason"
        yield f"rules marked {how}", _AIMS[how], seen + (f"; neither: {', '.join(lost)}" if lost else "")


def planted_rows(outcomes: Sequence[Outcome], wanted: int) -> Iterator[Row]:
    """Say how many slips were found and given back, by certainty and by kind."""
    by_slip: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        by_slip[one.slip].append(one)
    few = [name for name, count in Counter(one.slip for one in outcomes).items() if count < wanted]
    yield "kinds of slip planted fewer than so many times", "none", ", ".join(few) or f"none below {wanted}"
    for certain in (True, False):
        mine = [one for one in outcomes if one.clean and BY_NAME[one.slip].certain is certain]
        kinds = len({one.slip for one in mine})
        name, aim = ("certain", "99 %") if certain else ("likely", "90 %")
        found = [one for one in mine if one.found]
        yield f"slips planted, {name}: {kinds} kinds, found and rightly named", aim, _share(len(found), len(mine))
        yield from _given_back(name, found)
    for slip in SLIPS:
        mine = [one for one in by_slip[slip.name] if one.clean]
        found = [one for one in mine if one.found]
        fixed = (
            ""
            if slip.lost
            else f", given back {_of(one.safe for one in found)} safe, {_of(one.offered for one in found)} any"
        )
        hints = sum(one.as_hint for one in mine)
        yield (
            f"  {slip.name} ({slip.rule})",
            "certain" if slip.certain else "likely",
            f"{len(found)} of {len(mine)}{fixed}{f', as a hint {hints}' if hints else ''}",
        )


def _given_back(name: str, found: Sequence[Outcome]) -> Iterator[Row]:
    known = [one for one in found if not BY_NAME[one.slip].lost]
    safe = [one for one in known if one.safe is not None]
    offered = [one for one in known if one.offered is not None]
    yield f"  their first safe fix gives the text back, {name}", "99 %", _share(sum(map(_safe, safe)), len(safe))
    yield f"  the first fix of any gives it back, {name}", "", _share(sum(map(_offered, offered)), len(offered))


def _safe(one: Outcome) -> bool:
    return bool(one.safe)


def _offered(one: Outcome) -> bool:
    return bool(one.offered)


def alarm_rows(texts: Mapping[str, Official], said: Mapping[str, Spoken]) -> Iterator[Row]:
    """Say how many findings stand on a page of official text."""
    for title, folders in (
        ("drafts", ("drafts/",)),
        ("resolutions, Markdown", ("resolutions/",)),
        ("resolutions, PDF", ("resolutions-pdf/",)),
        ("all", ("drafts/", "resolutions/", "resolutions-pdf/")),
    ):
        names = [name for name in texts if name.startswith(folders)]
        pages = sum(texts[name].pages for name in names) or 1.0
        weights = Counter(one.severity for name in names for one in said[name].said)
        both = weights["error"] + weights["warning"]
        yield f"errors a page, {title} ({pages:.0f} pages)", "0.05", f"{weights['error'] / pages:.3f}"
        yield f"errors and warnings a page, {title}", "0.5", f"{both / pages:.3f}"
        yield f"hints a page, {title}", "", f"{weights['hint'] / pages:.3f}"
    failed = sorted({rule for one in said.values() for rule in one.failed})
    yield "rules that broke down", "none", ", ".join(failed) or "none"


def noisy_rows(texts: Mapping[str, Official], said: Mapping[str, Spoken]) -> Iterator[Row]:
    """Name the rules that speak most often as errors or warnings."""
    pages = sum(one.pages for one in texts.values()) or 1.0
    counts = Counter(one.rule for spoken in said.values() for one in spoken.said if one.severity != "hint")
    for rule, count in counts.most_common(_NOISY):
        yield f"  of the noisiest: {rule}", "", f"{count}, {count / pages:.3f} a page"


def fix_rows(said: Mapping[str, Spoken]) -> Iterator[Row]:
    """Say what all safe fixes together would change in the official texts."""
    changes = [one for spoken in said.values() for one in spoken.changed]
    inside = Counter(what for one in changes for what in one.inside)
    yield "changes of all safe fixes", "", f"{len(changes)} in {len({one.text for one in changes})} texts"
    yield "  inside somebody else's words", "0", ", ".join(f"{n} in a {what}" for what, n in inside.items()) or "0"
    yield "  texts that change when they are fixed again", "0", str(sum(one.again for one in said.values()))
    made = Counter(rule for one in said.values() for rule in one.made)
    yield "  findings that fixes made", "0", ", ".join(f"{n} {rule}" for rule, n in made.most_common()) or "0"
    for rule, count in Counter(one.rule for one in changes).most_common():
        yield f"  changed by {rule}", "", str(count)


def sponsor_rows(said: Mapping[str, Spoken]) -> Iterator[Row]:
    """Name the findings in the sponsors lines of the drafts."""
    found = [one for spoken in said.values() for one in spoken.said if one.of_sponsors]
    yield "findings in sponsors lines of all drafts", "real slips", str(len(found))
    for one in found:
        yield f"  {one.text}: {one.rule}, {one.severity}", "", repr(one.words[:24])


def time_rows(texts: Mapping[str, Official]) -> Iterator[Row]:
    """Say how long checks take, one after the other in this process."""
    real = texts["drafts/A_C.3_80_L.29"].draft
    large = large_draft()
    figures = (
        timed("full check of A/C.3/80/L.29", 0.1, lambda: check(real), runs=15),
        timed("full check of 600 paragraphs", 0.5, lambda: check(large), runs=7),
        recheck("check again after one key, A/C.3/80/L.29", real),
        recheck("check again after one key, 600 paragraphs", large),
    )
    unit = statistics.median(yardstick() for _ in range(9))
    yield from (_time(one, unit) for one in figures)
    yield "one yardstick in this run (8.1 ms with nothing else at work)", "", f"{unit * 1000:.1f} ms"


def _time(figure: Figure, unit: float) -> Row:
    seen = f"{figure.median * 1000:.1f} ms (median), {figure.median / unit:.1f} yardsticks"
    return figure.name, f"{figure.aim * 1000:.0f} ms", seen


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} % ({part} of {whole})" if whole else "none"


def _of(values: Iterator[bool | None] | Sequence[bool | None]) -> str:
    known = [one for one in values if one is not None]
    return f"{sum(known)} of {len(known)}"
