"""A made-up draft of three pages with every kind of paragraph, and the ways into the Word file made of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from lxml import etree

from penholder.drafting.crossrefs import live_references
from penholder.formats.docx.elements import Element, W, child
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, ITALIC, Inlines, Text, normal, plain
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph, fixed
from tests.model.build import anchor, line, op, par, pre

_FILLER = (
    "the role of safe water in schools, in particular for pupils who walk far to fetch it and for whom a tap in the "
    "yard means an hour more of lessons each day, and the experience of the schools that measured what it changed"
)


def italic(text: str) -> Text:
    return Text(text, frozenset({ITALIC}))


def sample() -> Draft:
    """A draft with marks on its symbol and in its sponsors line, four levels, two annexes, and all else there is."""
    preamble = [
        pre(f"p1{at}", italic("Recalling"), f" its earlier work, and recognizing {_FILLER},", *marks)
        for at, marks in enumerate([(anchor("n1"),), (anchor("n2"),), (), (), ()])
    ]
    draft = Draft(
        (
            par("p1", Kind.SPONSORS, "Ruritania,", anchor("star2"), " Sylvania", anchor("star2"), ": draft resolution"),
            par("p2", Kind.TITLE, "Safe water in schools"),
            par("p3", Kind.ORGAN, italic("The General Assembly"), ","),
            *preamble,
            *sample_operative_part(),
            *sample_annexes(),
        ),
        (
            Note.of("star", plain("Reissued for technical reasons."), custom_mark="*"),
            Note.of("star2", plain("On behalf of the States of the plain."), custom_mark="**"),
            Note.of("n1", line("See ", italic("Taps of the World"), ", vol. 3, No. 27531."), plain("And vol. 4.")),
            Note.of("n2", plain("Ibid.")),
            Note.of("n3", plain("The last of the notes.")),
        ),
        sample_masthead(),
    )
    return live_references(draft)


def sample_operative_part() -> list[Paragraph]:
    return [
        op(
            "p30",
            italic("Stresses"),
            " the importance of paragraph 2 (b) (ii) below and of 12 August 2026;",
            anchor("n3"),
        ),
        op("p31", italic("Encourages"), " Member States:"),
        op("p32", "To build taps;", level=1),
        op("p33", "To measure:", level=1),
        op("p34", "Lessons won;", level=2),
        op("p35", "Distances saved, by:", level=2),
        op("p36", "Foot;", level=3),
        op("p37", "Bicycle:", level=3),
        op("p38", "Old;", level=4),
        par("p39", Kind.TEXT, "and to report what they find;"),
        op("p40", italic("Requests"), " the Secretary-General to report on it.", number=fixed("2 bis"), typed=None),
        op("p41", italic("Decides"), f" to remain seized of {_FILLER}.", typed="7)"),
    ]


def sample_annexes() -> list[Paragraph]:
    return [
        par("p50", Kind.ANNEX),
        par("p51", Kind.ANNEX_TITLE, "Plan of the taps"),
        par("p52", Kind.HEADING, "I. Yards"),
        par("p53", Kind.NUMBERED, "Every yard has room."),
        par("p54", Kind.NUMBERED, "For one tap;", level=1),
        par("p55", Kind.HEADING, "A. Shade", level=1),
        par("p56", Kind.HEADING, "1. Trees", level=2),
        par("p57", Kind.OBJECT, "Tap\tYard\nOne\tTwo"),
        par("p58", Kind.ANNEX),
        par("p59", Kind.TEXT, "Closing words.", typed="•", level=1),
        par("p60", Kind.CLOSING, "12th plenary meeting"),
    ]


def sample_masthead() -> Masthead:
    return Masthead(
        symbol=line("A/C.3/80/L.999", anchor("star")),
        distribution=plain("Distr.: Limited"),
        date=plain("12 November 2025"),
        original_language=plain("Original: English"),
        session=plain("Eightieth session"),
        committee=plain("Third Committee"),
        agenda_item=plain("Agenda item 71 (c)"),
        agenda_title=plain("Promotion of water"),
    )


def with_text(text: str, *more: Inlines) -> Draft:
    """A draft of operative paragraphs."""
    return Draft(tuple(Paragraph.of(f"p{at}", Kind.OPERATIVE, one) for at, one in enumerate([plain(text), *more], 1)))


def bold(text: str) -> Inlines:
    return normal([Text(text, frozenset({BOLD}))])


def part(data: bytes, name: str = "word/document.xml") -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def written(draft: Draft, name: str = "word/document.xml") -> Element:
    """A part of the draft's Word file."""
    return part(write_docx(draft).data, name)


def found(root: Element, *tags: str) -> list[Element]:
    return list(root.iter(*(f"{{{W}}}{tag}" for tag in tags)))


def properties_of(element: Element, *path: str) -> list[Element]:
    """What stands in ``w:pPr`` or ``w:rPr``, however deep; nothing where it is not there."""
    holder = child(element, *path)
    return [] if holder is None else list(holder)


def text_in(root: Element) -> str:
    """The characters and tabs of an element in their order."""
    return "".join(
        "\t" if one.tag == f"{{{W}}}tab" else one.text or ""
        for run in found(root, "r")
        for one in found(run, "t", "tab")
    )


def paragraphs_in(root: Element) -> list[str]:
    return [text_in(paragraph) for paragraph in found(root, "p")]


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same Word file with one of its parts changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, change(old.read(entry)) if entry == name else old.read(entry))
    return target.getvalue()


def exchanged(data: bytes, old: str, new: str, name: str = "word/document.xml") -> bytes:
    """The same Word file with some words of a part exchanged; they must be there."""
    assert old.encode() in part_bytes(data, name)
    return changed(data, name, lambda before: before.replace(old.encode(), new.encode()))


def part_bytes(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def minimal(body: str, **parts: str) -> bytes:
    """A Word file of another program, by hand: a body, and further parts such as ``styles``."""
    target = io.BytesIO()
    roles = "".join(
        f'<Relationship Id="r{at}" Type="http://x/{role}" Target="{role}.xml"/>' for at, role in enumerate(parts)
    )
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            relations.format('<Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/>'),
        )
        archive.writestr("word/_rels/document.xml.rels", relations.format(roles))
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for role, content in parts.items():
            archive.writestr(f"word/{role}.xml", content)
    return target.getvalue()
