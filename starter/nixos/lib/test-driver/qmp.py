"""QEMU's control socket: one command at a time, with the events that come between."""

import json
import os
import socket
import time
from typing import Any, Iterator

from .failures import MachineError


class Qmp:
    def __init__(self, path: str, timeout: float = 60) -> None:
        deadline = time.monotonic() + timeout
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(timeout)
        while True:
            try:
                self._socket.connect(path)
                break
            except (FileNotFoundError, ConnectionRefusedError):
                if time.monotonic() > deadline:
                    raise MachineError(f"QEMU has not made {os.path.basename(path)}.") from None
                time.sleep(0.02)
        self._file = self._socket.makefile("rb")
        self.events: list[dict[str, Any]] = []
        self._receive()
        self.send("qmp_capabilities")

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def _receive(self) -> dict[str, Any]:
        line = self._file.readline()
        if not line:
            raise MachineError("QEMU has ended.")
        return json.loads(line)

    def send(self, command: str, arguments: dict[str, Any] | None = None) -> Any:
        """Gives the answer; throws MachineError with QEMU's own words when it refuses."""
        request: dict[str, Any] = {"execute": command}
        if arguments is not None:
            request["arguments"] = arguments
        self._socket.sendall(json.dumps(request).encode() + b"\n")
        while True:
            message = self._receive()
            if "event" in message:
                self.events.append(message)
            elif "error" in message:
                raise MachineError(f"QEMU refused {command}: {message['error'].get('desc')}")
            elif "return" in message:
                return message["return"]

    def wait_for_event(self, timeout: float) -> Iterator[dict[str, Any]]:
        """The events one after another, each waited for at most `timeout` seconds."""
        while True:
            if self.events:
                yield self.events.pop(0)
                continue
            self._socket.settimeout(timeout)
            try:
                message = self._receive()
            finally:
                self._socket.settimeout(60)
            if "event" in message:
                yield message
