"""What makes a finding the same: the text elsewhere may change as it likes, and twins are told apart."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.checks.fingerprints import fingerprints, those_meant
from penholder.ground.messages import message
from penholder.model.change import applied
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import InsertParagraphs, MoveParagraphs, RemoveParagraphs, ReplaceText
from penholder.model.finding import Certainty, Finding, Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, InParagraph, Span
from tests.model.build import anchor, draft, note, op, ref

LINES = (
    "Requests kilometers of pipes;",
    "Requests kilometers and kilometers;",
    "kilometers;",
    "Calls for wells;",
    "Calls for wells and kilometers of pipes in rural areas;",
)
_WORD = re.compile("kilometers")


def found(text: Draft) -> tuple[Finding, ...]:
    """Find fault with one word, wherever it stands."""
    return tuple(
        finding_at(one.id, hit.start(), hit.end()) for one in text.paragraphs for hit in _WORD.finditer(one.text)
    )


def finding_at(name: ParagraphId, start: int, end: int, rule: str = "spelling/british") -> Finding:
    span = Span(InParagraph(name), start, end)
    return Finding(rule, Severity.WARNING, Certainty.CERTAIN, span, message("Wrong."), message("House style."))


def made(lines: list[str]) -> Draft:
    return draft(*(op(f"p{at}", words) for at, words in enumerate(lines, 1)))


def named(text: Draft, wanted: tuple[Finding, ...]) -> set[tuple[str, int]]:
    """Name findings by paragraph and by their rank in it."""
    ranks: dict[str, int] = {}
    names = set()
    for one in found(text):
        home = one.span.place.paragraph  # type: ignore[union-attr]
        rank = ranks[home] = ranks.get(home, -1) + 1
        if one in wanted:
            names.add((str(home), rank))
    return names


def meant(text: Draft, kept: tuple[object, ...]) -> set[tuple[str, int]]:
    findings = found(text)
    places = those_meant(text, findings, kept)  # type: ignore[arg-type]
    return named(text, tuple(findings[at] for at in places))


@settings(max_examples=150)
@given(st.data())
def test_what_is_ignored_stays_so_and_nothing_else_does_while_other_paragraphs_come_go_and_move(
    data: st.DataObject,
) -> None:
    text = made(data.draw(st.lists(st.sampled_from(LINES), min_size=2, max_size=7)))
    findings = found(text)
    chosen = data.draw(st.sets(st.integers(0, max(len(findings) - 1, 0)), max_size=4)) if findings else set()
    marks = fingerprints(text, findings)
    kept = tuple(marks[at] for at in sorted(chosen))
    wanted = named(text, tuple(findings[at] for at in chosen))
    homes = {name for name, _ in wanted}
    for _ in range(data.draw(st.integers(1, 4))):
        free = [one.id for one in text.paragraphs if one.id not in homes]
        what = data.draw(st.sampled_from(("insert", "remove", "move")))
        after = data.draw(st.sampled_from([None, *(one.id for one in text.paragraphs)]))
        if what == "insert":
            words = data.draw(st.sampled_from([line for line in LINES if "kilometers" not in line] + ["Decides;"]))
            new = Paragraph.of(fresh_paragraph_ids(text, 1)[0], Kind.OPERATIVE, plain(words))
            text = applied(text, (InsertParagraphs(after, (new,)),))
        elif what == "remove" and free and len(text.paragraphs) > 1:
            text = applied(text, (RemoveParagraphs((data.draw(st.sampled_from(free)),)),))
        elif what == "move":
            name = data.draw(st.sampled_from([one.id for one in text.paragraphs]))
            if name != after:
                text = applied(text, (MoveParagraphs((name,), after),))
    assert meant(text, kept) == wanted


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_every_finding_has_a_fingerprint_of_its_own(lines: list[str]) -> None:
    text = made(lines)
    marks = fingerprints(text, found(text))
    assert len(set(marks)) == len(marks)
    for at, mark in enumerate(marks):
        assert set(those_meant(text, found(text), (mark,))) == {at}


def test_a_twin_that_comes_before_is_not_taken_for_the_one_that_is_ignored() -> None:
    text = made(["Calls for wells;", LINES[0]])
    kept = fingerprints(text, found(text))
    twin = Paragraph.of("p9", Kind.OPERATIVE, plain(LINES[0]))
    assert meant(applied(text, (InsertParagraphs(None, (twin,)),)), kept) == {("p2", 0)}


def test_a_twin_that_was_there_is_still_heard_of_when_the_ignored_one_has_gone() -> None:
    text = made([LINES[0], LINES[0]])
    kept = fingerprints(text, found(text))[:1]
    assert meant(applied(text, (RemoveParagraphs((ParagraphId("p1"),)),)), kept) == set()


def test_what_is_cut_and_pasted_elsewhere_stays_ignored() -> None:
    text = made([LINES[0], "Calls for wells;"])
    kept = fingerprints(text, found(text))
    cut = applied(text, (RemoveParagraphs((ParagraphId("p1"),)),))
    pasted = Paragraph.of("p7", Kind.OPERATIVE, plain(LINES[0]))
    assert meant(applied(cut, (InsertParagraphs(ParagraphId("p2"), (pasted,)),)), kept) == {("p7", 0)}


def test_words_may_change_on_one_side_but_not_on_both_nor_the_found_words_themselves() -> None:
    text = made(["Calls for wells and kilometers of pipes;"])
    kept = fingerprints(text, found(text))

    def rewritten(old: str, new: str) -> Draft:
        start = text.paragraphs[0].text.index(old)
        edit = ReplaceText(Span.in_paragraph(ParagraphId("p1"), start, start + len(old)), plain(new))
        return applied(text, (edit,))

    assert meant(rewritten("wells", "dams"), kept) == {("p1", 0)}
    assert meant(rewritten("wells and kilometers of pipes", "dams and kilometers of hoses"), kept) == set()


def test_numbers_that_count_on_are_no_part_of_it() -> None:
    text = draft(
        op("p1", "Calls for wells;"),
        op("p2", "Decides, as in ", ref("paragraph 1 above", "p1"), ", kilometers", anchor("n1"), " of pipes;"),
        notes=[note("n1", "A/80/1.")],
    )
    kept = fingerprints(text, found(text))
    nine = tuple(Paragraph.of(f"p{at}", Kind.OPERATIVE, plain("Decides;")) for at in range(11, 20))
    later = applied(text, (InsertParagraphs(None, nine),))
    assert "paragraph 10 above" in later.by_id[ParagraphId("p2")].text
    assert meant(later, kept) == {("p2", 0)}


def test_a_label_is_known_by_its_paragraph_and_not_by_its_number() -> None:
    text = made(["Calls for wells;", "Requests pipes;"])
    span = Span(InLabel(ParagraphId("p2")), 0, 2)
    finding = replace(finding_at(ParagraphId("p2"), 0, 0, "numbering/operative-sequence"), span=span)
    kept = fingerprints(text, (finding,))
    above = Paragraph.of("p5", Kind.OPERATIVE, plain("Decides;"))
    assert set(those_meant(applied(text, (InsertParagraphs(None, (above,)),)), (finding,), kept)) == {0}
    other = replace(finding, span=Span(InLabel(ParagraphId("p1")), 0, 2))
    assert not those_meant(text, (other,), kept)


def test_a_very_long_line_has_a_short_fingerprint() -> None:
    text = made(["kilometers " * 20_000])
    whole = finding_at(ParagraphId("p1"), 0, 200_000)
    (mark,) = fingerprints(text, (whole,))
    assert len(mark.words) < 200
    assert set(those_meant(text, (whole,), (mark,))) == {0}
