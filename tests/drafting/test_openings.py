"""Which words open a paragraph, how far their italics reach, and when two paragraphs open alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.openings import Half, Opening, read_opening
from penholder.drafting.phrasebook import phrasebook

PREAMBULAR = [
    ("Recalling its resolution on wells,", "Recalling", "Recalling", ""),
    ("Recalling also its resolution on wells,", "Recalling also", "Recalling", "also"),
    ("Taking note of the report,", "Taking note", "Taking note", ""),
    (
        "Taking note with appreciation of the report,",
        "Taking note with appreciation",
        "Taking note with appreciation",
        "",
    ),
    ("Noting with concern also that wells are dry,", "Noting with concern also", "Noting with concern", "also"),
    ("Deeply concerned further about wells,", "Deeply concerned further", "Deeply concerned", "further"),
    ("Guided by the purposes of the Charter,", "Guided", "Guided", ""),
    ("Having also considered the report,", "Having also considered", "Having considered", "also"),
    ("Reaffirming once more the right to water,", "Reaffirming once more", "Reaffirming", "once more"),
    ("Looking forward to the conference,", "Looking forward", "Looking forward", ""),
    ("Expressing its deep appreciation to the host,", "Expressing its deep appreciation", None, ""),
    ("Emphasising the need for wells,", "Emphasising", "Emphasizing", ""),
    ("Recalling, in this regard, the report,", "Recalling", "Recalling", ""),
    ("Further recalling the report,", "Further recalling", "Recalling", "further"),
]

OPERATIVE = [
    ("Requests the Secretary-General to report;", "Requests", "Requests", ""),
    ("Also requests the Secretary-General to report;", "Also requests", "Requests", "also"),
    ("Further takes note of the report;", "Further takes note", "Takes note", "further"),
    ("Once again urges States to dig;", "Once again urges", "Urges", "once again"),
    ("Calls upon States to dig;", "Calls upon", "Calls upon", ""),
    ("Calls on States to dig;", "Calls on", "Calls upon", ""),
    ("Calls once again upon States to dig;", "Calls once again upon", "Calls upon", ""),
    ("Reiterates its call upon all States;", "Reiterates its call upon", "Reiterates its call upon", ""),
    ("Expresses its intention to review;", "Expresses its intention", "Expresses its intention", ""),
    ("Notes with appreciation that wells were dug;", "Notes with appreciation", "Notes with appreciation", ""),
    ("Also notes with satisfaction the wells;", "Also notes with satisfaction", "Notes with satisfaction", "also"),
    ("Decides to remain seized of the matter.", "Decides", "Decides", ""),
    ("Encourages further efforts to dig;", "Encourages", "Encourages", ""),
    ("Also, in this regard, calls upon States;", "Also, in this regard, calls upon", "Calls upon", "also"),
    ("Strongly urges States to dig;", "Strongly urges", "Strongly urges", ""),
    ("Re\u2011emphasizes the need;", "Re\u2011emphasizes", "Re-emphasizes", ""),
    ("Requests, in this context, the Office to report;", "Requests", "Requests", ""),
]


@pytest.mark.parametrize(("text", "phrase", "base", "marker"), PREAMBULAR)
def test_reads_openings_of_the_preamble(text: str, phrase: str, base: str | None, marker: str) -> None:
    opening = read_opening(text, Half.PREAMBULAR)
    assert opening == Opening(phrase, base or phrase, Half.PREAMBULAR, len(phrase), True, 0, marker)
    assert read_opening(text) == opening


@pytest.mark.parametrize(("text", "phrase", "base", "marker"), OPERATIVE)
def test_reads_openings_of_the_operative_part(text: str, phrase: str, base: str, marker: str) -> None:
    opening = read_opening(text, Half.OPERATIVE)
    assert opening == Opening(phrase, base, Half.OPERATIVE, len(phrase), True, 0, marker)
    assert read_opening(text) == opening


@pytest.mark.parametrize("before", ["[", "“", "[ ", "*"])
def test_an_opening_stands_behind_a_bracket_or_quotation_mark(before: str) -> None:
    opening = read_opening(before + "Recalling also its resolution")
    assert opening is not None
    assert (opening.start, opening.phrase) == (len(before), "Recalling also")


@pytest.mark.parametrize(
    ("text", "half", "phrase"),
    [
        ("Pondering the wells,", Half.PREAMBULAR, "Pondering"),
        ("Deeply perplexed by the wells,", Half.PREAMBULAR, "Deeply perplexed"),
        ("Having ascertained that wells are dry,", Half.PREAMBULAR, "Having ascertained"),
        ("Pondering also the wells,", Half.PREAMBULAR, "Pondering also"),
        ("Ponders the wells;", Half.OPERATIVE, "Ponders"),
        ("Further ponders the wells;", Half.OPERATIVE, "Further ponders"),
    ],
)
def test_an_opening_outside_the_list_is_read_by_its_form(text: str, half: Half, phrase: str) -> None:
    opening = read_opening(text, half)
    assert opening is not None
    assert (opening.phrase, opening.known) == (phrase, False)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("Recalls the wells,", Half.PREAMBULAR),
        ("Recalling the wells;", Half.OPERATIVE),
        ("The wells are dry,", Half.PREAMBULAR),
        ("During the session,", Half.PREAMBULAR),
        ("United Nations wells,", Half.PREAMBULAR),
        ("States shall dig;", Half.OPERATIVE),
        ("This well is dry;", Half.OPERATIVE),
        ("To dig wells;", Half.OPERATIVE),
        ("We recognize the wells;", Half.OPERATIVE),
        ("requests the Office", None),
        ("Strengthening of wells", None),
        ("Measures for wells", None),
        ("Digging wells in schools", None),
        ("2030 Agenda", None),
        ("", None),
        ("“", None),
    ],
)
def test_what_is_no_opening_of_that_half(text: str, half: Half | None) -> None:
    assert read_opening(text, half) is None


def test_without_a_half_the_longer_match_wins() -> None:
    assert _half("Notes with concern that wells are dry;") is Half.OPERATIVE
    assert _half("Noting with concern that wells are dry,") is Half.PREAMBULAR


def _half(text: str) -> Half | None:
    opening = read_opening(text)
    return opening.half if opening else None


@pytest.mark.parametrize("half", list(Half))
def test_the_list_names_each_phrase_once_and_each_base_is_listed(half: Half) -> None:
    phrases = _phrases(phrasebook(half).tree)
    assert len(phrases) > 200
    for words, base in phrases.items():
        assert read_opening(" ".join(words).capitalize() + " wells", half) is not None
        assert tuple(base.lower().split()) in phrases


def _phrases(tree: dict[str, object], words: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for word, below in tree.items():
        if isinstance(below, dict):
            found |= _phrases(below, (*words, word))
        else:
            found[words] = str(below)
    return found


@given(
    st.sampled_from([*PREAMBULAR, *OPERATIVE]).map(lambda row: row[1]),
    st.sampled_from(["", "[", "“"]),
    st.text(max_size=20),
)
def test_the_phrase_is_what_stands_at_the_offsets(phrase: str, before: str, after: str) -> None:
    text = f"{before}{phrase} the {after}"
    opening = read_opening(text)
    assert opening is not None
    assert text[opening.start : opening.start + opening.length] == opening.phrase
    assert opening.phrase.startswith(phrase)


_PARAGRAPH = re.compile(r"(?:\d{1,3}\.\t)?\*(?P<italic>[^*]+)\*(?P<rest>.*)")


def test_italics_of_adopted_resolutions_end_where_the_list_says(shared: Path) -> None:
    equal, differing = 0, []
    for path in sorted((shared / "resolutions").glob("*.md")):
        for line in path.read_text("utf-8").splitlines():
            paragraph = _PARAGRAPH.fullmatch(line)
            opening = read_opening(paragraph["italic"] + paragraph["rest"]) if paragraph else None
            if paragraph is None or opening is None:
                continue
            if opening.phrase == paragraph["italic"]:
                equal += 1
            else:
                differing.append((path.name, paragraph["italic"], opening.phrase))
    assert equal > 24_000
    assert equal / (equal + len(differing)) >= 0.99, differing[:40]
