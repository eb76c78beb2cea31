"""What a script can wait for on a machine."""

import queue
import re
import time
from typing import TYPE_CHECKING, Any, Callable, Optional

from .failures import MachineError, RequestedAssertionFailed

if TYPE_CHECKING:
    from .machine import Machine

PAUSE_SECONDS = 1


def retry(fn: Callable[[bool], Any], timeout: float = 900, timeout_seconds: Optional[float] = None) -> None:
    """Calls until it is true, once a second; the last call learns that it is the last."""
    limit = timeout if timeout_seconds is None else timeout_seconds
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        if fn(False):
            return
        time.sleep(min(PAUSE_SECONDS, max(0, deadline - time.monotonic())))
    if not fn(True):
        raise RequestedAssertionFailed(f"action timed out after {limit} seconds")


class Conditions:
    """Every one of them throws when its time is over."""

    # Units.

    def systemctl(self: "Machine", query: str, user: Optional[str] = None) -> tuple[int, str]:  # type: ignore[misc]
        if user is not None:
            return self.execute(f"su -l {user} --shell /bin/sh -c 'systemctl --user {query}'")
        return self.execute(f"systemctl {query}")

    def get_unit_info(self: "Machine", unit: str, user: Optional[str] = None) -> dict[str, str]:  # type: ignore[misc]
        code, output = self.systemctl(f"--no-pager show {unit}", user)
        if code != 0:
            raise RequestedAssertionFailed(f'retrieving systemctl info for unit "{unit}" failed with exit code {code}')
        pairs = (line.split("=", 1) for line in output.splitlines() if "=" in line)
        return {key: value for key, value in pairs}

    def get_unit_property(self: "Machine", unit: str, property: str, user: Optional[str] = None) -> str:  # type: ignore[misc]
        info = self.get_unit_info(unit, user)
        if property not in info:
            raise RequestedAssertionFailed(f'unit "{unit}" has no property "{property}"')
        return info[property]

    def wait_for_unit(self: "Machine", unit: str, user: Optional[str] = None, timeout: int = 900) -> None:  # type: ignore[misc]
        """Fails at once when the unit has failed, or is not going to be started."""

        def is_active(_last: bool) -> bool:
            state = self.get_unit_property(unit, "ActiveState", user)
            if state == "failed":
                raise RequestedAssertionFailed(f'unit "{unit}" reached state "{state}"')
            if state == "inactive":
                _, system = self.systemctl("is-system-running", user)
                if system.strip() not in ("starting", "initializing") and "No jobs" in self.systemctl("list-jobs", user)[1]:
                    # It may have become active between the two questions.
                    if self.get_unit_property(unit, "ActiveState", user) == "inactive":
                        raise RequestedAssertionFailed(f'unit "{unit}" is inactive and there are no pending jobs')
            return state == "active"

        with self.nested(f"waiting for unit {unit}" + (f" with user {user}" if user else "")):
            retry(is_active, timeout)

    def require_unit_state(self: "Machine", unit: str, require_state: str = "active") -> None:  # type: ignore[misc]
        with self.nested(f"checking if unit '{unit}' has reached state '{require_state}'"):
            state = self.get_unit_property(unit, "ActiveState")
            if state != require_state:
                raise RequestedAssertionFailed(f"Expected unit '{unit}' to be in state '{require_state}' but it is in state '{state}'")

    def start_job(self: "Machine", jobname: str, user: Optional[str] = None) -> tuple[int, str]:  # type: ignore[misc]
        return self.systemctl(f"start {jobname}", user)

    def stop_job(self: "Machine", jobname: str, user: Optional[str] = None) -> tuple[int, str]:  # type: ignore[misc]
        return self.systemctl(f"stop {jobname}", user)

    # Commands, files, ports.

    def wait_until_succeeds(self: "Machine", command: str, timeout: int = 900) -> str:  # type: ignore[misc]
        output = ""

        def succeeds(_last: bool) -> bool:
            nonlocal output
            code, output = self.execute(command, timeout=timeout)
            return code == 0

        with self.nested(f"waiting for success: {command}"):
            retry(succeeds, timeout)
        return output

    def wait_until_fails(self: "Machine", command: str, timeout: int = 900) -> str:  # type: ignore[misc]
        output = ""

        def fails(_last: bool) -> bool:
            nonlocal output
            code, output = self.execute(command, timeout=timeout)
            return code != 0

        with self.nested(f"waiting for failure: {command}"):
            retry(fails, timeout)
        return output

    def wait_for_file(self: "Machine", filename: str, timeout: int = 900) -> None:  # type: ignore[misc]
        with self.nested(f"waiting for file '{filename}'"):
            retry(lambda _: self.execute(f"test -e {filename}")[0] == 0, timeout)

    def wait_for_open_port(self: "Machine", port: int, addr: str = "localhost", timeout: int = 900) -> None:  # type: ignore[misc]
        with self.nested(f"waiting for TCP port {port} on {addr}"):
            retry(lambda _: self._is_open(addr, port), timeout)

    def wait_for_closed_port(self: "Machine", port: int, addr: str = "localhost", timeout: int = 900) -> None:  # type: ignore[misc]
        with self.nested(f"waiting for TCP port {port} on {addr} to be closed"):
            retry(lambda _: not self._is_open(addr, port), timeout)

    def _is_open(self: "Machine", addr: str, port: int) -> bool:  # type: ignore[misc]
        return self.execute(f"timeout 5 /bin/bash -c ': </dev/tcp/{addr}/{port}' 2>/dev/null")[0] == 0

    def wait_for_open_unix_socket(self: "Machine", addr: str, is_datagram: bool = False, timeout: int = 900) -> None:  # type: ignore[misc]
        with self.nested(f"waiting for UNIX-domain {'datagram' if is_datagram else 'stream'} on '{addr}'"):
            retry(lambda _: self.execute(f"test -S {addr}")[0] == 0, timeout)

    # Console and screen.

    def wait_for_console_text(self: "Machine", regex: str, timeout: Optional[float] = None) -> None:  # type: ignore[misc]
        """In what the console says from the last wait on."""
        pattern = re.compile(regex)
        deadline = None if timeout is None else time.monotonic() + timeout
        with self.nested(f"waiting for {regex} to appear on console"):
            self.start()
            assert self._process
            while True:
                try:
                    if pattern.search(self._process.lines.get(timeout=0.5)):
                        return
                except queue.Empty:
                    self._check_alive()
                if deadline is not None and time.monotonic() > deadline:
                    raise RequestedAssertionFailed(f"action timed out after {timeout} seconds")

    def get_tty_text(self: "Machine", tty: str) -> str:  # type: ignore[misc]
        return self.execute(f"fold -w$(stty -F /dev/tty{tty} size | awk '{{print $2}}') /dev/vcs{tty}")[1]

    def dump_tty_contents(self: "Machine", tty: str) -> None:  # type: ignore[misc]
        """On the serial console."""
        self.execute(f"fold -w 80 /dev/vcs{tty} >/dev/ttyS0")

    def wait_until_tty_matches(self: "Machine", tty: str, regexp: str, timeout: int = 900) -> None:  # type: ignore[misc]
        pattern = re.compile(regexp)
        with self.nested(f"waiting for {regexp} to appear on tty {tty}"):
            retry(lambda _: pattern.search(self.get_tty_text(tty)) is not None, timeout)

    def wait_for_x(self: "Machine", timeout: int = 900) -> None:  # type: ignore[misc]
        with self.nested("waiting for the X11 server"):
            retry(lambda _: self.execute("test -S /tmp/.X11-unix/X0")[0] == 0, timeout)

    def get_screen_text(self) -> str:
        raise MachineError("Text cannot be read off the screen here: this nixpkgs has no OCR.")

    def wait_for_text(self, regex: str, timeout: int = 900) -> None:
        self.get_screen_text()

    def wait_for_window(self, regexp: str, timeout: int = 900) -> None:
        raise MachineError("Windows cannot be listed here: this nixpkgs has no xwininfo.")
