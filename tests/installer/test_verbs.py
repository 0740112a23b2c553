"""The verbs of dev.py: what each sets up and runs, and what it says and returns when something is amiss."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import starting
import testing
import verbs
from progress import SetUpError


@pytest.fixture(autouse=True)
def _nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "set_up", lambda groups: None)
    monkeypatch.setattr(testing, "set_up_validator", lambda: None)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_linux_without_screen_is_told_apart(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert starting.has_display(environment, platform) is expected


class Program:
    """Stands in for penholder: records its arguments, and ends and speaks as it is told to."""

    def __init__(self, said: str = "3 findings\n", **endings: int) -> None:
        self.said, self.endings = said, endings
        self.calls: list[tuple[str, ...]] = []

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert command[1:3] == ["-m", "penholder"]
        self.calls.append(tuple(command[3:]))
        return subprocess.CompletedProcess(command, self.endings.get(command[3], 0), self.said, "")


def use(monkeypatch: pytest.MonkeyPatch, program: Program, display: str) -> Program:
    monkeypatch.setattr(starting.subprocess, "run", program.run)
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr(sys, "platform", "linux")
    return program


def test_with_a_screen_the_sample_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    program = use(monkeypatch, Program(), ":7")
    assert verbs.do(["run"]) == 0
    assert program.calls == [(str(starting.SAMPLE),)]


def test_a_screen_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    use(monkeypatch, Program(**{str(starting.SAMPLE): -signal.SIGABRT}), ":7")
    assert verbs.do(["run"]) == 2
    assert 'could not be opened on the screen ":7"' in capsys.readouterr().err


def test_without_a_screen_the_sample_is_checked_and_exported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    program = use(monkeypatch, Program(check=1), "")
    monkeypatch.setattr(starting, "ROOT", tmp_path)
    assert verbs.do(["run"]) == 0
    word = str(tmp_path / "build" / "safe-water-in-schools.docx")
    sample = str(starting.SAMPLE)
    assert program.calls == [("check", sample), ("convert", sample, word, "--force")]
    spoken = capsys.readouterr()
    assert spoken.out == "3 findings\n"
    assert spoken.err.rstrip().endswith(f"wrote it as a Word file: {word}")


def test_in_a_checkout_that_cannot_be_written_to_the_word_file_goes_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = use(monkeypatch, Program(), "")
    (tmp_path / "build").touch()
    monkeypatch.setattr(starting, "ROOT", tmp_path)
    assert verbs.do(["run"]) == 0
    assert not Path(program.calls[1][2]).is_relative_to(tmp_path)
    Path(program.calls[1][2]).parent.rmdir()


@pytest.mark.parametrize("program", [Program(check=2), Program(said="", check=1), Program(convert=2)])
def test_a_sample_that_fails_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: Program) -> None:
    use(monkeypatch, program, "")
    monkeypatch.setattr(starting, "ROOT", tmp_path)
    assert verbs.do(["run"]) == 2


def test_arguments_go_to_penholder_and_its_status_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    program = use(monkeypatch, Program(check=1), "")
    assert verbs.do(["run", "--", "check", "a file.txt", "--", "-x"]) == 1
    assert program.calls == [("check", "a file.txt", "--", "-x")]


def test_trouble_is_one_sentence_and_status_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(groups: object) -> None:
        raise SetUpError("There is no network.")

    monkeypatch.setattr(verbs, "set_up", fail)
    assert verbs.do(["run"]) == 2
    assert capsys.readouterr().err == "There is no network.\n"


def test_an_unknown_verb_shows_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert verbs.do(["dance"]) == 2
    assert verbs.do([]) == 2
    assert verbs.do(["--help"]) == 0
    shown = capsys.readouterr()
    assert shown.out.rstrip("\n") == verbs.USAGE
    assert all(f"dev.py {verb}" in verbs.USAGE for verb in verbs.VERBS)


def tools(monkeypatch: pytest.MonkeyPatch, failing: str) -> list[list[str]]:
    """Let every tool pass but one, and give the list that their commands are put in."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command[2:])
        return subprocess.CompletedProcess(command, int(failing in command), "the fault\n", "")

    monkeypatch.setattr(testing.subprocess, "run", run)
    return commands


def test_all_steps_run_and_the_tests_come_last(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = tools(monkeypatch, "nothing")
    assert verbs.do(["test"]) == 0
    assert [command[0] for command in commands] == ["ruff", "ruff", "mypy", "pytest"]


@pytest.mark.parametrize(
    ("failing", "name"), [("format", "format"), ("check", "lint"), ("mypy", "types"), ("pytest", "")]
)
def test_a_step_that_fails_is_named_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str, name: str
) -> None:
    commands = tools(monkeypatch, failing)
    assert verbs.do(["test"]) == 1
    assert commands[-1][0] == "pytest"
    said = capsys.readouterr().err
    assert (f"Not in order: {name} (see above)" in said and "the fault" in said) if name else "Not in order" not in said


def test_arguments_go_to_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = tools(monkeypatch, "nothing")
    verbs.do(["test", "tests/model", "-k", "outline"])
    assert commands[-1] == ["pytest", "tests/model", "-k", "outline"]


def test_the_usage_is_that_of_the_file_that_people_start(repository: Path) -> None:
    written = (repository / "installer" / "dev.py").read_text("utf-8")
    assert all(f"python3 installer/dev.py {verb}" in written for verb in verbs.VERBS)


def test_home_names_the_checkout(repository: Path) -> None:
    assert environment.home()["path"] == str(repository)


@pytest.mark.parametrize(
    ("arguments", "script", "rest"),
    [([], "run.py", []), (["reading", "-v"], "reading.py", ["-v"]), (["-v"], "run.py", ["-v"])],
)
def test_a_benchmark_is_chosen_by_its_name(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], script: str, rest: list[str]
) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(verbs.subprocess, "run", run)
    assert verbs.do(["bench", *arguments]) == 0
    assert Path(asked[0][1]).name == script
    assert asked[0][2:] == rest
