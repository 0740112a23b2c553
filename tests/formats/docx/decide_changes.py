"""Has LibreOffice accept and reject all tracked changes of Word files; run by the system's Python, which knows ``uno``.

``python3 decide_changes.py SOFFICE IN OUT`` writes ``NAME.accepted.docx`` and ``NAME.rejected.docx`` for each file of IN.
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
from typing import Any

_MOST_TRIES = 100


def main() -> None:
    """Start LibreOffice, decide all files, end it."""
    import uno
    from com.sun.star.connection import NoConnectException

    soffice, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        pipe = "penholder" + pathlib.Path(folder).name
        profile = (pathlib.Path(folder) / "profile").as_uri()
        office = subprocess.Popen(
            [
                soffice,
                "-env:UserInstallation=" + profile,
                "--headless",
                "--norestore",
                "--accept=pipe,name=" + pipe + ";urp;",
            ],
            start_new_session=True,
        )
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
            for attempt in range(_MOST_TRIES):
                try:
                    context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
                    break
                except NoConnectException:
                    if attempt == _MOST_TRIES - 1:
                        raise
                    time.sleep(0.2)
            decide_all(context, source, target)
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


def decide_all(context: Any, source: pathlib.Path, target: pathlib.Path) -> None:
    """Open each file twice."""
    from com.sun.star.beans import PropertyValue

    def named(name: str, value: object) -> Any:
        return PropertyValue(Name=name, Value=value)

    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for file in sorted(source.glob("*.docx")):
        for command, name in (("AcceptAllTrackedChanges", "accepted"), ("RejectAllTrackedChanges", "rejected")):
            document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (named("Hidden", True),))
            dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
            out = target / (file.stem + "." + name + ".docx")
            document.storeToURL(out.as_uri(), (named("FilterName", "MS Word 2007 XML"),))
            document.close(True)


if __name__ == "__main__":
    main()
