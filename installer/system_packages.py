"""Which system packages Penholder and its tests need on a Debian-like system, and how they get there."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from progress import say

Alternatives = tuple[str, ...]
"""Names under which one package is known in different releases; any of them will do, the first that exists is taken."""


@dataclass(frozen=True)
class Group:
    """Packages that serve one purpose, and what is lost where they cannot be had.

    Where all ``programs`` are there, however they came, the packages are not missed.
    """

    purpose: str
    loss: str
    packages: tuple[Alternatives, ...]
    programs: tuple[str, ...] = ()

    def is_served(self) -> bool:
        """Whether what the packages would bring is there without them."""
        return bool(self.programs) and all(shutil.which(program) for program in self.programs)


def _each(names: str) -> tuple[Alternatives, ...]:
    """Read "a b|c": package a, and package b or else c."""
    return tuple(tuple(name.split("|")) for name in names.split())


WINDOW = (
    Group(
        "the window",
        "the window may not open",
        _each(
            # What Qt links to, then what its window on X11 loads when it opens.
            "libglib2.0-0t64|libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 "
            "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
        ),
    ),
    Group(
        "fonts",
        "pages may break elsewhere than in Word",
        # Liberation Serif has the widths of Times New Roman; Noto has the letters of names in other scripts.
        _each("fonts-liberation2|fonts-liberation fonts-noto-core"),
    ),
)

# Java and Maven come with the first test of the grammar server; none would skip today.
TESTS = (
    Group(
        "a screen of their own", "the test that opens the window on a real screen is skipped", _each("xvfb"), ("Xvfb",)
    ),
    Group(
        "LibreOffice",
        "tests that look at Word files through LibreOffice are skipped",
        _each("libreoffice-writer-nogui libreoffice-core-nogui python3-uno"),
    ),
    Group("poppler", "tests that read PDF files through pdftotext are skipped", _each("poppler-utils"), ("pdftotext",)),
    Group("Node", "tests that ask the Open XML SDK about Word files are skipped", _each("nodejs npm"), ("node", "npm")),
)


def own_python() -> tuple[Group, ...]:
    """Give the package that lets this Python make a virtual environment, where Debian has split it off."""
    if importlib.util.find_spec("ensurepip") is not None:
        return ()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (Group("venv", "Penholder cannot be set up", ((f"python{version}-venv", "python3-venv"),)),)


def installed(listing: str) -> set[str]:
    """Read dpkg-query's answer, lines of "status name", into the names of what is fully installed."""
    lines = (line.split() for line in listing.splitlines())
    return {parts[1] for parts in lines if len(parts) == 2 and parts[0] == "installed"}


def missing(groups: Iterable[Group], present: set[str]) -> tuple[Group, ...]:
    """Give what of these groups is not present, still in groups; a group that is complete is left out."""
    left = (
        replace(one, packages=tuple(names for names in one.packages if present.isdisjoint(names))) for one in groups
    )
    return tuple(one for one in left if one.packages)


def choose(group: Group, known: set[str]) -> tuple[list[str], list[str]]:
    """Give the names to install, as this release knows them, and the names that it does not know at all."""
    wanted: list[str] = []
    unknown: list[str] = []
    for names in group.packages:
        match = next((name for name in names if name in known), None)
        (wanted if match else unknown).append(match or names[-1])
    return wanted, unknown


def query(groups: Iterable[Group]) -> set[str]:
    """Ask dpkg once which of all these packages are installed."""
    names = sorted({name for group in groups for names in group.packages for name in names})
    command = ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\\n", *names]
    return installed(subprocess.run(command, capture_output=True, text=True, check=False).stdout)


def ensure(groups: Sequence[Group], given_up: Sequence[str]) -> list[str]:
    """Install what is missing where that is possible; say in a sentence each what cannot be had, and go on.

    `given_up` are names that the system's package lists did not know last time. Gives those they do not know now.
    """
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    absent = tuple(one for one in missing(groups, query(groups) | set(given_up)) if not one.is_served())
    if not absent:
        return list(given_up)
    prefix = _as_root()
    if prefix is None:
        names = " ".join(names[-1] for group in absent for names in group.packages)
        say(f"Some system packages are missing ({_losses(absent)}). To install them, run:")
        say(f"  sudo apt-get install --no-install-recommends {names}")
        return list(given_up)
    return _install(absent, prefix, list(given_up))


def _as_root() -> list[str] | None:
    """Give what to put before a command to run it as root without asking anybody, or None."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _install(absent: tuple[Group, ...], prefix: list[str], given_up: list[str]) -> list[str]:
    """Install all groups at once; when that fails, one by one, so that one fault does not cost the others."""
    say(f"Installing system packages for {_listed([group.purpose for group in absent])} ...")
    update = _apt(prefix, "update")
    fresh = update.returncode == 0 and not re.search(r"^[WE]: .*(?:fetch|download)", update.stderr, re.MULTILINE)
    if not fresh:
        say(
            "The lists of system packages could not be brought up to date (is there a network?)."
            " Going on with the lists that are here."
        )
    names = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=False).stdout
    known = set(names.split())
    chosen = {group: choose(group, known) for group in absent}
    wanted = [name for names, _ in chosen.values() for name in names]
    if wanted and _apt(prefix, "install", *wanted).returncode != 0:
        for group, (names_of_group, _) in chosen.items():
            _install_group(group, names_of_group, prefix)
    unknown = [name for _, names in chosen.values() for name in names]
    if unknown:
        said = f"This system's package lists do not have {_listed(unknown)}"
        say(f"{said}: {_losses(group for group in absent if chosen[group][1])}.")
    return given_up + unknown if fresh else given_up


def _install_group(group: Group, names: list[str], prefix: list[str]) -> None:
    result = _apt(prefix, "install", *names) if names else None
    if result is not None and result.returncode != 0:
        said = [line.removeprefix("E: ") for line in result.stderr.splitlines() if line.startswith("E: ")]
        say(f"System packages for {group.purpose} could not be installed, so {group.loss}: {' '.join(said[-2:])}")


def _apt(prefix: list[str], verb: str, *names: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get without questions, without what is only recommended, and with patience while another one runs."""
    options = ["--yes", "--quiet", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", *options, verb, *names]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def _listed(words: Sequence[str]) -> str:
    """Write words as a person lists them: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _losses(groups: Iterable[Group]) -> str:
    return "; ".join(dict.fromkeys(group.loss for group in groups))
