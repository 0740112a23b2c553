"""``penholder check``: what is wrong in a draft, where and why, and what can be put right without a look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from penholder.checks.catalogue import unknown
from penholder.checks.engine import check as check_draft
from penholder.checks.fixing import Fixed, LeaveOut, fix_all_safe, nothing_left_out
from penholder.checks.report import Report
from penholder.checks.reports.findings_html import findings_html
from penholder.checks.reports.findings_json import findings_json
from penholder.checks.reports.findings_text import findings_text
from penholder.cli.doubts import count_doubts
from penholder.cli.fixed_copy import is_working_file, write_fixed
from penholder.cli.speaking import DONE, ERRORS_FOUND, aside, result, result_json
from penholder.commands.opening import open_session
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.kinds import Body, Stage
from penholder.session.house import House, house_profile
from penholder.session.ignored import Ignored
from penholder.session.user_rules import profile_of, user_rules


class ReportFormat(StrEnum):
    """For whom the findings are written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


AsReport = Annotated[
    ReportFormat, typer.Option("--format", help="For a person, for a program, or as a page for colleagues.")
]
Rules = Annotated[str, typer.Option(metavar="RULE,…", help="Ids or families of rules, with commas between them.")]


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="The drafts, one or several.", show_default=False)
    ],
    body: Annotated[Body | None, typer.Option(help="Whose rules hold; found from the draft unless named.")] = None,
    stage: Annotated[Stage | None, typer.Option(help="In negotiation or for tabling; found unless named.")] = None,
    select: Rules = "",
    ignore: Rules = "",
    profile: Annotated[
        str, typer.Option(metavar="NAME", help="usual, every-hint, or a file of your profiles folder.")
    ] = "",
    fix: Annotated[bool, typer.Option("--fix", help="Make the fixes that need no look; needs --output.")] = False,
    output: Annotated[Path | None, typer.Option(help="Where the fixed draft goes.", show_default=False)] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that is there already.")] = False,
    written: AsReport = ReportFormat.TEXT,
) -> int:
    """Check drafts; the exit status is 1 where an error was found."""
    if fix != (output is not None):
        raise UserError("--fix and --output belong together.", "Give both, or neither.")
    if fix and len(files) > 1:
        raise UserError("--fix works on one draft at a time.", "Name one file.")
    own = user_rules()
    if strangers := unknown(_names(select) | _names(ignore), own.rules):
        raise UserError(
            message("There is no rule or family “{name}”.", name=strangers[0]), "“penholder rules” lists them."
        )
    faults = house_profile(profile)[1] if profile else ()
    for trouble in (*own.troubles, *faults):
        aside(str(trouble))
    checked = [_Checked(file, body, stage, _Asked(_names(select), _names(ignore), profile), output) for file in files]
    if output is not None:
        write_fixed(checked[0].session, checked[0].draft, checked[0].fixed, output, force)
    _write(checked, written)
    for one in checked:
        count_doubts(one.file, one.reading)
        if one.ignored:
            words = "finding is" if one.ignored == 1 else "findings are"
            aside(f"{one.file}: {one.ignored} {words} ignored there and not listed.")
    errors = any(finding.severity is Severity.ERROR for one in checked for finding in one.report.findings)
    return ERRORS_FOUND if errors else DONE


def _write(checked: list[_Checked], written: ReportFormat) -> None:
    if written is ReportFormat.JSON:
        result_json(checked[0].json() if len(checked) == 1 else _list_json(checked))
    elif written is ReportFormat.HTML:
        result(findings_html([(one.report, one.file.name) for one in checked]))
    else:
        for one in checked:
            result(findings_text(one.report, str(one.file), one.fixed))


def _names(words: str) -> frozenset[str]:
    return frozenset(name.strip() for name in words.split(",") if name.strip())


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which rules were asked for: by their names, and by the name of a house profile."""

    select: frozenset[str]
    ignore: frozenset[str]
    profile: str


class _Checked:
    """One file with its findings, after the fixes where they were asked for."""

    def __init__(
        self,
        file: Path,
        body: Body | None,
        stage: Stage | None,
        asked: _Asked,
        output: Path | None,
    ) -> None:
        self.file = file
        self.session = open_session(file)
        self.reading = self.session.reading
        # a working file counts changes against its base, whose paragraphs have the names that the session gives them
        keeps_base = output is not None and is_working_file(output)
        draft = self.session.draft if keeps_base else self.reading.draft
        self.draft: Draft = replace(draft, body=body or draft.body, stage=stage or draft.stage)
        self.desk = self.session.desk
        ignored = Ignored(None, self.desk, always=())  # the drafter's own list is for the window alone
        house = House(self.desk)
        if asked.profile:
            house.choose(asked.profile, house.most_words)
        left = asked.ignore | frozenset(ignored.in_draft)
        profile = house.on(replace(profile_of(self.draft), select=asked.select, ignore=left))
        self.fixed: tuple[Fixed, ...] = ()
        if output is not None:
            leave_out: LeaveOut = ignored.for_fixing() if ignored.here else nothing_left_out
            self.draft, self.fixed = fix_all_safe(self.draft, profile, leave_out)
        whole = check_draft(self.draft, profile)
        self.report: Report = ignored.left_out(whole)
        self.ignored = len(whole.findings) - len(self.report.findings)

    def json(self) -> dict[str, Any]:
        return findings_json(self.report, str(self.file), self.fixed)


def _list_json(checked: list[_Checked]) -> dict[str, Any]:
    """Put several files together; ``counts`` are those of all of them."""
    files = [one.json() for one in checked]
    counts = {name: sum(one["counts"][name] for one in files) for name in ("error", "warning", "hint")}
    return {"format": "penholder-findings-list", "version": 1, "files": files, "counts": counts}
