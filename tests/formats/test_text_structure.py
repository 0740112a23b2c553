"""Plain text becomes the right kinds, levels and labels: one test for each way in which a draft can be held."""

from __future__ import annotations

import pytest

from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, fixed
from tests.formats.seen import kinds_seen, text_draft

HEAD = "Safe water in schools\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n"


def _rows(text: str) -> list[tuple[str, int, str, str]]:
    return [(kind.value, level, label, words) for kind, level, label, words in kinds_seen(text_draft(text))]


def test_title_organ_preamble_and_operative_part() -> None:
    assert _rows(HEAD + "1. Decides to go on;\n\n2. Requests a report.") == [
        ("title", 0, "", "Safe water in schools"),
        ("organ", 0, "", "The General Assembly,"),
        ("preambular", 0, "", "Recalling its resolution 70/1 of 25 September 2015,"),
        ("operative", 0, "1.", "Decides to go on;"),
        ("operative", 0, "2.", "Requests a report."),
    ]


def test_subparagraphs_of_all_levels_in_both_parts() -> None:
    text = (
        "The General Assembly,\n\nConvinced that schools need:\n\n(a) Water,\n\n(b) Soap,\n\n1. Decides:\n\n(a) To test:\n\n"
        "(i) The water:\n\na. In spring:\n\ni. In the north;\n\nii. In the south;\n\nb. In "
        "autumn;\n\n(ii) The pipes;\n\n(b) To report."
    )
    assert [(kind, level, label) for kind, level, label, _ in _rows(text)[2:]] == [
        ("preambular", 1, "(a)"),
        ("preambular", 1, "(b)"),
        ("operative", 0, "1."),
        ("operative", 1, "(a)"),
        ("operative", 2, "(i)"),
        ("operative", 3, "a."),
        ("operative", 4, "i."),
        ("operative", 4, "ii."),
        ("operative", 3, "b."),
        ("operative", 2, "(ii)"),
        ("operative", 1, "(b)"),
    ]


def test_i_is_a_letter_after_h_and_a_roman_numeral_after_a_colon() -> None:
    letters = "\n\n".join(f"({letter}) To act;" for letter in "abcdefghijk")
    draft = text_draft(HEAD + f"1. Decides:\n\n{letters}\n\n2. Requests:\n\n(a) Water:\n\n(i) Now;\n\n(ii) Later.")
    entries = outline(draft).entries
    assert [entry.label for entry in entries if entry.level][8:10] == ["1 (i)", "1 (j)"]
    assert [entry.label for entry in entries][-3:] == ["2 (a)", "2 (a) (i)", "2 (a) (ii)"]
    assert all(one.typed_label is None for one in draft.paragraphs)


def test_flush_text_goes_on_with_its_paragraph() -> None:
    rows = _rows(
        HEAD + "1. Decides:\n\n(a) To test;\n\n(b) To report;\n\nand to tell the schools;\n\n2. Requests a report."
    )
    assert rows[6] == ("text", 0, "", "and to tell the schools;")
    assert rows[7][:3] == ("operative", 0, "2.")


def test_an_organ_line_with_a_list_and_no_numbered_paragraph() -> None:
    draft = text_draft(
        "Programme of work\n\nThe General Assembly:\n\n(a) Approves the programme of work;\n\n(b) Invites the Bureau."
    )
    assert [(one.kind, one.level) for one in draft.paragraphs[2:]] == [(Kind.OPERATIVE, 1), (Kind.OPERATIVE, 1)]
    assert [entry.label for entry in outline(draft).entries[2:]] == ["(a)", "(b)"]


def test_a_sole_operative_paragraph_has_no_number() -> None:
    draft = text_draft(HEAD + "Takes note of the report of the Committee.")
    assert draft.paragraphs[-1].number == UNNUMBERED
    assert draft.paragraphs[-1].kind is Kind.OPERATIVE


def test_a_sole_paragraph_that_bears_a_number_keeps_it() -> None:
    draft = text_draft(HEAD + "1. Takes note of the report of the Committee.")
    assert draft.paragraphs[-1].number == COUNTED
    assert outline(draft).entries[-1].shown == "1."


