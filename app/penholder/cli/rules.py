"""``penholder rules``: the rules that are checked, and the page of one of them."""

from __future__ import annotations

from typing import Annotated

import typer

from penholder.checks.rules_json import rule_page_text, rules_json
from penholder.cli.speaking import DONE, AsFormat, Format, result, result_json
from penholder.ground.errors import UserError
from penholder.ground.messages import message


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="ID", help="One rule, such as footnotes/ibid.", show_default=False)
    ] = None,
    written: AsFormat = Format.TEXT,
) -> int:
    """List the rules, or show the page of one."""
    listed = rules_json()
    if rule is not None:
        listed = {**listed, "rules": [one for one in listed["rules"] if one["id"] == rule]}
        if not listed["rules"]:
            raise UserError(message("There is no rule “{id}”.", id=rule), "“penholder rules” lists them all.")
    if written is Format.JSON:
        result_json(listed)
    elif rule is not None:
        result(rule_page_text(rule))
    else:
        for one in listed["rules"]:
            result(f"{one['id']:<36} {one['severity']:<8} {one['summary']}")
    return DONE
