"""Finds where symbols begin and end in running text, damaged ones included, and cuts them into parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

KNOWN_ORGANS = frozenset(
    "A S E T ST ECE ESCAP ESCWA ECLAC LC ECA UNEP HSP TD FCCC CBD ICCD CRC CRPD CEDAW CERD CCPR CAT CED CMW HRI CAC "
    "CTOC UNODC NPT BWC CCW CD DC PBC ISBA SPLOS CLCS DP UNW APLC CCM".split()
)
"""First parts after which a damaged rest is certainly a damaged symbol. Any other is read, and never found at fault."""

STOPPED: dict[str, str] = {
    name.upper(): name for name in "L C AC CN CONF SC WP WG GE PV SR CRP Add Rev Corr Amend Sub PC RPM".split()
} | {"REY": "Rev", "COR": "Corr", "AD": "Add"}
"""Parts that have a full stop before their number, by their capitals; the last three are misspelt ones."""

MISSPELT = frozenset({"REY", "COR", "AD"})

HIGHEST_SESSION = 199
"""A number above this is a document's, never a session's."""

SUFFIXES = frozenset({"Add", "Rev", "Corr", "Amend"})

_BLANK = "[ \\t\u00a0\u2009\u202f]"
_DASH = "[-\u2010-\u2015\u2212]"
_STOPPED = "(?:" + "|".join(sorted(STOPPED, key=len, reverse=True)) + ")"
_HEAD = re.compile(
    rf"(?<![\w/\\.@=%#&~+\-])(?:(?P<fused>A(?=[0-9]{{2}}/(?:L|C|AC)\.[0-9])|[SE](?=(?:19|20)[0-9]{{2}}/(?:L\.)?[0-9]))|(?P<upper>[A-Z]{{1,10}}(?:-[A-Z]{{2,6}})?[0-9]{{0,3}})(?={_BLANK}?[/\\])"
    rf"|(?P<lower>st|ece|[aes])(?={_BLANK}?[/\\]))"
)
_SLASHES = re.compile(r"[/\\]{1,3}")
_FIGURES = "(?:[0-9]|[lI](?=[0-9])|l(?![A-Za-z]))[0-9]{0,5}(?:-[0-9]{1,5})?(?![0-9])"
_HYPHENED = "(?:(?i:Add|Rev|Corr|Amend)|L|C|AC|CN|CRP|PV|SR)"
_DAMAGED = rf"(?:(?i:{_STOPPED})(?:{_BLANK}?[.]{{1,2}}{_BLANK}?|,|{_BLANK}|)|{_HYPHENED}-){_FIGURES}"
_STOPPED_PART = re.compile(rf"(?P<damaged>{_DAMAGED})(?![a-z])")
_WORDS = r"[A-Z][A-Za-z]{0,14}(?:\.(?:[A-Z]{1,12}(?![a-z])|Pro|Doc)){0,3}"
_PART = re.compile(
    r"(?:"
    rf"[A-Z]{{1,4}}{_DASH}[0-9]{{1,3}}(?![0-9A-Za-z])"
    rf"|[A-Z]{{2,6}}-[A-Z]{{2,6}}(?![A-Za-z])"
    rf"|P\.V\.[0-9]{{1,5}}"
    rf"|{_WORDS}(?:\.[0-9]{{1,6}}(?:-[0-9]{{1,6}})?|[0-9]{{1,6}})?(?:\([0-9]{{1,4}}\))?"
    r"|[0-9]{1,7}(?:(?:-[0-9]{1,7})(?![0-9]))?(?:[A-Z]?\((?:(?:S-|ES-)?[IVXL]{1,8}|(?:19|20)[0-9]{2})\)|[A-Z](?![A-Za-z/0-9]|\.[0-9]))?"
    r")"
)
_RESUMED = re.compile(r"\((?:resumption|resumed)(?: [0-9])?\)")
_DECIMALS = re.compile(r"(?:\.[0-9]{1,4}){1,3}(?:\.Doc)?(?:\([0-9]{1,3}\))?(?![A-Za-z])")
_SURE_AFTER_BLANK = re.compile(
    rf"{_DAMAGED}|(?:RES|PRST|HRC|INF)(?:[/\\]|{_BLANK}[/\\](?={_BLANK}?[0-9]))|(?:S|ES)-[0-9]{{1,2}}[/\\]|[0-9]{{1,4}}[/\\](?:[0-9]|{_DAMAGED})"
    rf"|[0-9]{{2,4}}(?:{_BLANK}[/\\]{_BLANK}?|[/\\]{_BLANK})(?:[0-9]{{1,4}}(?!\w)|{_DAMAGED})",
)
_BLANK_BEFORE = re.compile(rf"{_BLANK}[/\\]{{1,2}}{_BLANK}?")
_BLANK_AFTER = re.compile(rf"{_BLANK}{{1,2}}")
_LOST_SLASH = re.compile(rf"\.?(?=(?i:{_STOPPED})[.]{{0,2}}[0-9])")
_ALONE_AFTER_BLANK = re.compile(rf"{_BLANK}(?=(?:Add|Rev|Corr)\.[0-9])")
_RUN_ON = re.compile(r"(?=(?:A|E|S)/(?:[0-9]|[A-Z]{1,4}[./]))")
_CLOSES = '(?=[\\s,;:.)\\]”"’]|$)'
_SLASH_ENDS = re.compile(_CLOSES)
_TWIN = re.compile(
    rf"{_DASH}(?=[A-Z]{{1,8}}[/\\][A-Z0-9]|[AES]/{_CLOSES})|{_BLANK}?-{_BLANK}?(?=[AES]/[0-9]{{1,6}}(?![0-9A-Za-z]))"
)
_TWIN_ORGAN = re.compile(r"[A-Z]{1,8}")
_PLAIN_PART = re.compile(r"(?i:res|prst|hrc)(?=[/\\]|[0-9]{2})")
_SPACED_BOTH = re.compile(rf"{_BLANK}{_DASH}{_BLANK}")
_PRINTED_SESSION = re.compile(r"(?: [A-Z])? \((?:(?:S-|ES-)?[IVXL]{1,8}|(?:19|20)[0-9]{2})\)")
_AT_A_RESOLUTION = re.compile(r"/RES/[0-9]{1,4}$")
_ENDS_HERE = re.compile(r"(?![\w/\\@])")
_OPEN_NUMBER = re.compile(r"[._…]{1,3}(?:_|…|[xX]{2})")
_MONTH_FOLLOWS = re.compile(rf"[0-9]{{1,2}}{_BLANK}[A-Z][a-z]")
_YEAR = re.compile(r"(?:19[4-9]|20[0-9])[0-9]")
_MOST_PARTS = 24


def is_year(part: str) -> bool:
    """Tell whether a part of a symbol is a year of the United Nations."""
    return _YEAR.fullmatch(part) is not None


class TokenKind(StrEnum):
    """What a piece of a scanned symbol is."""

    ORGAN = "organ"
    SEPARATOR = "separator"
    PART = "part"
    DASH = "dash"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a symbol as written, with its offset in the text."""

    kind: TokenKind
    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the piece."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class ScannedSymbol:
    """A symbol cut into organ, separators, parts and dashes; the pieces lie end to end."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def organ(self) -> str:
        """The first part, in capitals."""
        return self.tokens[0].text.upper()


def scan_symbols(text: str) -> list[ScannedSymbol]:
    """Find everything in ``text`` that is a symbol or certainly was meant as one, from left to right."""
    found = []
    at = 0
    while (head := _HEAD.search(text, at)) is not None:
        scanned = _Scan(text, head).run()
        if scanned is None:
            at = head.end()
        else:
            found.append(scanned)
            at = scanned.end
    return found


class _Scan:
    """One walk over a symbol, from its organ to its end."""

    def __init__(self, text: str, head: re.Match[str]) -> None:
        self.text = text
        self.lower = head["lower"] is not None
        self.known = head.group().upper() in KNOWN_ORGANS
        self.tokens = [Token(TokenKind.ORGAN, head.start(), head.group())]
        self.broken = False
        if head["fused"] is not None and (part := self._part_at(head.end())) is not None:
            self._add(TokenKind.SEPARATOR, "")
            self._add(TokenKind.PART, part)

    @property
    def at(self) -> int:
        return self.tokens[-1].end

    def run(self) -> ScannedSymbol | None:
        while len(self.tokens) < 2 * _MOST_PARTS and self._step():
            pass
        if self.broken or not self._is_symbol():
            return None
        self._take_printed_session()
        if not _ENDS_HERE.match(self.text, self.at) or self._number_is_open():
            return None
        return ScannedSymbol(self.tokens[0].start, self.at, tuple(self.tokens))

    def _step(self) -> bool:
        """Take the next separator and part; False at the end of the symbol."""
        slashes = _SLASHES.match(self.text, self.at)
        if slashes is not None:
            return self._take_slash(slashes)
        if not self.known or self.tokens[-1].kind is TokenKind.SEPARATOR:
            return self._take_dash()
        return self._take_spaced_slash() or self._take_lost_slash() or self._take_dash()

    def _take_slash(self, slashes: re.Match[str]) -> bool:
        part = self._part_at(slashes.end())
        if part is not None:
            self._add(TokenKind.SEPARATOR, slashes.group())
            self._add(TokenKind.PART, part)
            return True
        blank = _BLANK_AFTER.match(self.text, slashes.end())
        if blank is not None and self.known and self._goes_on(blank.end()):
            part = self._part_at(blank.end())
            if part is not None:
                self._add(TokenKind.SEPARATOR, slashes.group() + blank.group())
                self._add(TokenKind.PART, part)
                return True
        if not _SLASH_ENDS.match(self.text, slashes.end()):
            self.broken = True
        elif self._numbers():
            self._add(TokenKind.SEPARATOR, slashes.group())
        return False

    def _take_spaced_slash(self) -> bool:
        gap = _BLANK_BEFORE.match(self.text, self.at)
        if gap is None:
            return False
        number = self.text[gap.end() : gap.end() + 1].isdigit() and self._numbers() > 0
        if not number and not _SURE_AFTER_BLANK.match(self.text, gap.end()):
            return False
        part = self._part_at(gap.end())
        if part is None:
            return False
        self._add(TokenKind.SEPARATOR, gap.group())
        self._add(TokenKind.PART, part)
        return True

    def _take_lost_slash(self) -> bool:
        """Go on where a part follows a number with no slash between: "80L.29", "79.SR.37", "80/5 Add.1", "1A/80/2"."""
        if not self.text[self.at - 1].isdigit():
            return False
        for pattern in (_LOST_SLASH, _ALONE_AFTER_BLANK):
            lost = pattern.match(self.text, self.at)
            part = None if lost is None else self._part_at(lost.end())
            if lost is not None and part is not None:
                self._add(TokenKind.SEPARATOR, lost.group())
                self._add(TokenKind.PART, part)
                return True
        if _RUN_ON.match(self.text, self.at):
            self._add(TokenKind.SEPARATOR, "")
            self._add(TokenKind.ORGAN, self.text[self.at])
            return True
        return False

    def _take_dash(self) -> bool:
        twin = _TWIN.match(self.text, self.at)
        if twin is None or not self._numbers() or _SPACED_BOTH.match(self.text, self.at):
            return False
        organ = _TWIN_ORGAN.match(self.text, twin.end())
        if organ is None or not self._may_be_twin(twin.group(), organ.group()):
            return False
        self._add(TokenKind.DASH, twin.group())
        self._add(TokenKind.ORGAN, organ.group())
        return True

    def _may_be_twin(self, dash: str, organ: str) -> bool:
        """With a hyphen always; another dash between symbols of one organ can stand for a range of documents."""
        return dash == "-" or (organ in KNOWN_ORGANS and organ != self.tokens[0].text)

    def _goes_on(self, at: int) -> bool:
        """Tell whether what follows "/" and a blank is certainly the rest of the symbol."""
        if _SURE_AFTER_BLANK.match(self.text, at):
            return True
        if not self.text[at : at + 1].isdigit() or _MONTH_FOLLOWS.match(self.text, at):
            return False
        return self._wants_number()

    def _wants_number(self) -> bool:
        """Tell whether the symbol is certainly not complete yet: "A/HRC/", "A/RES/70/", "S/2024/"."""
        begun = max(index for index, token in enumerate(self.tokens) if token.kind is TokenKind.ORGAN)
        organ = self.tokens[begun].text
        parts = [token.text for token in self.tokens[begun:] if token.kind is TokenKind.PART]
        if not parts:
            return False
        if not parts[-1].isdigit():
            return organ in ("A", "E", "S") and not parts[-1].startswith(("L.", "Add", "Rev", "Corr"))
        if len(parts) == 1:
            if organ == "A":
                return int(parts[0]) <= HIGHEST_SESSION
            return organ in ("S", "E") and is_year(parts[0])
        return is_year(parts[-1]) or (parts[-2] in ("RES", "HRC", "PRST") and int(parts[-1]) < 3000)

    def _part_at(self, at: int) -> str | None:
        """Read the longest part at an offset; None where none begins there."""
        damaged = _STOPPED_PART.match(self.text, at) if self.known else None
        if damaged is not None and not damaged.group().isdigit():
            end = damaged.end()
            resumed = _RESUMED.match(self.text, end)
            return self.text[at : resumed.end() if resumed else end]
        part = _PART.match(self.text, at)
        if part is None:
            plain = _PLAIN_PART.match(self.text, at) if self.known else None
            return None if plain is None else plain.group()
        end = part.end()
        if self.tokens[0].text not in ("A", "E", "S", "ST") and self.text[end - 1].isdigit():
            decimals = _DECIMALS.match(self.text, end)
            end = decimals.end() if decimals else end
        return self.text[at:end]

    def _take_printed_session(self) -> None:
        written = self.text[self.tokens[0].start : self.at]
        session = _PRINTED_SESSION.match(self.text, self.at)
        if session is not None and _AT_A_RESOLUTION.search(written):
            self._add(TokenKind.SESSION, session.group())

    def _number_is_open(self) -> bool:
        """Tell whether the number is still to come: "A/80/7/Add.__" in a list of documents to be issued."""
        return self.tokens[-1].text.upper() in STOPPED and _OPEN_NUMBER.match(self.text, self.at) is not None

    def _numbers(self) -> int:
        return sum(1 for token in self.tokens if token.kind is TokenKind.PART and any(map(str.isdigit, token.text)))

    def _is_symbol(self) -> bool:
        parts = [token.text for token in self.tokens if token.kind is TokenKind.PART]
        if not self._numbers():
            return False
        if self.lower:
            return self._is_certain_in_small_letters(parts)
        return self.known or len(parts) >= 2

    def _is_certain_in_small_letters(self, parts: list[str]) -> bool:
        """Accept "a/80/l.29", "a/80/312" and "s/2024/557": a part with a stop, or a session or year and a number."""
        if re.fullmatch(r"(?:[es]/(?:19|20)[0-9]{2}|a/[2-9][0-9])/[0-9]{1,4}", "/".join([self.tokens[0].text, *parts])):
            return True
        stopped = any(re.fullmatch(rf"(?i:{_STOPPED})[.][0-9]+", part) for part in parts)
        return len(parts) > 1 and (stopped or parts[0].lower() in ("res", "prst", "hrc"))

    def _add(self, kind: TokenKind, text: str) -> None:
        self.tokens.append(Token(kind, self.at, text))
