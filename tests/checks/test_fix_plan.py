"""Safe fixes are planned before they are made: what is left out stays as it is, and everything else is made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.fingerprints import those_meant
from penholder.checks.fix_plan import FixPlan, plan_fixes
from penholder.checks.fixing import fix_all_safe
from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.model.draft import Draft
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind
from tests.model.build import draft, op, par, pre

_PREAMBLE = ("Recalling its work", "Noting the report", "Welcoming the wells", "Guided by the Charter")
_OPERATIVE = ("Requests States to act", "Calls for wells", "Welcomes the report")


@st.composite
def faulty(draw: st.DrawFn) -> Draft:
    """Drafts whose paragraphs end in any sign, and whose labels may be off the count."""
    signs = st.sampled_from([",", ";", ".", "", ":"])
    preamble = draw(st.lists(st.sampled_from(_PREAMBLE), min_size=1, max_size=4, unique=True))
    operative = draw(st.lists(st.sampled_from(_OPERATIVE), min_size=1, max_size=3, unique=True))
    last = len(preamble) + 2
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        *(pre(f"p{at}", words + draw(signs)) for at, words in enumerate(preamble, 3)),
        *(
            op(f"p{last + at}", words + draw(signs), typed=draw(st.sampled_from([None, None, f"{at + 1}."])))
            for at, words in enumerate(operative, 1)
        ),
    )


def planned(text: Draft, left_out: frozenset[object] = frozenset()) -> FixPlan:
    return plan_fixes(text, Profile.of(text), left_out)  # type: ignore[arg-type]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(faulty(), st.data())
def test_what_is_left_out_stays_and_all_else_is_made(text: Draft, data: st.DataObject) -> None:
    whole = planned(text)
    assert whole.after == fix_all_safe(text)[0]
    assert whole.taken == len(whole.fixes)
    first = [one.key for one in whole.fixes if one.draft is text]
    chosen = frozenset(data.draw(st.sets(st.sampled_from(first)))) if first else frozenset()
    plan = planned(text, chosen)
    assert {one.key for one in plan.fixes if not one.taken} == chosen
    report = check(plan.after)
    assert set(those_meant(plan.after, report.findings, chosen).values()) == chosen, "each is still found"
    again = planned(plan.after, chosen)
    assert again.taken == 0, "done twice, the second time changes nothing"
    assert again.after == plan.after


def test_a_fix_that_mends_several_findings_is_one_change_and_is_left_out_as_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        pre("p4", "Noting the report;"),
        op("p5", "Calls for wells;"),
        op("p6", "Decides to go on."),
    )
    report = check(text)
    one, other = (found for found in report.findings if found.rule == "punctuation/preamble-comma")
    both = Fix(one.fixes[0].title, (*one.fixes[0].edits, *other.fixes[0].edits), Safety.SAFE)
    shared = replace(report, findings=tuple(replace(found, fixes=(both,)) for found in (one, other)))

    def checked(now: Draft, *_: object) -> Report:
        return shared if now is text else replace(report, draft=now, findings=())

    monkeypatch.setattr("penholder.checks.fixing.check", checked)
    (fix,) = planned(text).fixes
    plan = planned(text, frozenset({fix.key}))
    assert plan.after is text
    assert [one.taken for one in plan.fixes] == [False]


def test_a_plan_is_in_the_order_of_reading_whatever_comes_to_light_later() -> None:
    text = draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        op("p4", "Calls for wells,"),
        op("p5", "Requests States to act:"),
        op("p6", "To dig,", level=1),
        op("p7", "To drill;", level=1),
        op("p8", "Decides to go on;"),
    )
    plan = planned(text)
    rows = [text.positions[one.finding.span.place.paragraph] for one in plan.fixes]  # type: ignore[union-attr]
    assert rows == sorted(rows)
    assert len(rows) >= 4
