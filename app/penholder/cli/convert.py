"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.doubts import count_doubts, say_left_behind
from penholder.cli.speaking import DONE, aside
from penholder.cli.word_options import (
    LineNumbersOption,
    LinksOption,
    NumberingOption,
    PaperOption,
    ReferencesOption,
    StageOption,
    TemplateOption,
    VersionLineOption,
    WideMarginsOption,
    fitting,
)
from penholder.cli.writing import write
from penholder.commands.opening import open_session
from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.template.value import Template
from penholder.formats.registry import WRITE_SUFFIXES, free_to_write
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.export import Decision
from penholder.session.session import WORKING_SUFFIX
from penholder.session.sharing import share_copy

SUFFIXES = ", ".join(WRITE_SUFFIXES)


class Decided(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


_DONE = {Decided.ACCEPT: "accepted", Decided.REJECT: "rejected", Decided.KEEP: "kept, to be decided later"}


def convert(
    source: Annotated[Path, typer.Argument(metavar="IN", help="The draft.", show_default=False)],
    target: Annotated[
        Path, typer.Argument(metavar="OUT", help=f"Where it goes; the suffix is one of {SUFFIXES}.", show_default=False)
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    changes: Annotated[
        Decided | None,
        typer.Option(
            "--changes",
            help="What becomes of tracked changes: a working file keeps them unless told otherwise, any other has them accepted.",
        ),
    ] = None,
    share: Annotated[
        bool,
        typer.Option(
            "--share",
            help="Write a working file for others: the text alone, without history, comments, sources and base.",
        ),
    ] = False,
    template: TemplateOption = None,
    stage: StageOption = None,
    paper: PaperOption = HOUSE_CHOICES.paper,
    numbering: NumberingOption = HOUSE_CHOICES.numbering,
    references: ReferencesOption = HOUSE_CHOICES.references,
    links: LinksOption = False,
    line_numbers: LineNumbersOption = False,
    wide_margins: WideMarginsOption = False,
    version_line: VersionLineOption = "",
) -> int:
    """Write a draft in another format, by the suffix of OUT.

    What a format cannot hold is left out of that file and named.
    """
    chosen = WordChoices(stage, paper, numbering, references, links, line_numbers, wide_margins, version_line)
    is_working = target.suffix.lower() == WORKING_SUFFIX
    if share:
        return _shared(source, target, force, changes)
    choices = replace(fitting(chosen, target), template=_template(target, template))
    decided = _decided(changes, target, is_working)
    session = open_session(source)
    counterpart, number = session.changes.counterpart, len(session.reading.changes) or len(session.changes.found)
    draft, desk = session.draft, session.full_desk() if decided is Decided.KEEP else session.desk_without_base()
    if counterpart is not None and decided is Decided.REJECT:
        draft = counterpart.base
    write(draft, target, force=force, desk=desk if is_working else None, choices=choices)
    _say_decided(number, decided)
    say_left_behind(source, session.reading)
    count_doubts(source, session.reading)
    aside(f"Written to {target}.")
    return DONE


def _decided(changes: Decided | None, target: Path, is_working: bool) -> Decided:
    """Give what becomes of changes; only a working file can leave that open."""
    if changes is Decided.KEEP and not is_working:
        raise UserError(
            message("{name} cannot keep changes undecided: only a working file does.", name=target),
            "Choose --changes accept or --changes reject, or give the file the ending .penholder.",
        )
    return changes or (Decided.KEEP if is_working else Decided.ACCEPT)


def _say_decided(number: int, decided: Decided) -> None:
    if number:
        aside(f"{number} tracked changes were {_DONE[decided]}." if number > 1 else f"1 change was {_DONE[decided]}.")


def _shared(source: Path, target: Path, force: bool, changes: Decided | None) -> int:
    """Write a copy for others; open changes need a decision, since the copy has no base to count them against."""
    if target.suffix.lower() != WORKING_SUFFIX:
        raise UserError(
            message("{name} is no working file, and only those are written with --share.", name=target),
            "Give the file the ending .penholder; any other format holds the text alone as it is.",
        )
    if changes is Decided.KEEP:
        raise UserError(
            "A copy to be shared cannot keep changes undecided.", "Choose --changes accept or --changes reject."
        )
    free_to_write(target, force)
    decisions = {Decided.ACCEPT: Decision.ACCEPTED, Decided.REJECT: Decision.REJECTED}
    session = open_session(source)
    for sentence in share_copy(session, target, decisions[changes] if changes else None).sentences:
        aside(str(sentence))
    aside(f"Written to {target}.")
    return DONE


def _template(target: Path, template: Path | None) -> Template | None:
    """Read the template before anything else is done, so that one that cannot be read leaves nothing written."""
    if template is None:
        return None
    if target.suffix.lower() not in {".docx", ".pdf"}:
        raise UserError(
            message("{name} has no page that a template could give it.", name=target),
            "Leave --template away, or give the file the ending .docx or .pdf.",
        )
    from penholder.formats.docx.template.reading import read_template  # noqa: PLC0415 - most files have none

    return read_template(template)
