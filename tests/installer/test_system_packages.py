"""What the set-up asks of a Debian-like system: only what is missing, under the names this release knows."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest

import system_packages
from system_packages import TESTS, WINDOW, Group, choose, ensure, installed, missing

Apt = Callable[[str, list[str]], subprocess.CompletedProcess[str]]

LETTERS = Group("letters", "letters are lost", (("liba-new", "liba"), ("libb",)))
PICTURES = Group("pictures", "pictures are lost", (("libp",),))
ALL_NAMES = {name for group in (*WINDOW, *TESTS) for names in group.packages for name in names}


def done(status: int = 0, out: str = "", err: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], status, out, err)


class Machine:
    """A Debian-like system that holds some packages, knows others, and records what apt-get was asked to install."""

    def __init__(self, present: str = "", known: str = "", broken: str = "", *, network: bool = True) -> None:
        self.present, self.known, self.broken = set(present.split()), known.split(), set(broken.split())
        self.network = network
        self.root: list[str] | None = []
        self.asked: list[list[str]] = []

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        words = command[command.index("apt-get") :] if "apt-get" in command else command
        if words[0] == "dpkg-query":
            return done(1, "".join(f"installed {name}\n" for name in words[3:] if name in self.present))
        if words[0] == "apt-cache":
            return done(0, "\n".join(self.known))
        if "update" in words:
            return done() if self.network else done(0, err="W: Failed to fetch the list\n")
        names = words[words.index("install") + 1 :]
        self.asked.append(names)
        return done(100, err="E: libb is at odds\n") if self.broken & set(names) else done()


@pytest.fixture
def put_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[Machine], Machine]:
    def put(machine: Machine) -> Machine:
        monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(system_packages.subprocess, "run", machine.run)
        monkeypatch.setattr(system_packages, "_as_root", lambda: machine.root)
        return machine

    return put


def test_only_what_dpkg_calls_installed_counts() -> None:
    listing = "installed liba\nconfig-files libb\nnot-installed libc\nunpacked libd\ninstalled libe:amd64\n\n"
    assert installed(listing) == {"liba", "libe:amd64"}


def test_any_name_of_a_package_will_do() -> None:
    assert missing((LETTERS,), {"liba", "libb"}) == ()
    assert missing((LETTERS,), {"liba-new"}) == (Group("letters", "letters are lost", (("libb",),)),)


def test_the_first_name_that_the_release_knows_is_taken() -> None:
    assert choose(LETTERS, {"liba", "liba-new"}) == (["liba-new"], ["libb"])
    assert choose(LETTERS, {"liba", "libb"}) == (["liba", "libb"], [])


def test_nothing_is_asked_of_apt_when_nothing_is_missing(put_on: Callable[[Machine], Machine]) -> None:
    machine = put_on(Machine(present=" ".join(ALL_NAMES)))
    assert ensure((*WINDOW, *TESTS), []) == []
    assert machine.asked == []


def test_what_is_missing_is_installed_in_one_go(
    put_on: Callable[[Machine], Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    machine = put_on(Machine(present="libb", known="liba libb libp"))
    assert ensure((LETTERS, PICTURES), []) == []
    assert machine.asked == [["liba", "libp"]]
    assert capsys.readouterr().err == "Installing system packages for letters and pictures ...\n"


def test_a_fault_in_one_group_does_not_cost_the_others(
    put_on: Callable[[Machine], Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    machine = put_on(Machine(known="liba libb libp", broken="libb"))
    ensure((LETTERS, PICTURES), [])
    assert machine.asked[1:] == [["liba", "libb"], ["libp"]]
    told = capsys.readouterr().err.splitlines()[1:]
    assert told == ["System packages for letters could not be installed, so letters are lost: libb is at odds"]


def test_a_name_that_the_lists_do_not_have_is_told_once(
    put_on: Callable[[Machine], Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    machine = put_on(Machine(present="libb", known="libb libp"))
    given_up = ensure((LETTERS, PICTURES), [])
    assert given_up == ["liba"]
    assert capsys.readouterr().err.endswith("This system's package lists do not have liba: letters are lost.\n")
    machine.present.add("libp")
    assert ensure((LETTERS, PICTURES), given_up) == ["liba"]
    assert machine.asked == [["libp"]]
    assert capsys.readouterr().err == ""


def test_without_network_nothing_is_given_up(
    put_on: Callable[[Machine], Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    put_on(Machine(network=False))
    assert ensure((PICTURES,), []) == []
    assert "could not be brought up to date" in capsys.readouterr().err


def test_who_may_not_install_gets_the_one_line_to_run(
    put_on: Callable[[Machine], Machine], capsys: pytest.CaptureFixture[str]
) -> None:
    machine = put_on(Machine(present="libb"))
    machine.root = None
    ensure((LETTERS, PICTURES), [])
    assert machine.asked == []
    assert capsys.readouterr().err.splitlines() == [
        "Some system packages are missing (letters are lost; pictures are lost). To install them, run:",
        "  sudo apt-get install --no-install-recommends liba libp",
    ]


def test_another_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: None)
    monkeypatch.setattr(system_packages.subprocess, "run", lambda *_, **__: pytest.fail("nothing may be run"))
    assert ensure(WINDOW, []) == []


def test_names_are_names_of_debian_packages() -> None:
    assert all(name and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.+-") for name in ALL_NAMES)


def test_a_program_that_is_there_by_another_way_is_not_missed(put_on: Callable[[Machine], Machine]) -> None:
    machine = put_on(Machine(known="libp"))
    seen = replace(PICTURES, programs=("sh",))
    assert ensure((seen,), []) == []
    assert machine.asked == []
