"""``penholder check``: what is wrong in a draft, where and why, and what can be put right without a look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from penholder.checks.catalogue import unknown
from penholder.checks.engine import check as check_draft
from penholder.checks.findings_json import findings_json
from penholder.checks.fixing import Fixed, fix_all_safe
from penholder.checks.report import Report
from penholder.cli.doubts import count_doubts
from penholder.cli.findings_text import findings_text
from penholder.cli.speaking import DONE, ERRORS_FOUND, AsFormat, Format, aside, result, result_json
from penholder.cli.writing import write
from penholder.formats.registry import read_file
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.kinds import Body, Stage
from penholder.session.user_rules import profile_of, user_rules

Rules = Annotated[str, typer.Option(metavar="RULE,…", help="Ids or families of rules, with commas between them.")]


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="The drafts, one or several.", show_default=False)
    ],
    body: Annotated[Body | None, typer.Option(help="Whose rules hold; found from the draft unless named.")] = None,
    stage: Annotated[Stage | None, typer.Option(help="In negotiation or for tabling; found unless named.")] = None,
    select: Rules = "",
    ignore: Rules = "",
    fix: Annotated[bool, typer.Option("--fix", help="Make the fixes that need no look; needs --output.")] = False,
    output: Annotated[Path | None, typer.Option(help="Where the fixed draft goes.", show_default=False)] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that is there already.")] = False,
    written: AsFormat = Format.TEXT,
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
    for trouble in own.troubles:
        aside(str(trouble))
    checked = [_Checked(file, body, stage, _names(select), _names(ignore), fix) for file in files]
    if output is not None:
        write(checked[0].draft, output, force=force)
        aside(f"{len(checked[0].fixed)} fixed; written to {output}.")
    if written is Format.JSON:
        result_json(checked[0].json() if len(checked) == 1 else _list_json(checked))
    else:
        for one in checked:
            result(findings_text(one.report, str(one.file)))
    for one in checked:
        count_doubts(one.file, one.reading)
    errors = any(finding.severity is Severity.ERROR for one in checked for finding in one.report.findings)
    return ERRORS_FOUND if errors else DONE


def _names(words: str) -> frozenset[str]:
    return frozenset(name.strip() for name in words.split(",") if name.strip())


class _Checked:
    """One file with its findings, after the fixes where they were asked for."""

    def __init__(
        self,
        file: Path,
        body: Body | None,
        stage: Stage | None,
        select: frozenset[str],
        ignore: frozenset[str],
        fix: bool,
    ) -> None:
        self.file = file
        self.reading = read_file(file)
        draft = self.reading.draft
        self.draft: Draft = replace(draft, body=body or draft.body, stage=stage or draft.stage)
        profile = replace(profile_of(self.draft), select=select, ignore=ignore)
        self.fixed: tuple[Fixed, ...] = ()
        if fix:
            self.draft, self.fixed = fix_all_safe(self.draft, profile)
        self.report: Report = check_draft(self.draft, profile)

    def json(self) -> dict[str, Any]:
        return findings_json(self.report, str(self.file), self.fixed)


def _list_json(checked: list[_Checked]) -> dict[str, Any]:
    """Put several files together; ``counts`` are those of all of them."""
    files = [one.json() for one in checked]
    counts = {name: sum(one["counts"][name] for one in files) for name in ("error", "warning", "hint")}
    return {"format": "penholder-findings-list", "version": 1, "files": files, "counts": counts}
