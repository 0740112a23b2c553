"""The chain of “Ibid.”: where it is right, where it is called for, and what is written in its place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from penholder.checks import engine
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.checks.readings.citations import ChainFaultKind, chain_faults
from penholder.checks.report import Report
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Safety
from tests.checks.shapes import shape
from tests.checks.texts import found as found_in

found = partial(found_in, families="footnotes")

SAME = ChainFaultKind.SAME_SERIES
TREATY = "United Nations, Treaty Series, vol. 1577, No. 27531."
RECORDS = (
    "See Official Records of the General Assembly, Eightieth Session, Supplement No. 97 (A/80/97), chap. IV, sect. A."
)
WHOLE = "Official Records of the General Assembly, Eightieth Session, Supplement No. 97 (A/80/97)."


def _text(preamble: str, *notes: str) -> str:
    return "\n".join((f"organ: The General Assembly,\npre: {preamble}\n1. Goes;\n2. Ends.", *notes))


def check(draft: Draft) -> Report:
    """Ask the rules of footnotes alone: the texts here are made for them, and break rules of other families."""
    report = engine.check(draft, _alone(draft))
    assert report.failed == ()
    return report


def _alone(draft: Draft) -> Profile:
    return replace(Profile.of(draft), select=frozenset({"footnotes"}))


def _fixed(notation: str) -> object:
    draft = read_notation(notation)
    return shape(applied(draft, check(draft).findings[0].fixes[0].edits))


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        ((TREATY, "Ibid., vol. 999, No. 14668."), []),
        ((TREATY, "Ibid., vols. 2171, 2173 and 2983, No. 27531."), []),
        ((TREATY, "Ibid."), []),
        ((TREATY, TREATY), [ChainFaultKind.SAME_SERIES]),
        ((TREATY, "Ibid., vol. 9, No. 1.", TREATY), [ChainFaultKind.SAME_SERIES]),
        ((TREATY, "A/80/12.", TREATY), []),
        ((TREATY, RECORDS, TREATY), []),
        ((RECORDS, "Ibid., Eighty-first Session, Supplement No. 97 (A/81/97), chap. V."), []),
        ((RECORDS, "Ibid., Thirty-second Special Session, Supplement No. 2 (A/S-32/2)."), []),
        ((RECORDS, "Ibid., chap. V."), []),
        ((RECORDS, "Ibid., vol. 999, No. 14668."), [ChainFaultKind.OTHER_SERIES]),
        ((RECORDS, RECORDS.replace("General Assembly", "Economic and Social Council")), []),
        ((TREATY, "A/80/12.", "Ibid., vol. 999, No. 14668."), [ChainFaultKind.OTHER_SERIES]),
        (("A/80/12.", "Ibid., annex."), []),
        (("Resolution 2200 A (XXI), annex.", "Ibid."), []),
        (("Ibid., annex.",), [ChainFaultKind.NOTHING_BEFORE]),
        (("Ibid.",), [ChainFaultKind.NOTHING_BEFORE]),
        ((TREATY, "ibid., vol. 999, No. 14668."), [ChainFaultKind.BADLY_WRITTEN]),
        ((TREATY, "Ibid. vol. 999, No. 14668."), [ChainFaultKind.BADLY_WRITTEN]),
        ((TREATY, "See ibid., vol. 999, No. 14668."), [ChainFaultKind.BADLY_WRITTEN]),
        ((TREATY, "Ibid"), [ChainFaultKind.BADLY_WRITTEN]),
        ((TREATY, None, "Ibid., vol. 999, No. 14668."), []),
        (("Report of the Conference, vol. I, resolution 1, annex I.", "Ibid., annex II."), []),
        (("A/80/12.", "Ibid., vol. 9, No. 1.", "Ibid., vol. 8, No. 2."), [ChainFaultKind.OTHER_SERIES]),
        ((TREATY, "A/80/12.", "Ibid., vol. 9, No. 1.", TREATY), [ChainFaultKind.OTHER_SERIES, SAME]),
        ((TREATY.replace("United", "united"), "Ibid., vol. 9, No. 1."), []),
        ((RECORDS, WHOLE), []),
        ((RECORDS, WHOLE[:-1] + ", chap. VI."), [SAME]),
        ((WHOLE, WHOLE), [SAME]),
        ((RECORDS, "Ibid., para. 4.", WHOLE), []),
        ((WHOLE.replace(" (A/80/97)", " and corrigendum (A/80/97 and A/80/97/Corr.1)"), RECORDS), [SAME]),
        ((WHOLE.replace("(A/80/97)", "(A/80/97) and Supplement No. 97A (A/80/97/Add.1)"), RECORDS), []),
        ((RECORDS[:-1] + "; see also A/80/12.", RECORDS), []),
        ((TREATY[:-1] + "; ibid., vol. 9, No. 1.", TREATY), []),
    ],
)
def test_the_chain_of_ibid(texts: tuple[str | None, ...], kinds: list[ChainFaultKind]) -> None:
    assert [fault.kind for fault in chain_faults(texts)] == kinds


@pytest.mark.parametrize(
    ("words", "fixed"),
    [
        (TREATY, "Ibid."),
        ("United Nations, *Treaty Series*, vol. 1577, No. 5.", "Ibid., vol. 1577, No. 5."),
        ("Ibid. vol. 9, No. 1.", "Ibid., vol. 9, No. 1."),
        ("See ibid", "Ibid."),
    ],
)
def test_what_should_be_ibid_is_written_so(words: str, fixed: str) -> None:
    def text(second: str) -> str:
        return _text(
            "One[^1] two,[^2]", "note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.", f"note 2: {second}"
        )

    draft = read_notation(text(words))
    finding = next(one for one in check(draft).findings if one.rule == "footnotes/ibid")
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]
    assert shape(applied(draft, finding.fixes[0].edits)) == shape(read_notation(text(fixed)))


def test_what_cannot_be_ibid_is_written_in_full() -> None:
    def text(second: str) -> str:
        return _text("One[^1] two,[^2]", "note 1: A/80/12.", f"note 2: {second}")

    wrong = text("Ibid., *Eightieth Session, Supplement No. 97* (A/80/97), chap. V.")
    right = text("*Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97), chap. V.")
    assert _fixed(wrong) == shape(read_notation(right))


def test_the_same_session_is_not_written_again() -> None:
    records = "*Official Records of the General Assembly, Eightieth Session, Supplement No. 97* (A/80/97), chap. {}."
    draft = read_notation(
        _text("One[^1] two,[^2]", f"note 1: {records.format('IV')}", f"note 2: {records.format('V')}")
    )
    (finding,) = check(draft).findings
    assert applied(draft, finding.fixes[0].edits).notes[1].words == "Ibid., chap. V."


def test_a_custom_note_does_not_stand_in_the_chain() -> None:
    notation = "symbol: A/80/L.4[^*]\n" + _text(
        "One[^1] two,[^2]", f"note 1: {TREATY}", "note 2: Ibid., vol. 9, No. 1.", "note *: Reissued."
    )
    assert found(notation) == []
