"""Makes .venv/ from requirements.lock, once, and knows when it has to be done again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from places import LOCK, PROJECT, PYTHON, ROOT, STAMP, VALIDATOR, VALIDATOR_LOCK, VENV, readable
from progress import SetUpError, say
from system_packages import Group, ensure, own_python

FULL = "The disk is full. Make room and run this again."
ROOM = 64 * 1024 * 1024
"""With fewer bytes left than this, a failure that does not say why is put down to the disk."""

# What pip and npm say, and what that means for a person. The first that fits is told.
REASONS = (
    (r"No space left on device|ENOSPC", FULL),
    (r"Read-only file system|EROFS", "This folder cannot be written to. Copy the checkout to where you may write."),
    (r"Permission denied|EACCES", "Something in .venv belongs to someone else. Remove .venv and run this again."),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        "A package that arrived is not the one the lock file names, so nothing of it was used. Run this again;"
        " if it happens twice, something on the way changes packages.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_\w+CERT",
        "The package index showed a certificate that is not trusted here. Behind an organization's own gateway, let"
        " PIP_CERT (for npm: NODE_EXTRA_CA_CERTS) name the file of its certificate and run this again.",
    ),
    (
        r"Retrying|NewConnectionError|NameResolutionError|Temporary failure|timed out|ProxyError|SSLError"
        r"|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN",
        "The package index could not be reached. Check the network and run this again.",
    ),
    (
        r"No matching distribution found for (?P<name>\S+)",
        "The package index has no {name} for this system and this Python.",
    ),
)


def plain_reason(output: str) -> str:
    """Say in one or two sentences why an installation failed; the tool's own last line where we know no better."""
    for pattern, sentence in REASONS:
        if found := re.search(pattern, output):
            return sentence.format(**found.groupdict())
    if shutil.disk_usage(ROOT).free < ROOM:
        return FULL
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith(("error", "npm error"))] or lines
    return f"The last it said was: {errors[-1]}" if errors else "It did not say why."


def fingerprint(contents: Iterable[bytes]) -> str:
    """Give one short value for several files, different as soon as one of them is."""
    whole = hashlib.sha256()
    for content in contents:
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()


def home() -> dict[str, str]:
    """Give what .venv is bound to for life: scripts in it hold its path, packages in it are for one Python."""
    return {"python": f"{sys.version_info.major}.{sys.version_info.minor}", "path": str(ROOT)}


def read_stamp(stamp: Path) -> dict[str, Any]:
    """Give what the last complete set-up wrote, or nothing when there was none or it cannot be read."""
    try:
        seen = json.loads(stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return seen if isinstance(seen, dict) else {}


def _write_stamp(stamp: dict[str, Any]) -> None:
    STAMP.write_text(json.dumps(stamp, indent=1) + "\n", "utf-8")


def is_current(stamp: dict[str, Any], packages: str) -> bool:
    """Whether .venv was made here, for this Python, from this lock file and this pyproject.toml."""
    return bool(stamp.get("home") == home() and stamp.get("packages") == packages)


def set_up(groups: tuple[Group, ...]) -> None:
    """See to system packages and .venv; quick when nothing has changed since the last time.

    Raises SetUpError when Penholder could not be started afterwards.
    """
    stamp = read_stamp(STAMP)
    given_up = ensure((*own_python(), *groups), stamp.get("given_up", []))
    packages = fingerprint((LOCK.read_bytes(), PROJECT.read_bytes()))
    if not (is_current(stamp, packages) and PYTHON.exists()):
        if _make_folder(anew=stamp.get("home") != home()):
            stamp = {}
        _write_stamp({**stamp, "home": home(), "packages": None})
        _install_packages()
    now = {**stamp, "home": home(), "packages": packages, "given_up": given_up}
    if now != stamp:
        _write_stamp(now)
    _compile()


def _compile() -> None:
    """Have the program's code translated before it starts, because some systems keep Python from storing that itself.

    The figures are 0.2 s where code has changed and 0.04 s where nothing has; where it fails Python does it at each start.
    """
    _run([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "app")])


def set_up_validator() -> None:
    """Install the Open XML SDK's validator, which only tests use; without it they skip, so nothing is raised."""
    contents = {path.name: path.read_bytes() for path in sorted(VALIDATOR_LOCK.glob("*.json"))}
    stamp = read_stamp(STAMP)
    packages = fingerprint(contents.values())
    npm = shutil.which("npm")
    if stamp.get("validator") == packages or npm is None:
        return
    say("Installing the Open XML SDK's validator ...")
    VALIDATOR.mkdir(exist_ok=True)
    for name, content in contents.items():
        (VALIDATOR / name).write_bytes(content)
    options = ["--ignore-scripts", "--no-audit", "--no-fund"]
    result = subprocess.run([npm, "ci", *options], cwd=VALIDATOR, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        say(f"The validator could not be installed, so tests that ask it are skipped. {plain_reason(result.stderr)}")
        return
    _write_stamp({**stamp, "validator": packages})


def _make_folder(*, anew: bool) -> bool:
    """Make .venv, or keep one that was made here for this Python and still works; gives whether it was made."""
    if not anew and PYTHON.exists() and _run([str(PYTHON), "-m", "pip", "--version"]).returncode == 0:
        return False
    say(f"Making {readable(VENV)} ...")
    try:
        VENV.mkdir(exist_ok=True)
    except OSError as error:
        raise SetUpError(f"The folder {VENV} could not be made. {plain_reason(str(error))}") from None
    result = _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if result.returncode != 0:
        reason = plain_reason(result.stdout + result.stderr)
        if own_python():
            reason = "Install the package python3-venv (as root: apt-get install python3-venv) and run this again."
        raise SetUpError(f"{readable(VENV)} could not be made. {reason}")
    return True


def _install_packages() -> None:
    """Bring .venv to exactly what the lock file names, and point it at app/."""
    locked = set(re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE))
    say(f"Installing {len(locked)} packages into {readable(VENV)}; this happens once and takes about half a minute ...")
    _pip("install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(LOCK))
    _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _remove_leftovers({_one_name(name) for name in locked} | {"penholder", "pip", "setuptools", "wheel"})


def _remove_leftovers(wanted: set[str]) -> None:
    """Uninstall what an older lock file brought, so that nothing works here that would not work elsewhere."""
    present = json.loads(_pip("list", "--format", "json").stdout)
    leftovers = [one["name"] for one in present if _one_name(one["name"]) not in wanted]
    if leftovers:
        _pip("uninstall", "--yes", *leftovers)


def _one_name(name: str) -> str:
    """Give the one spelling of a package's name that its index compares by."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _pip(verb: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pip of .venv; raises SetUpError with its reason in plain words."""
    result = _run(
        [str(PYTHON), "-m", "pip", verb, "--disable-pip-version-check", "--no-input", "--retries", "2", *arguments]
    )
    if result.returncode != 0:
        raise SetUpError(
            f"The packages of Penholder could not be installed. {plain_reason(result.stderr + result.stdout)}"
        )
    return result


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env=clean_environment()
    )


def clean_environment() -> dict[str, str]:
    """Give this process's environment without what would lead a Python astray from .venv."""
    astray = (
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "VIRTUAL_ENV",
        "__PYVENV_LAUNCHER__",
        "PIP_TARGET",
        "PIP_USER",
    )
    return {name: value for name, value in os.environ.items() if name not in astray}
