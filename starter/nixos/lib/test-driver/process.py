"""A machine's QEMU: started by its script, ended with the driver, its serial console read line by line."""

import ctypes
import os
import queue
import re
import shlex
import signal
import subprocess
import threading
from collections import deque
from typing import Callable, Optional

PR_SET_PDEATHSIG = 1
# What moves the cursor or clears the screen; colours stay.
NO_COLOUR = re.compile(r"\x1b(?:\[[0-9;?=]*[A-Za-ln-z]|[^\[])|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f]")
# How many lines are kept for whoever asks for the console's log.
KEPT_LINES = 20_000


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class QemuProcess:
    """Its folder is the machine's; sockets in it are named relative to it, which keeps their paths short."""

    def __init__(
        self, start_command: str, folder: str, shared: str, words: list[str], said: Callable[[str], None]
    ) -> None:
        command = [*shlex.split(start_command), *words]
        environment = {**os.environ, "TMPDIR": folder, "USE_TMPDIR": "1", "SHARED_DIR": shared}
        # The kernel ends the child with the thread that made it, so only the main thread, which stays, asks for that.
        is_main = threading.current_thread() is threading.main_thread()
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            preexec_fn=_end_with_parent if is_main else None,
            # Ctrl-C at the prompt is the driver's alone.
            process_group=0,
        )
        self.lines: "queue.Queue[str]" = queue.Queue()
        self.log: "deque[str]" = deque(maxlen=KEPT_LINES)
        self._said = said
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def wait(self, timeout: Optional[float]) -> int:
        code = self.process.wait(timeout)
        self._reader.join(5)
        return code

    def kill(self) -> None:
        """Asks, and after some seconds insists."""
        if self.is_alive:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.wait(None)

    def type(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for raw in self.process.stdout:
            line = NO_COLOUR.sub("", raw.decode(errors="replace").rstrip("\r\n"))
            self.log.append(line)
            self.lines.put(line)
            self._said(line)
