#!/usr/bin/env python3
"""Sets Penholder up in this checkout, starts it and tests it; needs nothing but Python 3.11 or later.

    python3 installer/dev.py run              open the window with the sample draft
    python3 installer/dev.py run -- ARGS      penholder ARGS
    python3 installer/dev.py test [ARGS]      format, lint, types and all tests; ARGS go to pytest
    python3 installer/dev.py bench [ARGS]     measure, with the figures that tests/benchmarks/ records
    python3 installer/dev.py docs             write the pages of the rules in resources/docs/rules anew
    python3 installer/dev.py lock             choose the newest permitted versions and write requirements.lock anew

Each makes .venv/ from requirements.lock and installs the system packages it needs where it may. Nothing is done twice.
This file must be readable for any Python 3, so that an older one can say what is wanted; its parts need not be.
"""

import sys


def main(arguments: "list[str]") -> int:
    """Do what the arguments say and give the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python does arrive here, whatever pyproject.toml says
        ours = ".".join(str(part) for part in sys.version_info[:3])
        print(
            "Penholder needs Python 3.11 or later, and this is Python " + ours + ". Start it with a newer one,", end=" "
        )
        print("for instance: python3.11 installer/dev.py run")
        return 2
    from verbs import do

    return do(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
