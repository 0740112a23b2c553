"""The relations of a part of a Word file: what it refers to by an id, numbered in the order in which it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(slots=True)
class Relations:
    """Gives ids ("rId1"); the same role and target get the same one.

    A role is the last part of a relation's type ("header", "image", "hyperlink"), or a whole type where that is not one
    of Office's own. A target is a path from the part's folder, or, ``outside``, an address.
    """

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)
    _issued: int = 0

    def id_of(self, role: str, target: str, outside: bool = False) -> str:
        """Give the id of a relation, made when it is first asked for."""
        if (role, target, outside) not in self._ids:
            self._issued += 1
            self._ids[role, target, outside] = f"rId{self._issued}"
        return self._ids[role, target, outside]

    def forget(self, role: str, target: str) -> None:
        """Take a relation out again; the other ids stay."""
        self._ids.pop((role, target, False), None)

    def __bool__(self) -> bool:
        return bool(self._ids)

    def written(self) -> bytes:
        """Write the part of relations."""
        lines = "".join(_line(name, *about) for about, name in self._ids.items())
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'
        ).encode()

    def __iter__(self) -> Iterator[tuple[str, str, bool]]:
        return iter(self._ids)


def _line(name: str, role: str, target: str, outside: bool) -> str:
    kind = role if ":" in role else f"{OFFICE}/{role}"
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type={quoteattr(kind)} Target={quoteattr(target)}{mode}/>'
