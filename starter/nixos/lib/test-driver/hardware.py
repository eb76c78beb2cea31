"""What a script does to a machine from outside: QEMU's commands, cables, keys and pictures."""

import os
import re
import shutil
import time
from typing import TYPE_CHECKING, Any, Callable, Optional

from .failures import MachineError
from .keys import combination

if TYPE_CHECKING:
    from .machine import Machine


class Hardware:
    def send_monitor_command(self: "Machine", command: str) -> str:  # type: ignore[misc]
        return str(self.qmp_client.send("human-monitor-command", {"command-line": command}))

    def wait_for_qmp_event(self: "Machine", event_filter: Callable[[dict[str, Any]], bool], timeout: int = 600) -> dict[str, Any]:  # type: ignore[misc]
        for event in self.qmp_client.wait_for_event(timeout):
            if event_filter(event):
                return event
        raise MachineError("The event has not come.")

    def block(self: "Machine") -> None:  # type: ignore[misc]
        """Pulls the cables of all networks."""
        self._link("off")

    def unblock(self: "Machine") -> None:  # type: ignore[misc]
        self._link("on")

    def _link(self: "Machine", state: str) -> None:  # type: ignore[misc]
        for name in sorted(set(re.findall(r"^\s*\\? ?(vlan\d+):", self.send_monitor_command("info network"), re.M))):
            self.send_monitor_command(f"set_link {name} {state}")

    def forward_port(self: "Machine", host_port: int = 8080, guest_port: int = 80) -> None:  # type: ignore[misc]
        """To this computer alone."""
        said = self.send_monitor_command(f"hostfwd_add tcp:127.0.0.1:{host_port}-:{guest_port}").strip()
        if said:
            raise MachineError(f"The port could not be forwarded: {said}")

    def send_key(self: "Machine", key: str, delay: Optional[float] = 0.01, log: Optional[bool] = True) -> None:  # type: ignore[misc]
        keys = combination(key)
        if log:
            self.log(f"sending key '{key}'")
        self.send_monitor_command(f"sendkey {keys}")
        if delay is not None:
            time.sleep(delay)

    def send_chars(self: "Machine", chars: str, delay: Optional[float] = 0.01) -> None:  # type: ignore[misc]
        with self.nested(f"sending keys {chars!r}"):
            for char in chars:
                self.send_key(char, delay, log=False)

    def send_console(self: "Machine", chars: str) -> None:  # type: ignore[misc]
        """Types on the serial console."""
        assert self._process
        self._process.type(chars.encode())

    def screenshot(self: "Machine", filename: str) -> None:  # type: ignore[misc]
        """A picture of the screen, in the output folder unless the name is a path."""
        if re.fullmatch(r"[\w.-]+", filename):
            filename = os.path.join(self.out_dir, filename if filename.endswith(".png") else f"{filename}.png")
        with self.nested(f"making screenshot {filename}"):
            made = os.path.join(self.state_dir, "screen.png")
            self.qmp_client.send("screendump", {"filename": made, "format": "png"})
            shutil.move(made, filename)
