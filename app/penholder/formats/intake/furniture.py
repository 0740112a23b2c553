"""Tells the lines that are no part of the text: page and job numbers, repeated headers, separators, link lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.lines import Line
from penholder.formats.intake.roles import Role
from penholder.formats.intake.running_titles import drop_running_titles, drop_titles_beside_symbols

HEAD_LINES = 150
"""A masthead with the longest list of sponsors ends within so many lines."""

_MASTHEAD_LINES = 12
"""The symbol of the document stands among the first lines of its text."""

_RULE = re.compile(r"[_\u2500\u2501\u2014]{5}[_\u2500\u2501\u2014\s]*|[-=~\u2013]{5,}")
_JOB = re.compile(r"\d{2}-\d{5}\*{0,3}")
_BARCODE = re.compile(r"\*\d{6,8}\*")
_PAGE_OF = re.compile(r"(\d{1,3})\s?/\s?(\d{1,3})")
_PAGE_WORDS = re.compile(r"(?:[Pp]age )?(\d{1,3}) of (\d{1,3})|[Pp]age (\d{1,3})|[-–—] ?(\d{1,3}) ?[-–—]")
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,9}(?:/[A-Za-z0-9.()_\-]{0,24}[A-Za-z0-9)_]){1,8}\*{0,4}")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_SERVED = re.compile(r"https?://(?:docs|undocs|daccess-ods|daccess-dds-ny)\.(?:un\.)?org\S*")
_LEADS_TO_LINK = re.compile(r"(?:\b(?:at|see|from|on|via|in|and|or)|[:(</-])$", re.IGNORECASE)
_ENDED = re.compile(r"[.;,:]\W{0,3}\s?\d{0,3}$")
_RECYCLE = re.compile(r"(?:Please recycle|♲|🔃|☺|\ue100)[\s♲🔃☺@]*")
_SMALL_TOKEN = re.compile(r"\([A-Z]\)|\d{6}|\*{1,4}")
_DIGITS = re.compile(r"\d+")


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """Give the role of each line, in one pass over the whole input and a few over its page edges."""
    symbol = _own_symbol(lines)
    head = _head_length(lines)
    roles = [_role(line.text, symbol, index < head) for index, line in enumerate(lines)]
    _drop_lone_page_numbers(lines, roles)
    _drop_strays_beside_job_numbers(lines, roles, head)
    _drop_links(lines, roles)
    _drop_repeated_edges(lines, roles)
    drop_running_titles(lines, roles, head)
    drop_titles_beside_symbols(lines, roles, head, symbol)
    return roles


def is_job_number(text: str) -> bool:
    """Tell whether a line is the Secretariat's number of the document, with its codes: "25-17755 (E) 121125"."""
    return _role(text, "", in_head=False) is Role.FURNITURE


def breaks_of(lines: Sequence[Line], roles: Sequence[Role]) -> list[int]:
    """Give the page of each line: as form feeds count them, or, without any, as runs of furniture show them."""
    if lines and lines[-1].page > lines[0].page:
        return [line.page for line in lines]
    pages: list[int] = []
    page, furnished = 1, False
    for role in roles:
        if role is Role.TEXT and furnished:
            page += 1
            furnished = False
        furnished = furnished or role is Role.FURNITURE
        pages.append(page)
    return pages


def _own_symbol(lines: Sequence[Line]) -> str:
    """Give the symbol that stands on lines of its own, without its marks: that of the masthead, else a repeated one."""
    found: Counter[str] = Counter()
    masthead = ""
    for index, line in enumerate(lines):
        if len(line.text) > 80 or "/" not in line.text:
            continue
        if _SYMBOL.fullmatch(line.text):
            found[line.text.rstrip("*")] += 1
            if index < _MASTHEAD_LINES:
                masthead = masthead or line.text.rstrip("*")
        elif index < _MASTHEAD_LINES:
            last = line.text.split()[-1]
            if _SYMBOL.fullmatch(last) and line.text.startswith(("United Nations", "Nations Unies")):
                return last.rstrip("*")
    if not found:
        return ""
    likeliest, count = found.most_common(1)[0]
    return likeliest if count > 1 else masthead


