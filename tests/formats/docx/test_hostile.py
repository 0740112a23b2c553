"""Holds that no Word file, however made, brings the program down, takes it long, or reaches beyond itself."""

from __future__ import annotations

import builtins
import contextlib
import copy
import io
import random
import socket
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.formats.native import read_native, write_native
from penholder.formats.show import structure_json
from penholder.ground.errors import UserError
from tests.formats.docx.made_up import minimal
from tests.formats.docx.manners import packed
from tests.formats.docx.numbered import NumberedFile
from tests.formats.docx.tracked import TrackedFile

DOCUMENT = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'
VALUES = ("", "-1", "0", "99999999999", "abc", "1", "begin", "end", "true", "\u00a0")


def mutated(data: bytes, seed: int) -> bytes:
    """The file with some elements taken out, doubled, renamed or moved, attributes changed, a part cut or lost."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(sorted(parts))
        kind = chance.random()
        if kind < 0.05 and len(parts) > 1:
            del parts[name]
        elif kind < 0.15:
            parts[name] = parts[name][: chance.randrange(len(parts[name]) + 1)]
        else:
            with contextlib.suppress(etree.XMLSyntaxError):
                parts[name] = _otherwise(etree.fromstring(parts[name]), chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _otherwise(root: Any, chance: random.Random) -> bytes:
    elements = list(root.iter())
    for _ in range(chance.randint(1, 8)):
        one, other, kind = chance.choice(elements), chance.choice(elements), chance.random()
        if kind < 0.3 and one.getparent() is not None:
            one.getparent().remove(one)
        elif kind < 0.5:
            other.append(copy.deepcopy(one))
        elif kind < 0.7 and one.attrib:
            one.set(chance.choice(sorted(one.attrib)), chance.choice(VALUES))
        elif kind < 0.8:
            one.tag = other.tag
        else:
            one.text = chance.choice(("", "\t1.\t", "*", "[", " x ", "²"))
    return etree.tostring(root)


@pytest.mark.carries_damage  # a table with elements of another kind in it is kept as it came
@given(st.integers(0, 1_000_000))
@settings(max_examples=150, deadline=None)
def test_a_mutated_file_is_read_or_refused(seed: int) -> None:
    made = TrackedFile(seed) if seed % 2 else NumberedFile(seed)
    with contextlib.suppress(UserError):
        reading = read_docx(mutated(made.data, seed))
        structure_json(reading, "x")
        for draft in (reading.draft, reading.base or reading.draft):
            assert read_native(write_native(draft))[0] == draft
            write_docx(draft)


def sentence(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_docx(data)
    assert str(caught.value.advice)
    return str(caught.value.what)


def test_a_file_without_its_main_part_is_said_to_have_lost_it() -> None:
    assert sentence(packed({"word/styles.xml": f'<w:styles xmlns:w="{W}"/>'})).startswith(
        "This Word file has lost the part"
    )


def test_a_part_of_another_type_is_no_word_file() -> None:
    data = packed({"word/document.xml": DOCUMENT.format("")})
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"))
    assert sentence(target.getvalue()) == "This is no Word file."


@pytest.mark.parametrize("tag", ["tbl><w:tr><w:tc", "sdt><w:sdtContent", "ins"])
def test_nesting_without_end_is_refused(tag: str) -> None:
    closing = "".join(f"</w:{one.removeprefix('w:')}>" for one in reversed(tag.split("><")))
    body = f"<w:{tag}>" * 1_000 + "<w:p/>" + closing * 1_000
    assert sentence(minimal(body)).startswith("This Word file is damaged")


def test_nesting_just_within_what_the_parser_takes_is_read() -> None:
    body = "<w:sdtContent>" * 120 + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + "</w:sdtContent>" * 120
    assert [one.words for one in read_docx(minimal(body)).draft.paragraphs] == ["deep"]


def test_a_circle_of_relations_ends() -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    blip = f'<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{space}" r:embed="r0"/>'
    data = packed({"word/document.xml": DOCUMENT.format(f"<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p>")})
    target = io.BytesIO()
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    ring = f'<Relationships xmlns="{package}"><Relationship Id="r0" Type="{space}/image" Target="ring.xml"/></Relationships>'
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, ring if name == "word/_rels/document.xml.rels" else old.read(name))
        new.writestr("word/ring.xml", "<ring/>")
        new.writestr("word/_rels/ring.xml.rels", ring)
    assert len(read_docx(target.getvalue()).draft.carried) == 1


def test_nothing_outside_the_file_is_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    blip = f'<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{space}" r:link="r0"/>'
    data = minimal(
        f'<w:p><w:r><w:drawing>{blip}</w:drawing></w:r></w:p><w:altChunk xmlns:r="{space}" r:id="r0"/>', image="x"
    )
    read_docx(data)  # what is shipped with the program is loaded once

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("something outside the file was touched")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(builtins, "open", forbidden)
    reading = read_docx(data)
    assert "embedded-files" in [problem.code for problem in reading.problems]
