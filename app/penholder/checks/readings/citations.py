"""What notes cite, as far as "Ibid." depends on it: the United Nations Treaty Series and the Official Records.

Forms observed in A/C.3/80/L.29 and in the resolutions of the 78th and 79th sessions; that "Ibid." replaces what is
identical with the note directly before it is stated in the Editorial Manual, footnotes, chapter 5, B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from penholder.drafting.official_records import records_citations
from penholder.drafting.treaty_series import treaty_citations


class Series(StrEnum):
    """The two series in which it is certain where "Ibid." is right."""

    TREATIES = "Treaty Series"
    RECORDS = "Official Records"


@dataclass(frozen=True, slots=True)
class Citation:
    """What a note cites: ``organ`` of the Official Records, ``head`` the volume or session and supplement.

    ``single`` tells that the note names one source and no more. ``rest`` is the offset behind the name of the series,
    ``behind_head`` the one behind the head, and ``part`` what follows there ("chap. IV").
    """

    series: Series
    organ: str
    head: str
    single: bool
    rest: int
    behind_head: int
    part: str = ""


class ChainFaultKind(StrEnum):
    """What is wrong with a note in the row of notes."""

    BADLY_WRITTEN = "badly written"
    NOTHING_BEFORE = "nothing before"
    OTHER_SERIES = "other series"
    SAME_SERIES = "same series"


@dataclass(frozen=True, slots=True)
class ChainFault:
    """A fault of the note at ``index``; ``cut`` signs at its start are to be replaced by ``words``.

    ``series`` is the one that the note belongs to. ``words`` is None where it cannot be told what should stand there.
    """

    index: int
    kind: ChainFaultKind
    series: Series | None
    cut: int
    words: str | None


_SEE = r"(?:[Ss]ee(?: also)? )?"
_BEFORE = re.compile(rf"\s*{_SEE}")
_IBID = re.compile(r"\s*(?:See )?ibid\b\.?(?:, ?| )?", re.IGNORECASE)
_WELL_WRITTEN = re.compile(r"\s*Ibid\.(?:, \S|\s*$)")
_TREATY_HEAD = re.compile(r"vols?\. \d[^;]*?, Nos?\. [\d–\-]+(?:(?:, | and )\d+)*")
_SESSION = r"(?:[A-Z][a-z]+(?:-[a-z]+)?(?: [A-Z]?[a-z]+)? Session|\d{4})"
_RECORDS_HEAD = re.compile(_SESSION + r", (?:Supplement|Annexes|Plenary)[^();]*(?:\([A-Z][^()]*\))?")
_MORE_THAN_ONE = re.compile(
    r";|(?<!^)\bibid\b|\bsee also\b|\band (?:A|S|E|ST)/|\),? and\b|\.\s+[A-Z]\w+ ", re.IGNORECASE
)
_IN_PARENTHESES = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_ORGANS = {"A": "General Assembly", "E": "Economic and Social Council", "S": "Security Council"}
_SYMBOL = re.compile(r"\((?P<organ>[AES])/")


def is_ibid(text: str) -> bool:
    """Tell whether a note begins with "Ibid.", however it is written."""
    return _IBID.match(text) is not None


def chain_faults(texts: Sequence[str | None]) -> tuple[ChainFault, ...]:
    """Judge the notes of one series, in order; None stands for one whose text is not known.

    Only the Treaty Series and the Official Records are judged, and nothing that follows a note of more than one source.
    """
    faults: list[ChainFault] = []
    before: Citation | None = None
    known = True
    for index, text in enumerate(texts):
        if text is None:
            before, known = None, False
            continue
        if is_ibid(text):
            found = _ibid_faults(text, index, before, known)
            faults += found
            meant = found[0].series if found and found[0].kind is not ChainFaultKind.BADLY_WRITTEN else None
            before = _as_meant(text, meant) if meant else _after_ibid(text, before)
        else:
            citation = read_citation(text)
            if citation and before and before.single and _same(citation, before) and not _whole_of(citation, before):
                faults.append(_should_be_ibid(text, index, citation, before))
            before, known = citation, True
    return tuple(faults)


@lru_cache(maxsize=4096)
def read_citation(text: str) -> Citation | None:
    """Read a note that cites one of the two series in full; None for any other note."""
    begun = _BEFORE.match(text)
    at = begun.end() if begun else 0
    for treaty in treaty_citations(text):
        if treaty.start == at and not text.startswith("League", at):
            return _citation(text, treaty.rest, Series.TREATIES, "")
    for record in records_citations(text):
        if record.start == at and not record.ibid:
            return _citation(text, record.rest, Series.RECORDS, record.organ)
    return None


def _citation(text: str, rest: int, series: Series, organ: str) -> Citation:
    head = (_TREATY_HEAD if series is Series.TREATIES else _RECORDS_HEAD).match(text, rest)
    single = _MORE_THAN_ONE.search(_IN_PARENTHESES.sub("()", text.strip().rstrip(".")), 1) is None
    end = head.end() if head else rest
    part = text[end:].strip(" ,.")
    return Citation(series, organ, head.group().strip() if head else "", single, rest, end, part)


def _same(one: Citation, other: Citation) -> bool:
    return one.series is other.series and one.organ == other.organ


def _whole_of(one: Citation, other: Citation) -> bool:
    """Tell whether the first cites the whole of what the second cites a part of: "Ibid." would name the part."""
    return bool(one.head and not one.part and other.part) and one.head == other.head


def _as_meant(text: str, series: Series) -> Citation:
    """Give what a false "Ibid." means to cite, so that those that follow it are not called false too."""
    begun = _IBID.match(text)
    symbol = _SYMBOL.search(text)
    organ = _ORGANS[symbol["organ"]] if symbol and series is Series.RECORDS else ""
    return _citation(text, begun.end() if begun else 0, series, organ)


def _after_ibid(text: str, before: Citation | None) -> Citation | None:
    """Give what an "Ibid." note cites: what the note before it does, with another head where it names one."""
    if before is None:
        return None
    begun = _IBID.match(text)
    own = _citation(text, begun.end() if begun else 0, before.series, before.organ)
    head, part = (own.head, own.part) if own.head else (before.head, own.part or before.part)
    return Citation(before.series, before.organ, head, before.single and own.single, own.rest, own.rest, part)


def _ibid_faults(text: str, index: int, before: Citation | None, known: bool) -> list[ChainFault]:
    begun = _IBID.match(text)
    at = begun.end() if begun else 0
    series = _series_of_rest(text[at:])
    if known and index == 0:
        return [ChainFault(index, ChainFaultKind.NOTHING_BEFORE, series, at, _in_full(series, text))]
    if known and series is not None and (before is None or before.series is not series):
        return [ChainFault(index, ChainFaultKind.OTHER_SERIES, series, at, _in_full(series, text))]
    if not _WELL_WRITTEN.match(text):
        words = "Ibid., " if text[at:].strip(" .") else "Ibid."
        return [ChainFault(index, ChainFaultKind.BADLY_WRITTEN, series, at if words != "Ibid." else len(text), words)]
    return []


def _series_of_rest(rest: str) -> Series | None:
    """Tell from what follows "Ibid.," which series it must belong to; None where that is open."""
    if _TREATY_HEAD.match(rest):
        return Series.TREATIES
    return Series.RECORDS if _RECORDS_HEAD.match(rest) else None


def _in_full(series: Series | None, text: str) -> str | None:
    """Give the name of the series in full, as far as the note tells it."""
    if series is Series.TREATIES:
        return "United Nations, *Treaty Series*, "
    symbol = _SYMBOL.search(text)
    return f"*Official Records of the {_ORGANS[symbol['organ']]}, *" if series and symbol else None


def _should_be_ibid(text: str, index: int, citation: Citation, before: Citation) -> ChainFault:
    same_head = bool(citation.head) and citation.head == before.head
    cut = citation.behind_head if same_head else citation.rest
    remaining = text[cut:].lstrip(" ,")
    if not remaining.strip(" ."):
        return ChainFault(index, ChainFaultKind.SAME_SERIES, citation.series, len(text), "Ibid.")
    cut = len(text) - len(remaining)
    return ChainFault(index, ChainFaultKind.SAME_SERIES, citation.series, cut, "Ibid., ")
