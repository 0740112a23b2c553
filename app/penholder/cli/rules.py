"""``penholder rules``: the rules that are checked, the page of one of them, and whether a file of terms can be used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from penholder.checks.catalogue import RULES
from penholder.checks.reports.rules_json import rule_page_text, rules_json
from penholder.checks.terms.trying import trials_json, trials_text, try_terms
from penholder.cli.speaking import DONE, ERRORS_FOUND, AsFormat, Format, aside, result, result_json
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.kinds import Body
from penholder.session.user_rules import read_term_file, user_rules

_ROW = "{:<36} {:<8} {:<9} {:<6} {:<13} {}"


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="ID", help="One rule, such as footnotes/ibid.", show_default=False)
    ] = None,
    test: Annotated[
        Path | None, typer.Option("--test", metavar="FILE", help="Try a file of rules of your own.", show_default=False)
    ] = None,
    written: AsFormat = Format.TEXT,
) -> int:
    """List the rules, show the page of one, or try rules of your own."""
    if test is not None:
        if rule is not None:
            raise UserError("--test tries all rules of a file.", "Leave the rule out.")
        return _try(test, written)
    own = user_rules()
    for trouble in own.troubles:
        aside(str(trouble))
    listed = rules_json((*RULES, *own.rules))
    if rule is not None:
        listed = {**listed, "rules": [one for one in listed["rules"] if one["id"] == rule]}
        if not listed["rules"]:
            raise UserError(message("There is no rule “{id}”.", id=rule), "“penholder rules” lists them all.")
    if written is Format.JSON:
        result_json(listed)
    elif rule is not None:
        result(rule_page_text(rule, own.rules))
    else:
        result(_ROW.format("rule", "weighs", "certainty", "fix", "bodies", "what it says"))
        for one in listed["rules"]:
            result(_row(one))
    return DONE


def _row(one: Mapping[str, Any]) -> str:
    """Write a rule as a row; one that the program keeps by itself says where instead of what it weighs."""
    bodies = "all" if len(one["bodies"]) == len(Body) else " ".join(one["bodies"])
    weighs = one["severity"] if one["where"] == "check" else f"({one['where']})"
    return _ROW.format(one["id"], weighs, one["certainty"], one["fix"], bodies, one["summary"])


def _try(file: Path, written: Format) -> int:
    """Try a file; the status is 1 where something in it cannot be used or an example is not true."""
    read = read_term_file(file)
    trials = try_terms(read)
    if written is Format.JSON:
        result_json(trials_json(read, trials))
    else:
        result(trials_text(read, trials))
    return ERRORS_FOUND if read.faults or any(one.failures for one in trials) else DONE