def _head_length(lines: Sequence[Line]) -> int:
    """Give the number of lines above the organ line, in which a symbol or a page's title is no repetition."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if is_organ_line(line.text):
            return index
        if index and line.page > lines[0].page:
            return index
    return min(len(lines), 12)


def _role(text: str, symbol: str, in_head: bool) -> Role:
    if len(text) > 120:
        return Role.RULE if _RULE.fullmatch(text) else Role.TEXT
    if _RULE.fullmatch(text):
        return Role.RULE
    if _RECYCLE.fullmatch(text):
        return Role.FURNITURE
    tokens = text.split()
    if len(tokens) > 6:
        return Role.TEXT
    sure = any(_JOB.fullmatch(token) or _BARCODE.fullmatch(token) for token in tokens)
    owned = bool(symbol) and any(token.rstrip("*") == symbol for token in tokens)
    if not sure and not owned:
        return Role.TEXT
    if owned and in_head and not sure:
        return Role.TEXT
    return Role.FURNITURE if all(_is_small(token, symbol) for token in tokens) else Role.TEXT


def _is_small(token: str, symbol: str) -> bool:
    return bool(
        _JOB.fullmatch(token)
        or _BARCODE.fullmatch(token)
        or _PAGE_OF.fullmatch(token)
        or _SMALL_TOKEN.fullmatch(token)
        or token.rstrip("*") == symbol
    )


def _drop_lone_page_numbers(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take "3/14", "Page 3" and "– 3 –" for page numbers where they count the pages or stand beside other furniture."""
    totals: Counter[str] = Counter()
    found: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        if roles[index] is Role.TEXT and len(line.text) < 16:
            match = _PAGE_OF.fullmatch(line.text) or _PAGE_WORDS.fullmatch(line.text)
            if match is None:
                continue
            numbers = [int(number) for number in match.groups() if number]
            if len(numbers) == 2 and numbers[0] > numbers[1]:
                continue
            if numbers == [line.page, lines[-1].page] and lines[-1].page > 1:
                roles[index] = Role.FURNITURE
                continue
            kind = f"/{numbers[1]}" if len(numbers) == 2 else line.text[:1]
            totals[kind] += 1
            found.append((index, kind))
    for index, kind in found:
        if totals[kind] > 1 or _beside_furniture(lines, roles, index) or _at_page_edge(lines, index):
            roles[index] = Role.FURNITURE
    _drop_bare_page_numbers(lines, roles)


def _drop_bare_page_numbers(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take a bare number at the edge of pages for the page number where it grows with the pages."""
    edges: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if line.text.isdecimal() and len(line.text) < 4 and roles[index] is Role.TEXT and _at_page_edge(lines, index):
            edges.append((index, int(line.text) - line.page))
    pages = lines[-1].page - lines[0].page + 1 if lines else 0
    if pages < 3:
        return
    shift, count = Counter(shift for _, shift in edges).most_common(1)[0] if edges else (0, 0)
    if count * 3 >= pages * 2 - 2:
        for index, own in edges:
            if own == shift:
                roles[index] = Role.FURNITURE


def _at_page_edge(lines: Sequence[Line], index: int) -> bool:
    """Tell the first and last lines of a page from the others; the ends of the input are no edges."""
    before = index > 0 and lines[index - 1].page != lines[index].page
    after = index + 1 < len(lines) and lines[index + 1].page != lines[index].page
    return before or after or (index + 1 == len(lines) and lines[index].page > 1)


def _beside_furniture(lines: Sequence[Line], roles: Sequence[Role], index: int) -> bool:
    return any(
        roles[other] is Role.FURNITURE and lines[other].page == lines[index].page
        for other in (index - 1, index + 1)
        if 0 <= other < len(lines)
    )


def _drop_strays_beside_job_numbers(lines: Sequence[Line], roles: list[Role], head: int) -> None:
    """Take what stands on a line of its own beside a job or page number for furniture: a date code, a lone symbol."""
    for index, line in enumerate(lines):
        if roles[index] is not Role.TEXT or len(line.text) > 40 or not _beside_furniture(lines, roles, index):
            continue
        code = _SMALL_TOKEN.fullmatch(line.text) and "*" not in line.text
        header = index >= head and _SYMBOL.fullmatch(line.text) and not lines[index - 1].text.isdecimal()
        if code or header:
            roles[index] = Role.FURNITURE


def _drop_links(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take the lists of links that extractions leave at the ends of pages; an address that a sentence leads to stays."""
    before = ""
    in_list = False
    for index, line in enumerate(lines):
        if roles[index] is not Role.TEXT:
            continue
        text = line.text
        if text.startswith(("http", "www.")) and all(_LINK.fullmatch(token) for token in text.split()):
            led_to = bool(_LEADS_TO_LINK.search(before)) and not in_list
            if not led_to and (in_list or _ENDED.search(before) or _SERVED.match(text)):
                roles[index] = Role.FURNITURE
                in_list = True
                continue
        in_list = False
        before = text


def _drop_repeated_edges(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take short lines that stand at the edge of most pages, with digits read as equal."""
    pages = lines[-1].page - lines[0].page + 1 if lines else 0
    if pages < 4:
        return
    places: dict[str, list[int]] = {}
    for index in _edge_indexes(lines, roles):
        if len(lines[index].text) < 100:
            places.setdefault(_DIGITS.sub("0", lines[index].text), []).append(index)
    for words, indexes in places.items():
        if len(indexes) >= max(3, pages // 2) and any(sign.isalpha() for sign in words):
            for index in indexes:
                roles[index] = Role.FURNITURE


def _edge_indexes(lines: Sequence[Line], roles: Sequence[Role]) -> list[int]:
    """Give the first and the last line of each page that is not furniture yet."""
    edges: list[int] = []
    last = -1
    for index, line in enumerate(lines):
        if roles[index] is not Role.TEXT:
            continue
        if last < 0 or lines[last].page != line.page:
            if last >= 0 and (not edges or edges[-1] != last):
                edges.append(last)
            edges.append(index)
        last = index
    return edges
