"""The shell of root's in a guest: commands go in as one line each, output comes back encoded, so that nothing can be mistaken."""

import base64
import os
import re
import select
import socket
import time
from typing import Callable, Optional

from .failures import MachineError

GREETING = b"Spawning backdoor root shell..."


def quoted(text: str) -> str:
    """The text as one word on one line for bash."""
    if re.fullmatch(r"[\w./:=@%+,-]+", text):
        return text
    escapes = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return "$'" + "".join(escapes.get(character, character) for character in text) + "'"


def dialled(address: str) -> socket.socket:
    """A connection to an address as socat writes it: `tcp:host:port` or `unix:path`."""
    kind, _, rest = address.partition(":")
    if kind.lower() in ("unix", "unix-connect"):
        found = socket.socket(socket.AF_UNIX)
        found.connect(rest)
        return found
    host, _, port = rest.rpartition(":")
    if kind.lower() not in ("tcp", "tcp-connect") or not port.isdigit():
        raise MachineError(f"`{address}` is no address: write tcp:host:port or unix:path.")
    return socket.create_connection((host, int(port)))


class GuestShell:
    """Listens on a unix socket, to which QEMU connects the guest's port."""

    def __init__(self, path: str) -> None:
        if os.path.exists(path):
            os.unlink(path)
        self._path = path
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(path)
        os.chmod(path, 0o600)
        self._listener.listen()
        self._socket: Optional[socket.socket] = None
        self._received = bytearray()

    def close(self) -> None:
        self._listener.close()
        if self._socket:
            self._socket.close()
        if os.path.exists(self._path):
            os.unlink(self._path)

    def wait_for_greeting(self, timeout: float, check: Callable[[], None]) -> None:
        """Until the guest's shell is there; `check` throws when the guest is not any more."""
        deadline = time.monotonic() + timeout
        if self._socket is None:
            self._wait(self._listener, deadline, check, "QEMU has not connected the guest's shell.")
            self._socket, _ = self._listener.accept()
        while True:
            line = self._line(deadline, check, f"The guest's shell did not answer within {timeout:.0f} seconds.")
            if GREETING in line:
                return

    def run(self, command: str, timeout: Optional[float], check: Callable[[], None]) -> tuple[int, str]:
        """Exit code and output. In the guest, the command is ended after `timeout` seconds."""
        limit = f"timeout {int(timeout) or 1} " if timeout is not None else ""
        inner = quoted("set -euo pipefail; " + command)
        line = f"{limit}/bin/bash -c {inner} </dev/null | base64 -w 0; code=${{PIPESTATUS[0]}}; echo; echo $code"
        self.send(line)
        # A guest that is busy may need a while to notice that the time is over.
        deadline = time.monotonic() + timeout + 60 if timeout is not None else None
        complaint = f"The guest's shell did not come back from `{command}`."
        output = self._line(deadline, check, complaint)
        code = self._line(deadline, check, complaint)
        return int(code), base64.b64decode(output).decode(errors="replace")

    def send(self, line: str) -> None:
        if self._socket is None:
            raise MachineError("The guest's shell is not connected.")
        self._socket.sendall(line.encode(errors="surrogateescape") + b"\n")

    def interact(self, read_fd: int, write_fd: int) -> None:
        """Carries bytes both ways until the reader's end (Ctrl-D)."""
        if self._socket is None:
            raise MachineError("The guest's shell is not connected.")
        while True:
            ready, _, _ = select.select([read_fd, self._socket], [], [])
            if self._socket in ready:
                data = self._socket.recv(4096)
                if not data:
                    return
                os.write(write_fd, data)
            if read_fd in ready:
                data = os.read(read_fd, 4096)
                if not data:
                    return
                self._socket.sendall(data)

    def _line(self, deadline: Optional[float], check: Callable[[], None], complaint: str) -> bytes:
        assert self._socket is not None
        searched = 0
        while True:
            end = self._received.find(b"\n", searched)
            if end >= 0:
                line = bytes(self._received[:end])
                del self._received[: end + 1]
                return line.rstrip(b"\r")
            searched = len(self._received)
            self._wait(self._socket, deadline, check, complaint)
            data = self._socket.recv(2**16)
            if not data:
                # Who closes it is about to end.
                for _ in range(30):
                    check()
                    time.sleep(0.1)
                raise MachineError("The guest's shell has closed.")
            self._received += data

    @staticmethod
    def _wait(what: socket.socket, deadline: Optional[float], check: Callable[[], None], complaint: str) -> None:
        while not select.select([what], [], [], 0.5)[0]:
            check()
            if deadline is not None and time.monotonic() > deadline:
                raise MachineError(complaint)
