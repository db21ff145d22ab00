"""`python -m pdscan`, without importing anything from the current folder (a scanned share may hold a connectors.py)."""

import gc
import os
import sys

if sys.path and sys.path[0] in ("", os.getcwd()):  # noqa: PTH109 - before any other import on purpose
    here = sys.path.pop(0)
    if not any(os.path.isfile(os.path.join(entry, "pdscan", "__main__.py")) for entry in sys.path):  # noqa: PTH113,PTH118
        sys.path.append(here)  # run from a checkout that is not installed


def main() -> int:
    """The console script: ctrl-C while modules are still being loaded ends it as quietly as later."""
    gc.disable()  # nothing that is being imported is garbage, and looking for it takes a fifth of the start
    try:
        from pdscan.cli.main import run

        gc.enable()
        return run()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
