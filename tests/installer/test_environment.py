"""When .venv is made anew, and what is said when it cannot be."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import environment
from environment import fingerprint, home, is_current, plain_reason, read_stamp, set_up, set_up_validator
from progress import SetUpError


class Checkout:
    """A checkout in a temporary folder whose pip and venv only record that they were called."""

    def __init__(self, folder: Path) -> None:
        self.lock, self.project = folder / "requirements.lock", folder / "pyproject.toml"
        self.lock.write_text("first==1.0 \\\n    --hash=sha256:00\nsecond-one==2.0 \\\n    --hash=sha256:00\n", "utf-8")
        self.project.write_text("[project]\n", "utf-8")
        self.venv = folder / ".venv"
        self.python = self.venv / "bin" / "python"
        self.present = '[{"name": "first"}, {"name": "Second_One"}, {"name": "pip"}, {"name": "old"}]'
        self.called: list[str] = []
        self.translated = 0
        self.failing = ""

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        words = " ".join(command[2:])
        if words.startswith("compileall"):
            self.translated += 1
            return subprocess.CompletedProcess(command, 0, "", "")
        self.called.append(words)
        if "venv --clear" in words:
            self.python.parent.mkdir(parents=True, exist_ok=True)
            self.python.touch()
        if self.failing and self.failing in words:
            return subprocess.CompletedProcess(command, 1, "", "OSError: [Errno 28] No space left on device\n")
        return subprocess.CompletedProcess(command, 0, self.present if "pip list" in words else "", "")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    made = Checkout(tmp_path)
    places = {"LOCK": made.lock, "PROJECT": made.project, "VENV": made.venv, "PYTHON": made.python}
    for name, path in places.items():
        monkeypatch.setattr(environment, name, path)
    monkeypatch.setattr(environment, "STAMP", made.venv / "stamp.json")
    monkeypatch.setattr(environment, "ensure", lambda groups, given_up: list(given_up))
    monkeypatch.setattr(environment, "_run", made.run)
    return made


def test_the_first_time_all_is_made_and_leftovers_go(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    set_up(())
    assert checkout.called[0].startswith("venv --clear")
    install, editable, _, uninstall = checkout.called[1:]
    assert "--require-hashes" in install
    assert "--no-build-isolation" in editable
    assert uninstall.endswith("--yes old")
    assert checkout.translated == 1
    assert "Installing 2 packages" in capsys.readouterr().err


def test_the_second_time_nothing_is_done(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    set_up(())
    checkout.called.clear()
    capsys.readouterr()
    set_up(())
    assert checkout.called == []
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("changed", ["lock", "project"])
def test_a_changed_file_brings_packages_up_to_date_and_keeps_the_folder(checkout: Checkout, changed: str) -> None:
    set_up(())
    checkout.called.clear()
    path: Path = getattr(checkout, changed)
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")
    set_up(())
    assert not any("venv --clear" in words for words in checkout.called)
    assert any("--require-hashes" in words for words in checkout.called)


def test_a_checkout_that_was_moved_is_set_up_anew(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(())
    checkout.called.clear()
    monkeypatch.setattr(environment, "home", lambda: {"python": "3.11", "path": "/elsewhere"})
    set_up(())
    assert any("venv --clear" in words for words in checkout.called)


def test_what_broke_off_is_taken_up_where_it_was(checkout: Checkout) -> None:
    checkout.failing = "--require-hashes"
    with pytest.raises(SetUpError, match=r"could not be installed\. The disk is full\."):
        set_up(())
    checkout.failing = ""
    checkout.called.clear()
    set_up(())
    assert not any("venv --clear" in words for words in checkout.called)
    assert any("--require-hashes" in words for words in checkout.called)


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(checkout: Checkout) -> None:
    checkout.venv.touch()
    with pytest.raises(SetUpError, match=r"The folder .*\.venv could not be made"):
        set_up(())


@pytest.fixture
def validator(checkout: Checkout, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Checkout:
    """Give a checkout that is set up, with a lock file for the validator and an npm that records and may fail."""
    set_up(())
    checkout.called.clear()
    locked = tmp_path / "validator"
    locked.mkdir()
    (locked / "package-lock.json").write_text("{}", "utf-8")
    monkeypatch.setattr(environment, "VALIDATOR_LOCK", locked)
    monkeypatch.setattr(environment, "VALIDATOR", checkout.venv / "validator")
    monkeypatch.setattr(environment.shutil, "which", lambda name: "/usr/bin/npm")
    monkeypatch.setattr(environment.subprocess, "run", lambda command, **_: checkout.run(["", "", *command]))
    return checkout


def test_the_validator_is_installed_from_its_lock_file_once(validator: Checkout) -> None:
    set_up_validator()
    set_up_validator()
    set_up(())
    assert [words.split()[:2] for words in validator.called] == [["/usr/bin/npm", "ci"]]
    assert (validator.venv / "validator" / "package-lock.json").read_text("utf-8") == "{}"


def test_a_validator_that_cannot_be_had_is_told_and_tried_again(
    validator: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    validator.failing = "npm ci"
    set_up_validator()
    assert "so tests that ask it are skipped. The disk is full." in capsys.readouterr().err
    set_up_validator()
    assert len(validator.called) == 2


def test_without_npm_there_is_no_validator(validator: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.shutil, "which", lambda name: None)
    set_up_validator()
    assert validator.called == []


def test_a_stamp_that_cannot_be_read_counts_as_none(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp.json"
    assert read_stamp(stamp) == {}
    for text in ("", "[]", "{"):
        stamp.write_text(text, "utf-8")
        assert read_stamp(stamp) == {}


def test_a_stamp_holds_for_one_place_one_python_and_one_lock_file() -> None:
    assert is_current({"home": home(), "packages": "a"}, "a")
    assert not is_current({"home": home(), "packages": "a"}, "b")
    assert not is_current({"home": {**home(), "python": "3.10"}, "packages": "a"}, "a")
    assert not is_current({}, "a")


def test_a_fingerprint_tells_where_one_file_ends() -> None:
    assert fingerprint([b"ab", b"c"]) != fingerprint([b"a", b"bc"])
    assert fingerprint([b"ab", b"c"]) == fingerprint([b"ab", b"c"])


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("[Errno 30] Read-only file system: '/x/.venv'", "cannot be written to"),
        ("WARNING: Retrying (Retry(total=1)) after NameResolutionError\nERROR: No matching", "could not be reached"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))\nRetrying", "certificate"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one the lock file names"),
        ("npm error code EINTEGRITY", "not the one the lock file names"),
        ("ERROR: No matching distribution found for lxml==6.1.3", "has no lxml==6.1.3 for this system"),
        ("noise\nERROR: something rare\nmore noise", "The last it said was: ERROR: something rare"),
        ("", "It did not say why."),
    ],
)
def test_a_failure_is_told_in_plain_words(output: str, sentence: str) -> None:
    assert sentence in plain_reason(output)


def test_a_child_is_not_led_astray_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "kept")
    assert "PYTHONPATH" not in environment.clean_environment()
    assert environment.clean_environment()["PIP_INDEX_URL"] == "kept"
