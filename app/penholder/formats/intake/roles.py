"""What a line is to its page."""

from enum import Enum


class Role(Enum):
    """What a line is to the page. A rule is the short line above footnotes; it is furniture, too."""

    TEXT = "text"
    FURNITURE = "furniture"
    RULE = "rule"
