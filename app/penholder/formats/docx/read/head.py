"""Finds the masthead of a Word file: in a table or in paragraphs on page 1, or in the header of that page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from penholder.formats.docx.parse.values import Block, Blocks, RunningPart, WordComment, WordParagraph, WordTable
from penholder.formats.docx.style_names import STYLE_FIELDS
from penholder.formats.intake.headings import is_organ_line
from penholder.formats.intake.lines import Line
from penholder.formats.intake.masthead import read_masthead

_MOST_BLOCKS = 30
_LONGEST_LINE = 300
_JOB = re.compile(r"<<ODS\s+[A-Z0-9 ]+>>")
_SYMBOL = re.compile(r"<<ODS\s+DOC\s+SYMBOL1>>\s*(?P<symbol>[^<]*?)\s*<<ODS")


def masthead_tables(blocks: Blocks) -> Iterator[WordTable]:
    """Give the tables above the text that hold a masthead rather than figures."""
    for block in blocks[:_MOST_BLOCKS]:
        if isinstance(block, WordParagraph):
            if is_organ_line(block.words.strip()):
                return
            continue
        lines = list(table_lines(block))
        if _is_ours(block) or (len(lines) <= _MOST_BLOCKS and _has_masthead(lines)):
            yield block


def _is_ours(table: WordTable) -> bool:
    return any(
        paragraph.setting.ours in STYLE_FIELDS and paragraph.setting.ours.startswith("Res")
        for paragraph in table_paragraphs(table)
    )


def table_paragraphs(table: WordTable) -> Iterator[WordParagraph]:
    """Walk the paragraphs of a table, cell by cell."""
    for row in table.rows:
        for cell in row.cells:
            for block in cell:
                if isinstance(block, WordParagraph):
                    yield block
                else:
                    yield from table_paragraphs(block)


def table_lines(block: Block) -> Iterator[str]:
    """Give the lines of a table or paragraph that are not empty."""
    paragraphs = [block] if isinstance(block, WordParagraph) else table_paragraphs(block)
    for one in paragraphs:
        if words := one.words.strip():
            yield words


def _has_masthead(lines: Sequence[str]) -> bool:
    found = read_masthead([Line(text[:_LONGEST_LINE], at) for at, text in enumerate(lines)], len(lines))
    return len(found.fields.keys() & {"symbol", "distribution", "original_language", "date", "session"}) >= 2


def first_page_header(running: Sequence[RunningPart]) -> RunningPart | None:
    """Give the header of page 1 where it holds the masthead, as in the Secretariat's files."""
    for part in running:
        if part.role == "header":
            lines = [text for block in part.blocks for text in table_lines(block)]
            if _has_masthead(lines):
                return part
    return None


def is_job_comment(comment: WordComment) -> bool:
    """Tell the hidden comment in which the document system keeps job number and symbol; it is no remark."""
    return _JOB.search(comment.text) is not None


def symbol_of(comments: Sequence[WordComment]) -> str:
    """Give the symbol that the document system noted in its comment."""
    for comment in comments:
        found = _SYMBOL.search(comment.text)
        if found is not None and found["symbol"]:
            return found["symbol"]
    return ""
