"""What negotiators write beside the words of a text: that they are agreed, new, moved, or taken from another text.

There is no official form (Editorial Manual, Drafting and editing, has only the brackets); these are the ones in use.
Everything takes the inside of a pair of round, square or curly brackets, or a whole line.
"""

from __future__ import annotations

import re

_AD_REF = r"ad ref(?:erendum)?\.?"
_AGREED = r"(?:provisionally |tentatively |previously |pre-?)?agreed"
_LABEL = r"(?:PP|OP|pp|op|P\.P\.|O\.P\.)\.?\s?\d{1,3}(?:[\s-]?(?:bis|ter|quater|alt)|[a-h])?(?:\s?\([a-z]{1,4}\)){0,2}"
_SYMBOL = r"(?:[A-Z]/[A-Za-z0-9./()-]{2,40}\d\)?|(?:resolution |res\. ?)?\d{1,2}/\d{1,3})"
_WHEN = r"(?:(?:on|at|in|as of)\s[^()\[\]]{2,30}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)"
_PART = rf"(?:{_LABEL}|para(?:graph)?s?\.? \d{{1,3}}(?:\s?\([a-z]{{1,4}}\))*|preambular paragraph \d{{1,2}})"
_NAMED = (
    r"(?i:based on|builds? on|building on|taken from|drawn from|adapted from|language from|text from|source|verbatim from|"
    r"agreed language(?: from| of| in)?|consensus language(?: from)?)"
)
_LED = rf"(?:(?:{_NAMED}|(?i:from|see|as in|cf\.?))[:,]? )?"
_SOURCE = (
    rf"{_NAMED}[:,]? {_SYMBOL}(?:[,;]? {_PART})*(?:[,;] [^()\[\]]{{0,40}})?"
    rf"|{_LED}{_SYMBOL}[,;]? {_LABEL}(?:(?:, | and |; ){_LABEL})*(?:[,;] [^()\[\]]{{0,40}})?"
)
_MOVED = (
    rf"(?:ex|former(?:ly)?|previous(?:ly)?|old|was|moved (?:from|to)|merged (?:with|from|into)|now)[\s:–-]{{1,3}}"
    rf"{_LABEL}(?:(?:, | and |/){_LABEL})*"
)
_NEW = r"new(?: (?:pp|op|para(?:graph)?|language|text|proposal|sub-?para(?:graph)?))?"
_CLEANED = r"tech(?:nical)?(?:ly)? update[ds]?|technical(?:ly)? update[ds]?|closed|clean(?:ed)?|streamlined"
_CLOSED = rf"{_AGREED}(?: {_AD_REF})?(?: (?:language|text|para(?:graph)?))?(?:[\s,:–—-]{{1,3}}{_WHEN})?"

_IS_AGREED = re.compile(rf"(?:{_CLOSED}|{_AD_REF})[.;,]?", re.IGNORECASE)
_IS_MARK = re.compile(rf"(?:{_NEW}|{_CLEANED})[.:]?", re.IGNORECASE)
_IS_SOURCE = re.compile(rf"(?:{_SOURCE}|(?i:{_MOVED}))[.;]?")
_BARE_AGREED = re.compile(rf"[ \u00a0](?:[–—-] ?)?(?:{_AGREED} )?{_AD_REF}\Z", re.IGNORECASE)

_COMMENT = re.compile(
    r"(?:(?:Facilitators?[’']?s?|Co-?facilitators?[’']?s?|Chair[’']?s|Drafting|Explanatory|Editorial|Secretariat|Background)\s"
    r"(?:note|comment|remark|explanation)s?|Comments?|Remarks?|Notes?|N\.?B\.?|Question|Rationale|Explanation)"
    r"(?:\s(?:by|from|to)\s[^:()\[\]]{2,40})?\s?:"
)
_ALTERNATIVE = re.compile(
    r"(?:[Aa]lt(?:ernative)?|ALT|[Oo]ption|OPTION)(?: ?(?:[1-9]|[A-F]|I{1,3}))?\s?[.:–—-](?=\s|$)"
)

_VERSION_WORDS = (
    r"(?:(?:zero|first|second|third|fourth|final|revised|working|clean|consolidated|compiled|advance|preliminary|informal|"
    r"facilitators?[’']?s?|co-?facilitators?[’']?s?|chair[’']?s|president[’']?s|sponsors[’']?)\s)*"
    r"(?:draft|text|version|proposals?|compilation(?: text| of [a-z ]{4,30})?|revision|paper|non-?paper)"
)
_VERSION = re.compile(
    rf"(?:(?:{_VERSION_WORDS}|rev(?:\.|ision)? ?\d{{1,2}}|v(?:ersion)? ?\.?\d{{1,2}}(?:\.\d)?|draft ?\d{{1,2}}|"
    r"as (?:of|at)|dated|silence (?:procedure )?until|not for circulation|for discussion(?: only)?|restricted|confidential|"
    r"clean|with track(?:ed)? changes|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: \d{4})?|\d{1,2}[:.h]\d{2}(?: ?(?:hrs?|h|a\.?m\.?|p\.?m\.?))?|\d{1,2} ?(?:a\.?m\.?|p\.?m\.?|hrs)|noon|cob)"
    r"[\s,;:()\[\]–—/.-]{0,4})+",
    re.IGNORECASE,
)
_TELLS_VERSION = re.compile(
    r"zero draft|\brev(?:\.|ision)? ?\d|as (?:of|at) \d|version|compilation|facilitator|chair[’']s|working (?:draft|text)|clean"
    r"|silence|circulation|track|non-?paper|draft ?\d|consolidated|informal|(?:first|second|third|final|revised) draft"
    r"|sponsors[’']",
    re.IGNORECASE,
)


def is_agreed_mark(inside: str) -> bool:
    """Tell "agreed", "Agreed ad ref.", "agreed 14/10", "ad ref"."""
    return _IS_AGREED.fullmatch(inside.strip()) is not None


def is_plain_mark(inside: str) -> bool:
    """Tell "new", "clean", "closed": words that may belong to a text where no closing sign stands before them."""
    return _IS_MARK.fullmatch(inside.strip()) is not None


def is_working_mark(inside: str) -> bool:
    """Tell what is said of a paragraph and not by it: "agreed", "new", "ex-OP4", "based on A/RES/79/1, OP3".

    A plain symbol, with or without a paragraph number, is none: "(A/80/157, para. 3)" belongs to a text.
    """
    inside = inside.strip()
    return is_agreed_mark(inside) or is_plain_mark(inside) or _IS_SOURCE.fullmatch(inside) is not None


def bare_agreement(text: str) -> int | None:
    """Give the offset from which a line ends in "agreed ad ref" without brackets; what precedes must have been closed."""
    found = _BARE_AGREED.search(text)
    return found.start() if found and text[: found.start()].rstrip()[-1:] in set(",;.:]") else None


def comment_at(text: str, start: int = 0) -> bool:
    """Tell whether a remark begins here: "Note: …", "Facilitator’s comment: …"."""
    return _COMMENT.match(text, start) is not None


def alternative_at(text: str, start: int = 0) -> int | None:
    """Give the end of "Alt 1:", "Option A:" at ``start``, else None."""
    found = _ALTERNATIVE.match(text, start)
    return found.end() if found else None


def is_version_line(line: str) -> bool:
    """Tell a line that names the version of a working text and nothing else: "Rev. 2 (as of 3 November, 18:00)"."""
    line = line.strip()
    if not 4 <= len(line) <= 160 or _TELLS_VERSION.search(line) is None:
        return False
    return _VERSION.fullmatch(line) is not None