def test_a_decision_of_one_sentence() -> None:
    draft = text_draft(
        "Chad: draft decision\n\nWater in schools\n\nThe General Assembly, recalling its decision 75/511 B, decides to go on."
    )
    assert draft.document_type is DocumentType.DRAFT_DECISION
    assert [one.kind for one in draft.paragraphs] == [Kind.SPONSORS, Kind.TITLE, Kind.OPERATIVE]
    assert draft.paragraphs[-1].number == UNNUMBERED


def test_section_headings_and_numbers_that_run_on() -> None:
    rows = _rows(
        HEAD + "I\n\nWater\n\n1. Decides to test;\n\nII. Means\n\nA. Money\n\n2. Requests help;\n\n3. Invites others."
    )
    assert [row[:2] for row in rows if row[0] == "heading"] == [
        ("heading", 0),
        ("heading", 1),
        ("heading", 0),
        ("heading", 1),
    ]
    assert [row[2] for row in rows if row[0] == "operative"] == ["1.", "2.", "3."]


def test_parts_that_number_anew_restart() -> None:
    draft = text_draft(
        "The General Assembly,\n\nI. Water\n\nRecalling its resolution 70/1,\n\n1. Decides to test;\n\n2. Requests help;\n\n"
        "II. Soap\n\nRecalling its resolution 70/2,\n\n1. Decides to buy;\n\n2. Requests more."
    )
    numbers = [one.number for one in draft.paragraphs if one.kind is Kind.OPERATIVE]
    assert numbers == [COUNTED, COUNTED, RESTART, COUNTED]
    assert all(one.typed_label is None for one in draft.paragraphs)
    assert outline(draft).entries[-1].place == "II, 2"


def test_an_annex_with_title_headings_and_numbers_of_its_own() -> None:
    rows = _rows(
        HEAD
        + "1. Adopts the plan contained in the annex to the present resolution.\n\nAnnex\n\nModel plan for schools\n\n"
        "A. Purpose\n\n1. The plan helps schools.\n\n2. It can be used by:\n\n(a) Small schools;\n\n(b) Large schools.\n\n"
        "The dates can be moved to suit the seasons."
    )
    assert [row[:3] for row in rows[4:]] == [
        ("annex", 0, "Annex"),
        ("annex_title", 0, ""),
        ("heading", 1, ""),
        ("numbered", 0, "1."),
        ("numbered", 0, "2."),
        ("numbered", 1, "(a)"),
        ("numbered", 1, "(b)"),
        ("text", 0, ""),
    ]


def test_two_annexes_are_counted_and_a_label_written_otherwise_is_kept() -> None:
    draft = text_draft(HEAD + "1. Adopts the plans.\n\nAnnex I\n\nPlan\n\n1. One.\n\nAppendix\n\nList\n\n1. Two.")
    annexes = [one for one in draft.paragraphs if one.kind is Kind.ANNEX]
    assert [one.typed_label for one in annexes] == [None, "Appendix"]
    assert [entry.shown for entry in outline(draft).entries if entry.kind is Kind.ANNEX] == ["Annex I", "Appendix"]


def test_bullets_stand_one_level_below_what_they_belong_to() -> None:
    draft = text_draft(
        HEAD + "1. Decides:\n\n• To test;\n\n• To report;\n\n2. Requests:\n\n(a) Help:\n\n• Now;\n\n3. Ends."
    )
    bullets = [(one.level, one.typed_label) for one in draft.paragraphs if one.typed_label is not None]
    assert bullets == [(1, "•"), (1, "•"), (2, "•")]


def test_the_number_of_a_past_resolution_is_the_label_of_its_title() -> None:
    draft = text_draft(
        "A/RES/79/999\nUnited Nations\nGeneral Assembly\nDistr.: General\n19 December 2024\n\nSeventy-ninth session\n\n"
        "Agenda item 71 (c)\n\nRights of children\n\nResolution adopted by the General Assembly on 17 December 2024\n\n"
        "[on the report of the Third Committee (A/79/458, para. 30)]\n\n79/999.\tSafe water in schools\n\n"
        "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to go on.\n\n53rd "
        "plenary meeting\n17 December 2024"
    )
    title = next(one for one in draft.paragraphs if one.kind is Kind.TITLE)
    assert (title.typed_label, title.words) == ("79/999.", "Safe water in schools")
    closing = [one.words for one in draft.paragraphs if one.kind is Kind.CLOSING]
    assert [words.split()[0] for words in closing] == ["Resolution", "[on", "53rd", "17"]
    assert draft.document_type is DocumentType.RESOLUTION


