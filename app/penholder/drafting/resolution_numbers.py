"""Numbers of resolutions and decisions: "79/181", "31/16 A", "2200 A (XXI)", "2397 (2017)", "S-13/2", "2024/1".

The forms are those of the Editorial Manual, Resolutions, System of identification, and of the Library's guides: session
and number since 1976, a number with the session in Roman figures before; the year in parentheses in the Security Council;
year and number in the Economic and Social Council since 1978.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from penholder.model.numerals import from_roman


class Form(StrEnum):
    """How a resolution is counted."""

    SESSION = "session"
    """Session and number, "79/181"; the Assembly's since 1976 and the Human Rights Council's."""
    ROMAN = "roman"
    """Number and session in Roman figures, "1514 (XV)": the Assembly's up to 1975, the Economic and Social Council's."""
    YEAR = "year"
    """Number and year, "2397 (2017)": the Security Council's."""
    OF_YEAR = "of year"
    """Year and number, "2024/1": the Economic and Social Council's, once the Commission on Human Rights' too."""
    BARE = "bare"
    """A number alone, "2397", where the year has been left out."""


@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """A number in its parts; ``session`` is "79", "S-13", "XXI", or the year, as the form says, "" for a bare number.

    ``parts`` are the letters as written without their blank: "A", "A and B", "A to E".
    """

    form: Form
    number: int
    session: str = ""
    parts: str = ""

    @property
    def written(self) -> str:
        """The number as it should be written, its letters included."""
        part = f" {self.parts}" if self.parts else ""
        if self.form in {Form.SESSION, Form.OF_YEAR}:
            return f"{self.session}/{self.number}{part}"
        behind = f" ({self.session})" if self.session else ""
        return f"{self.number}{part}{behind}"

    @property
    def key(self) -> str:
        """The number under which registers keep it: one part stays, several do not; "2397" without its year."""
        part = f" {self.parts}" if self.parts.isalpha() else ""
        if self.form in {Form.SESSION, Form.OF_YEAR}:
            return f"{self.session}/{self.number}{part}"
        if self.form is Form.ROMAN:
            return f"{self.number}{part} ({self.session})"
        return str(self.number)

    @property
    def is_special(self) -> bool:
        """Tell whether the session is a special or an emergency special one."""
        return self.session.startswith(("S-", "ES-"))

    @property
    def regular_session(self) -> int | None:
        """The number of a regular session written in figures, else None."""
        return int(self.session) if self.form is Form.SESSION and self.session.isdigit() else None

    @property
    def order(self) -> tuple[int, int, int, str]:
        """What lists are ordered by: session, number, part; a Roman session stands before those in figures."""
        if self.form is Form.ROMAN:
            return (0, from_roman(self.session.rpartition("-")[2].lower()) or 0, self.number, self.parts)
        if self.form in {Form.SESSION, Form.OF_YEAR}:
            return (1, int(self.session.rpartition("-")[2]), self.number, self.parts)
        return (1, self.number, 0, self.parts)
