"""What a recognition worker costs before its first text: seconds and megabytes, in a fresh process."""

from __future__ import annotations

import os
import subprocess
import sys

_PROGRAM = """
import time, sys
began = time.perf_counter()
from pdscan.engine import recognise
recognise.start(b"benchmark", False)
seconds = time.perf_counter() - began
processor = time.process_time()
from benchmarks.speed.load import peak
print(seconds, processor, peak())
"""


def worker() -> tuple[float, float, float]:
    """Seconds by the clock, seconds of CPU, megabytes resident. Raises CalledProcessError."""
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    seconds, processor, memory = map(float, done.stdout.split())
    return seconds, processor, memory


def peak() -> float:
    """The most memory that this process has held, in megabytes; 0 where the platform does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def of_children() -> float:
    """CPU seconds of all processes that this one has waited for, and of those that they waited for."""
    times = os.times()
    return times.children_user + times.children_system