def test_an_amendment_has_instructions() -> None:
    draft = text_draft(
        "A/80/L.30\n\nEightieth session\nAgenda item 72 (a)\nHumanitarian assistance\n\n"
        "Peru: amendment to draft resolution A/80/L.25\n\nSafe water in schools\n\n"
        "1. In the fourth preambular paragraph, delete “and soap”.\n\n2. Delete paragraph 3."
    )
    assert draft.document_type is DocumentType.AMENDMENT
    assert [one.kind for one in draft.paragraphs[2:]] == [Kind.NUMBERED, Kind.NUMBERED]


def test_an_amendment_of_one_sentence_is_text() -> None:
    draft = text_draft(
        "Peru: amendment to draft resolution A/80/L.25\n\nSafe water\n\nIn paragraph 3, delete “and soap”."
    )
    assert [one.kind for one in draft.paragraphs] == [Kind.SPONSORS, Kind.TITLE, Kind.TEXT]


def test_a_sponsors_line_is_one_paragraph_however_many_lines_it_took() -> None:
    draft = text_draft(
        "Agenda item 71 (c)\nRights of children\nAustralia, Austria, Bolivia (Plurinational State of), Brazil, Chad, Chile,\n"
        "Côte d’Ivoire, Lao People’s Democratic Republic, United Kingdom of Great\nBritain and Northern Ireland and Viet Nam: "
        "draft resolution\nSafe water in all the schools of all the\ncountries of the world\nThe General Assembly,\n"
        "Recalling its resolution 70/1 and all the other resolutions that it adopted on\nthe "
        "question of water,\n1. Decides to go on."
    )
    sponsors, title = draft.paragraphs[:2]
    assert sponsors.words.startswith("Australia, Austria, Bolivia")
    assert sponsors.words.endswith("Viet Nam: draft resolution")
    assert title.words == "Safe water in all the schools of all the countries of the world"
    assert "".join(inline.text for inline in draft.masthead.agenda_title) == "Rights of children"  # type: ignore[union-attr]


def test_a_text_that_is_no_draft_is_read_and_not_refused() -> None:
    draft = text_draft("Notes of a meeting\n\nThe group met on Monday and spoke of water.\n\nIt will meet again.")
    assert draft.document_type is DocumentType.OTHER
    assert [one.words for one in draft.paragraphs][-1] == "It will meet again."


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("The General Assembly,", Body.GA),
        ("The Human Rights Council,", Body.HRC),
        ("The Economic and Social Council,", Body.ECOSOC),
        ("The Security Council,", Body.SC),
    ],
)
def test_the_organ_line_tells_the_body(line: str, body: Body) -> None:
    assert text_draft(f"{line}\n\nRecalling its resolution 70/1,\n\n1. Decides to go on.").body is body


def test_without_an_organ_line_the_symbol_tells_the_body() -> None:
    assert (
        text_draft("S/2031/970\n\nDistr.: General\n\n1. Demands water for all;\n\n2. Decides to go on.").body is Body.SC
    )


def test_the_masthead_as_printed() -> None:
    draft = text_draft(
        "United Nations A/C.3/81/L.99\nGeneral Assembly Distr.: Limited\n4 November 2026\nOriginal: English\n"
        "26-17755 (E) 121126\n*2617755*\nEighty-first session\nThird Committee\nAgenda item 71 (c)\n"
        "Promotion and protection of the rights of children:\nsafe water in schools\nPeru: draft resolution\nSafe water\n"
        "The General Assembly,\nRecalling its resolution 70/1,\n1. Decides to go on."
    )
    fields = {name: "".join(getattr(inline, "text", "") for inline in line) for name, line in draft.masthead.lines()}
    assert fields == {
        "symbol": "A/C.3/81/L.99",
        "distribution": "Distr.: Limited",
        "date": "4 November 2026",
        "original_language": "Original: English",
        "session": "Eighty-first session",
        "committee": "Third Committee",
        "agenda_item": "Agenda item 71 (c)",
        "agenda_title": "Promotion and protection of the rights of children: safe water in schools",
    }


