"""Pages as Word, LibreOffice, browsers and mail programs put them on the clipboard; the specimens are made up in their manner."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.formats.html.reader import read_html
from penholder.formats.show import structure_json
from penholder.model.inline import words_of

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><i>Recalling</i> its work
on wells,<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><i>Requests</i> the Secretary-General:</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>To report * twice &lt;b&gt;;</p>
<p style='display:none'>Nobody sees this.</p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title="">[1]</a> See <i>Wells</i>, vol. 1.</p></div></div>
<!--EndFragment--></body></html>"""

LIBREOFFICE = """<html><body><p><i>Decides</i> to go on;<a class="sdfootnoteanc" name="sdfootnote1anc"
href="#sdfootnote1sym"><sup>1</sup></a></p><ol><li><p>Requests one:</p><ol type="a"><li><p>First;</p></li><li>Second.</li>
</ol></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
href="#sdfootnote1anc">1</a>A/80/1.</p></div></body></html>"""


def _shown(page: str) -> tuple[list[tuple[str | None, str]], list[str]]:
    shown = structure_json(read_html(page), "page")
    return [(one["label"], one["markdown"]) for one in shown["paragraphs"]], [one["markdown"] for one in shown["notes"]]


def test_what_word_copies() -> None:
    rows, notes = _shown(WORD)
    assert rows == [
        (None, "*Recalling* its work on wells,[^1]"),
        ("1", "*Requests* the Secretary-General:"),
        ("1 (a)", "To report \\* twice \\<b>;"),
    ]
    assert notes == ["See *Wells*, vol. 1."]


def test_what_libreoffice_copies() -> None:
    rows, notes = _shown(LIBREOFFICE)
    assert rows == [
        (None, "*Decides* to go on;[^1]"),
        ("1", "Requests one:"),
        ("1 (a)", "First;"),
        ("1 (b)", "Second."),
    ]
    assert notes == ["A/80/1."]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<b>Bold</b>, <span style='font-style: italic'>slanted</span> and <i style='font-style:normal'>not</i>",
            ["**Bold**, *slanted* and not"],
        ),
        ("one<br>line<br><br>another", ["one line", "another"]),
        ("<table><tr><td>a<td>b<tr><td>c|d<td>e</table>", ["a\tb\nc|d\te"]),
        ("<table><tr><td><p>A frame</p><p>of a mail</p></table>", ["A frame", "of a mail"]),
        ("<p>seen</p><script>alert(1)</script><style>p{}</style><!-- said to nobody -->", ["seen"]),
        ("<p>2<sup>nd</sup> [^1] of &amp;#42;</p>", ["2<sup>nd</sup> \\[^1] of \\&#42;"]),
        ("<a href='#there'>5</a> <a href='https://example.org/'>https://example.org/</a>", ["5 https://example.org/"]),
        ("<ul>said<li>one</li>between<li>two</ul>", ["said", "one", "between", "two"]),
        ("<table><caption>States</caption><tr><td>a<td><table><tr><td>b<td>c</table></table>", ["States", "a\tb c"]),
        ("<ul style='list-style-type: none'><li>1. one;<li>2. two.</ul>", ["one;", "two."]),
        ("<pre>1. one line\nand another\n\n2. two</pre>", ["one line and another", "two"]),
        ("<p>Keep <del cite='x'>gone </del><ins>come </ins>here</p>", ["Keep come here"]),
        ("", []),
        ("<script>x</script>", []),
    ],
)
def test_pages_of_every_kind(page: str, expected: list[str]) -> None:
    assert [text for _, text in _shown(page)[0]] == expected


def test_items_bring_their_own_numbers() -> None:
    shown = structure_json(read_html("<ol start=4><li>four;<li value=7>seven;<li>eight.</ol>"), "page")
    assert [(one["typed_label"] or one["label"]).strip(".") for one in shown["paragraphs"]] == ["4", "7", "8"]


def test_what_a_tracked_change_took_out_is_named() -> None:
    assert [one.text for one in read_html("<p>Keep <del>gone</del></p>").furniture] == ["gone"]


def _noted(*marks: str) -> str:
    """A page with one note for each mark."""
    links = "".join(f'word<a href="#b{at}" name="a{at}">{mark}</a> ' for at, mark in enumerate(marks))
    bodies = "".join(f'<p><a name="b{at}" href="#a{at}">{mark}</a> body {at}</p>' for at, mark in enumerate(marks))
    return f"<p>{links}</p>{bodies}"


@pytest.mark.parametrize("marks", [("1", "i", "2"), ("1", "1", "2"), ("*", "*", "1"), ("i", "ii", "1", "2")])
def test_notes_whose_marks_meet_keep_their_own_bodies(marks: tuple[str, ...]) -> None:
    draft = read_html(_noted(*marks)).draft
    bodies = draft.notes_by_id
    assert [bodies[note].words for _, _, note in draft.anchors] == [f"body {at}" for at in range(len(marks))]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5_000 + "deep",
        "<p>" + "word " * 200_000,
        "<a name=a href='#a'>1</a>" * 50,
        "<ol start=-5 type=i><li>x</ol>",
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;</p>",
        "\x00<p>\ud800 odd \ufdd0</p>",
        "<td>no table</td><li>no list",
        "<p style='" + "a:b;" * 10_000 + "'>x</p>",
    ],
    ids=lambda page: page[:12],
)
def test_odd_pages_do_no_harm(page: str) -> None:
    reading = read_html(page)
    assert "root:" not in " ".join(one.words for one in reading.draft.paragraphs)


@given(st.lists(st.text(alphabet="abé* _[]^<>&#|\\1.()-水💧", min_size=1, max_size=20), max_size=5))
def test_every_word_of_a_page_arrives(lines: list[str]) -> None:
    from html import escape

    page = "".join(f"<p>{escape(line)}</p>" for line in lines)
    draft = read_html(page).draft
    found = "".join(part for one in draft.paragraphs for part in ((one.typed_label or ""), words_of(one.inlines)))
    wanted = sorted(letter for line in lines for letter in line if letter in "bé水💧")
    assert sorted(letter for letter in found if letter in "bé水💧") == wanted


_TREES = st.recursive(
    st.just("?"),
    lambda inner: st.tuples(
        st.sampled_from("p div span i b ul ol li table tr td th caption pre h2 blockquote dl dd".split()),
        st.lists(inner, max_size=4),
    ).map(lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"),
    max_leaves=12,
)


@given(_TREES)
def test_every_word_arrives_once_however_elements_are_nested(tree: str) -> None:
    words = [f"word{at}x" for at in range(tree.count("?"))]
    page = tree.replace("?", " {} ").format(*words)
    draft = read_html(page).draft
    lines = [words_of(one.inlines) for one in draft.paragraphs] + [words_of(line) for _, line in draft.masthead.lines()]
    found = re.findall(r"word[0-9]+x", "\n".join(lines))
    assert sorted(found) == sorted(words), page
