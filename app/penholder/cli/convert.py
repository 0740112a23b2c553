"""``penholder convert``: one format into another, by suffix."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from penholder.cli.doubts import count_doubts
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
from penholder.formats.docx.signing import ANYBODY
from penholder.formats.docx.template.value import Template
from penholder.formats.registry import WRITE_SUFFIXES, free_to_write
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.session.export import Decision, Leaving, leaving, open_changes
from penholder.session.session import WORKING_SUFFIX
from penholder.session.sharing import share_copy

SUFFIXES = ", ".join(WRITE_SUFFIXES)


class Decided(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"


_DECISIONS = {
    Decided.ACCEPT: Decision.ACCEPTED,
    Decided.REJECT: Decision.REJECTED,
    Decided.KEEP: Decision.KEPT,
}
_KEEPING = frozenset({".docx", WORKING_SUFFIX})


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
            help="What becomes of changes that are not decided. A working file keeps them unless told otherwise; for any "
            "other file it must be said, and only Word files can keep them.",
        ),
    ] = None,
    author: Annotated[
        str, typer.Option(help="The name for changes of your own, where changes are kept in a Word file.")
    ] = ANYBODY,
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
    _can_keep(changes, target)
    session = open_session(source)
    open_ones = session.pending
    if open_ones.found and changes is None and not is_working:
        raise UserError(
            message("{name} has changes that are not decided: {open}.", name=source, open=open_changes(open_ones)),
            "Say --changes accept, --changes reject or --changes keep.",
        )
    decided = _DECISIONS[changes or Decided.KEEP]
    way = leaving(session.draft, open_ones, decided, author)
    if is_working:
        desk = session.full_desk() if decided is Decision.KEPT else session.desk_without_base()
        write(way.draft, target, force=force, desk=desk)
    else:
        write(way.draft, target, force=force, choices=choices, redline=way.redline)
    _say(way, open_changes(open_ones), is_working)
    count_doubts(source, session.reading)
    aside(f"Written to {target}.")
    return DONE


def _say(way: Leaving, counted: str, is_working: bool) -> None:
    """Say what became of changes; a working file keeps them as they are, with nothing to be seen of them in its text."""
    if way.redline is not None and is_working:
        aside(f"{counted} kept, to be decided later.")
    elif way.about_changes is not None:
        aside(str(way.about_changes))


def _can_keep(changes: Decided | None, target: Path) -> None:
    """Refuse to keep changes in a file that cannot, before anything is read."""
    if changes is Decided.KEEP and target.suffix.lower() not in _KEEPING:
        raise UserError(
            message("{name} cannot keep changes undecided: only Word and working files can.", name=target),
            "Choose --changes accept or --changes reject, or give the file the ending .docx or .penholder.",
        )


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
    session = open_session(source)
    for sentence in share_copy(session, target, _DECISIONS[changes] if changes else None).sentences:
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