class TestLabelsAsWritten:
    """What the count does not give is kept as the file has it."""

    def _typed(self, text: str) -> list[str | None]:
        return [one.typed_label for one in text_draft(HEAD + text).paragraphs[3:]]

    def test_a_gap(self) -> None:
        assert self._typed("1. Decides to go;\n\n3. Requests help;\n\n4. Ends.") == [None, "3.", "4."]

    def test_a_repeat(self) -> None:
        assert self._typed("1. Decides to go;\n\n2. Requests help;\n\n2. Invites all.") == [None, None, "2."]

    def test_another_form(self) -> None:
        assert self._typed("1) Decides:\n\n(A) To test;\n\n(B) To go.") == ["1)", "(A)", "(B)"]

    def test_a_locked_number_stands_still(self) -> None:
        draft = text_draft(HEAD + "14 bis. Decides to go;\n\n1. Requests help;\n\n1 bis. Invites all;\n\n2. Ends.")
        assert [one.number for one in draft.paragraphs[3:]] == [fixed("14 bis"), COUNTED, fixed("1 bis"), COUNTED]
        assert all(one.typed_label is None for one in draft.paragraphs)

    def test_a_number_that_lost_its_stop(self) -> None:
        assert self._typed("1. Decides to go;\n\n2 Requests help;\n\n3. Invites all.") == [None, "2", None]

    def test_a_number_that_is_missing_and_counted(self) -> None:
        assert self._typed("1. Decides to go;\n\nRequests help;\n\n3. Invites all.") == [None, "", None]

    def test_a_paragraph_without_number_that_nobody_counts(self) -> None:
        draft = text_draft(HEAD + "1. Decides to go;\n\nRequests help;\n\n2. Invites all.")
        assert [one.number for one in draft.paragraphs[3:]] == [COUNTED, UNNUMBERED, COUNTED]

    def test_numbers_that_begin_anew_without_a_heading(self) -> None:
        assert self._typed("1. Decides to go;\n\n2. Requests help;\n\n1. Invites all.") == [None, None, "1."]

    def test_a_numbered_list_within_a_numbered_paragraph(self) -> None:
        draft = text_draft(
            HEAD + "1. Decides:\n\n1. To test;\n\n2. To report;\n\n2. Requests:\n\n1. Money;\n\n2. Time;\n\n3. Ends."
        )
        assert [(one.level, one.typed_label) for one in draft.paragraphs[3:]] == [
            (0, None),
            (1, "1."),
            (1, "2."),
            (0, None),
            (1, "1."),
            (1, "2."),
            (0, None),
        ]


class TestWorkingTexts:
    """PP and OP labels, brackets and attributions make a text one in negotiation."""

    TEXT = (
        "The General Assembly,\n\nPP1 Recalling its resolution 70/1,\n\nPP1 bis Noting [with "
        "concern] the report, [EU: delete]\n\n"
        "OP1 Decides to go on;\n\nOP1 alt Decides [USA: to stop];\n\nOP2 Requests help."
    )

    def test_labels_stay_as_written(self) -> None:
        draft = text_draft(self.TEXT)
        assert draft.stage is Stage.WORKING
        assert [one.kind for one in draft.paragraphs[1:]] == [Kind.PREAMBULAR] * 2 + [Kind.OPERATIVE] * 3
        assert [one.typed_label for one in draft.paragraphs[1:]] == ["PP1", "PP1 bis", "OP1", "OP1 alt", "OP2"]

    def test_variants_do_not_advance_the_count(self) -> None:
        draft = text_draft(self.TEXT)
        assert [entry.printed for entry in outline(draft).entries[3:]] == ["1.", "1 alt.", "2."]

    def test_brackets_and_attributions_are_text(self) -> None:
        words = [one.words for one in text_draft(self.TEXT).paragraphs]
        assert words[2] == "Noting [with concern] the report, [EU: delete]"
        assert words[4] == "Decides [USA: to stop];"

    def test_one_trace_does_not_make_a_working_text(self) -> None:
        text = HEAD + "1. Decides to go on;\n\nOP2 Requests help;\n\n3. Invites [agreed] all;\n\n4. Ends."
        assert text_draft(text).stage is Stage.TABLING


def test_ids_count_in_the_order_of_reading_and_are_the_same_each_time() -> None:
    first, again = text_draft(HEAD + "1. Decides."), text_draft(HEAD + "1. Decides.")
    assert [one.id for one in first.paragraphs] == ["p1", "p2", "p3", "p4"]
    assert first == again
