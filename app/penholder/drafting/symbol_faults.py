"""Judges the pieces of a scanned symbol: what is certainly a slip, why, and what should stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.symbol_scan import (
    HIGHEST_SESSION,
    KNOWN_ORGANS,
    MISSPELT,
    STOPPED,
    SUFFIXES,
    ScannedSymbol,
    Token,
    TokenKind,
    is_year,
)


@dataclass(frozen=True, slots=True)
class SymbolFault:
    """One slip in a symbol.

    ``kind`` is "space", "dash", "case", "missing-stop", "slash", "session-year", "joined" or "suffix". ``start`` and
    ``end`` count code points of the text in which the symbol was found. ``correction`` is what should stand between
    them, None where that cannot be told; ``explanation`` is a sentence for the drafter.
    """

    start: int
    end: int
    kind: str
    explanation: str
    correction: str | None


_STOPPED_PART = re.compile(
    "(?P<word>[A-Za-z]+)(?P<stop>[ \\t\u00a0\u2009\u202f.,\\-]*)(?P<number>[0-9lI][0-9]*)(?:-[0-9]+)?(?:\\(.+\\))?"
)
_PLAIN = re.compile(r"(?i:res|prst|hrc)")
_PLAIN_WITH_NUMBER = re.compile(r"(?P<word>RES|PRST|HRC|EX)(?P<number>[0-9]{2,4})")
_SPECIAL_SESSION = re.compile("(?P<word>[A-Z]{1,4})(?P<dash>[\u2012-\u2015\u2212])(?P<number>[0-9]+)")
_VERBATIM = re.compile(r"P\.V\.(?P<number>[0-9]+)")
_BLANKS = re.compile("[ \\t\u00a0\u2009\u202f]")
_FUSED_COMMITTEE = re.compile(r"(?P<committee>C\.[1-6])[0-9]{2,3}")
_BY_SESSION = {"S": re.compile(r"[0-9]{2}/[0-9]{3,4}|[7-9][0-9]/[0-9]+"), "E": re.compile(r"[7-9][0-9]/[0-9]+")}
"""Where a session, or two figures of a year, stand in the place of the year."""

_DOCUMENT_PARTS = ("L.", "CRP.", "PV.", "SR.", "Add.", "Rev.", "Corr.")
_HYPHENS = ("-", "\u2010", "\u2011")


def find_faults(symbol: ScannedSymbol) -> tuple[SymbolFault, ...]:
    """List the slips of a symbol in order, without overlap; none for an organ that is not known."""
    if symbol.organ not in KNOWN_ORGANS:
        return ()
    faults = sorted((*_in_pieces(symbol), *_in_series(symbol)), key=lambda fault: (fault.start, fault.end))
    kept: list[SymbolFault] = []
    for fault in faults:
        if not kept or fault.start >= kept[-1].end:
            kept.append(fault)
    return tuple(kept)


def corrected_text(written: str, offset: int, faults: tuple[SymbolFault, ...]) -> str | None:
    """Apply the corrections to a symbol that begins at ``offset``; None if a slip has no certain correction."""
    for fault in reversed(faults):
        if fault.correction is None:
            return None
        written = written[: fault.start - offset] + fault.correction + written[fault.end - offset :]
    return written


def _in_pieces(symbol: ScannedSymbol) -> Iterator[SymbolFault]:
    tokens = symbol.tokens
    for index, token in enumerate(tokens):
        last = index == len(tokens) - 1
        if token.kind is TokenKind.ORGAN:
            yield from _in_organ(token, tokens[index - 1] if index else None)
        elif token.kind is TokenKind.SEPARATOR:
            following = None if last else tokens[index + 1]
            yield from _in_separator(token, following) if following else _in_last_slash(symbol)
        elif token.kind is TokenKind.DASH:
            yield from _in_dash(token)
        elif token.kind is TokenKind.PART:
            yield from _in_part(token, symbol.organ)


def _in_organ(token: Token, before: Token | None) -> Iterator[SymbolFault]:
    if token.text.islower():
        yield SymbolFault(
            token.start, token.end, "case", "The organ of a symbol is written in capitals.", token.text.upper()
        )
    if before is not None and before.kind is TokenKind.SEPARATOR:
        yield SymbolFault(token.start, token.end, "joined", "Two symbols have run together here.", None)


def _in_last_slash(symbol: ScannedSymbol) -> Iterator[SymbolFault]:
    """Judge a slash that nothing follows; it can go where the symbol is complete without it."""
    token, before = symbol.tokens[-1], symbol.tokens[-2]
    numbers = [part.text for part in symbol.tokens if part.kind is TokenKind.PART and part.text[-1].isdigit()]
    complete = before.text[-1].isdigit() and (_is_document_number(before.text) or len(numbers) > 2)
    complete = complete and not is_year(before.text)
    if not complete and before.text.isdigit() and len(numbers) == 2 and not numbers[0].startswith("C."):
        complete = numbers[0].isdigit()
    why = "A symbol does not end in a slash; its last part may be missing."
    yield SymbolFault(token.start, token.end, "slash", why, "" if complete else None)


def _is_document_number(part: str) -> bool:
    """Tell whether a part is a number of a document and no session or year: "L.29", "5811"."""
    if part.isdigit():
        return int(part) > HIGHEST_SESSION and not is_year(part)
    return part.startswith(_DOCUMENT_PARTS)


def _in_separator(token: Token, following: Token) -> Iterator[SymbolFault]:
    written = token.text
    if following.kind is TokenKind.ORGAN or written == "/":
        return
    elif "\\" in written:
        yield SymbolFault(
            token.start, token.end, "slash", "The parts of a symbol are separated by “/”, not by “\\”.", "/"
        )
    elif written.strip("/").strip() == "" and written.count("/") > 1:
        yield SymbolFault(token.start, token.end, "slash", "One slash separates the parts of a symbol.", "/")
    elif "/" in written:
        yield SymbolFault(token.start, token.end, "space", "A symbol has no space before or after a slash.", "/")
    else:
        why = "A slash is missing between two parts of this symbol."
        yield SymbolFault(token.start, token.end, "slash", why, "/")


def _in_dash(token: Token) -> Iterator[SymbolFault]:
    if token.text in _HYPHENS:
        return
    if _BLANKS.search(token.text):
        why = "Two symbols of one document are joined by a hyphen without spaces."
        yield SymbolFault(token.start, token.end, "space", why, "-")
    else:
        why = "Two symbols of one document are joined by a hyphen, not by a dash."
        yield SymbolFault(token.start, token.end, "dash", why, "-")


def _in_part(token: Token, organ: str) -> Iterator[SymbolFault]:
    written = token.text
    stopped = _STOPPED_PART.fullmatch(written)
    if stopped is not None and stopped["word"].upper() in STOPPED:
        yield from _in_stopped_part(token, stopped)
    elif written.capitalize() in SUFFIXES:
        why = f"The number of “{written}” is missing."
        yield SymbolFault(token.start, token.end, "suffix", why, None)
    elif organ in ("A", "E", "S") and _PLAIN.fullmatch(written) and not written.isupper():
        why = f"“{written.upper()}” is written in capitals in a symbol."
        yield SymbolFault(token.start, token.end, "case", why, written.upper())
    elif (plain := _PLAIN_WITH_NUMBER.fullmatch(written)) is not None:
        why = f"A slash is missing after “{plain['word']}”."
        at = token.start + plain.end("word")
        yield SymbolFault(at, at, "slash", why, "/")
    elif (special := _SPECIAL_SESSION.fullmatch(written)) is not None:
        at = token.start + special.start("dash")
        yield SymbolFault(at, at + 1, "dash", "A symbol is written with a hyphen, not with a dash.", "-")
    elif organ == "A" and (verbatim := _VERBATIM.fullmatch(written)) is not None:
        why = "A verbatim record has “PV.” in its symbol."
        yield SymbolFault(token.start, token.end, "suffix", why, f"PV.{verbatim['number']}")


def _in_stopped_part(token: Token, part: re.Match[str]) -> Iterator[SymbolFault]:
    word, stop, number = part["word"], part["stop"], part["number"]
    wanted = STOPPED[word.upper()]
    if word.upper() in MISSPELT:
        why = f"“{word}.” stands for “{wanted}.” here."
        yield SymbolFault(token.start, token.start + len(word), "suffix", why, wanted)
    elif word not in (wanted, "SUB"):
        why = f"This part of a symbol is written “{wanted}.”."
        yield SymbolFault(token.start, token.start + len(word), "case", why, wanted)
    at = token.start + part.start("stop")
    if _BLANKS.search(stop):
        why = f"There is no space between “{wanted}.” and its number."
        yield SymbolFault(at, at + len(stop), "space", why, ".")
    elif stop != ".":
        why = f"One full stop stands between “{wanted}” and its number."
        yield SymbolFault(at, at + len(stop), "missing-stop", why, ".")
    if not number.isdigit():
        at = token.start + part.start("number")
        why = f"“{number}” has a letter in place of the figure 1."
        yield SymbolFault(at, at + len(number), "suffix", why, "1" + number[1:])


def _in_series(symbol: ScannedSymbol) -> Iterator[SymbolFault]:
    """Judge sessions and years of the series whose form leaves no doubt, and beginnings that are written twice."""
    tokens = [token for token in symbol.tokens if token.kind in (TokenKind.ORGAN, TokenKind.PART)]
    parts = [token.text for token in tokens]
    second = next((index for index, token in enumerate(tokens) if index and token.kind is TokenKind.ORGAN), len(tokens))
    yield from _in_session(tokens[:second], parts[:second])
    yield from _written_twice(symbol, tokens, parts)


def _in_session(tokens: list[Token], parts: list[str]) -> Iterator[SymbolFault]:
    organ, upper = parts[0].upper(), [part.upper() for part in parts]
    if organ == "A":
        index = 2 if len(parts) > 2 and re.fullmatch(r"C\.[1-6]|HRC", upper[1]) else 1
        numbered = len(parts) > index + 1 and re.fullmatch(r"(?:L\.?)?[0-9]+", upper[index + 1])
        if numbered and is_year(parts[index]):
            why = "Documents of the General Assembly and the Human Rights Council are numbered by session, not by year."
            yield SymbolFault(tokens[index].start, tokens[index].end, "session-year", why, None)
    if organ == "A" and upper[1:2] == ["RES"] and len(parts) == 4 and is_year(parts[2]) and parts[3].isdigit():
        why = "Resolutions of the Assembly are numbered by session, not by year."
        yield SymbolFault(tokens[2].start, tokens[2].end, "session-year", why, None)
    if organ == "S" and upper[1:2] == ["RES"] and len(parts) == 4 and parts[2].isdigit() and is_year(parts[3]):
        why = "The year of a resolution of the Security Council stands in parentheses."
        yield SymbolFault(tokens[2].end, tokens[3].end, "session-year", why, f" ({parts[3]})")
    if organ == "A" and (committee := _FUSED_COMMITTEE.fullmatch(parts[1])) is not None:
        at = tokens[1].start + committee.end("committee")
        why = f"A slash is missing behind “{committee['committee']}”; there are six Main Committees."
        yield SymbolFault(at, at, "slash", why, "/")
    if organ in ("S", "E") and len(parts) > 2 and _BY_SESSION[organ].fullmatch("/".join(parts[1:3])):
        name = "the Security Council" if organ == "S" else "the Economic and Social Council"
        why = f"Documents of {name} are numbered by year, not by session."
        yield SymbolFault(tokens[1].start, tokens[1].end, "session-year", why, None)


def _written_twice(symbol: ScannedSymbol, tokens: list[Token], parts: list[str]) -> Iterator[SymbolFault]:
    """Find "A/74/A/74/379": the beginning of the symbol stands twice, or a second symbol follows a slash."""
    if parts[0] not in ("A", "E", "S"):
        return
    for index in range(2, len(parts) - 1):
        if tokens[index].kind is not TokenKind.PART or parts[index] != parts[0] or not parts[index + 1][:1].isdigit():
            continue
        repeated = parts[:index] == parts[index : 2 * index] and len(parts) > 2 * index
        if repeated:
            why = "The beginning of this symbol is written twice."
            yield SymbolFault(tokens[0].start, tokens[index].start, "joined", why, "")
        else:
            yield SymbolFault(
                tokens[index].start, tokens[index].end, "joined", "Two symbols have run together here.", None
            )
        return
