"""One machine of a test, as the script sees it: its life, its shell, its keys and its screen."""

import os
import shutil
import time
from contextlib import contextmanager
from typing import Callable, Iterator, Optional

from .conditions import Conditions
from .failures import MachineError, RequestedAssertionFailed
from .guest_files import GuestFiles
from .guest_shell import GuestShell, dialled, quoted
from .hardware import Hardware
from .logger import Logger
from .process import QemuProcess
from .qmp import Qmp

BOOT_SECONDS = 600


class Machine(Conditions, Hardware, GuestFiles):
    def __init__(
        self,
        *,
        name: str,
        start_command: str,
        folder: str,
        out_dir: str,
        logger: Logger,
        keep_machine_state: bool = False,
        extra_words: Callable[[], list[str]] = list,
        check_conditions: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self.logger = logger
        self.out_dir = out_dir
        self.state_dir = os.path.join(folder, f"vm-state-{name}")
        self.shared_dir = os.path.join(self.state_dir, "shared-xchg")
        self.start_command = start_command
        self._keeps_state = keep_machine_state
        self._extra_words = extra_words
        self._check_conditions = check_conditions
        self._process: Optional[QemuProcess] = None
        self._qmp: Optional[Qmp] = None
        self._shell: Optional[GuestShell] = None
        self.connected = False

    def __repr__(self) -> str:
        return f"<Machine '{self.name}'>"

    # What it says.

    def log(self, message: str) -> None:
        self.logger.info(message, self.name)

    @contextmanager
    def nested(self, message: str) -> Iterator[None]:
        with self.logger.nested(message, self.name):
            yield

    def get_console_log(self) -> str:
        return "\n".join(self._process.log) if self._process else ""

    # Its life.

    @property
    def booted(self) -> bool:
        return self._process is not None

    @property
    def pid(self) -> Optional[int]:
        return self._process.pid if self._process else None

    def is_up(self) -> bool:
        return self.booted and self.connected

    def start(self, allow_reboot: bool = False) -> None:
        """Starts QEMU and does not wait for the guest."""
        if self._process:
            if self._process.is_alive:
                return
            self._release()
        self.log("starting vm")
        if not self._keeps_state:
            shutil.rmtree(self.state_dir, ignore_errors=True)
        os.makedirs(self.shared_dir, mode=0o700, exist_ok=True)
        os.chmod(self.state_dir, 0o700)
        self._shell = GuestShell(os.path.join(self.state_dir, "shell"))
        self._process = QemuProcess(
            self.start_command, self.state_dir, self.shared_dir, self._words(allow_reboot), self._take_line
        )
        self.log(f"QEMU running (pid {self._process.pid})")

    def _words(self, allow_reboot: bool) -> list[str]:
        sockets = "-qmp unix:qmp,server=on,wait=off -monitor unix:monitor,server=on,wait=off"
        # A port and no console: of a console's output QEMU drops what nobody takes at once (measured on a busy host).
        shell = "-chardev socket,id=shell,path=shell -device virtio-serial -device virtserialport,chardev=shell,name=test.shell.0"
        words = f"{sockets} {shell} -serial stdio".split() + self._extra_words()
        if not allow_reboot:
            words.append("-no-reboot")
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            words.append("-nographic")
        return words

    def _take_line(self, line: str) -> None:
        self.logger.serial(line, self.name)

    def _check_alive(self) -> None:
        if self._process and not self._process.is_alive:
            code = self._process.wait(5)
            panic = next((line for line in reversed(self._process.log) if "Kernel panic" in line), None)
            if panic is not None:
                raise MachineError(f"The kernel of {self.name} panicked: {panic.split('Kernel panic', 1)[1].lstrip(' -')}")
            raise MachineError(f"QEMU of {self.name} has ended (exit code {code}).")

    @property
    def qmp_client(self) -> Qmp:
        if self._process is None:
            self.start()
        if self._qmp is None:
            self._qmp = Qmp(os.path.join(self.state_dir, "qmp"))
        return self._qmp

    def connect(self) -> None:
        """Waits until the guest's shell is there."""
        if self.connected:
            return
        self.start()
        assert self._shell
        with self.nested("waiting for the VM to finish booting"):
            since = time.monotonic()
            self._shell.wait_for_greeting(BOOT_SECONDS, self._check_alive)
            self.connected = True
            self.log("connected to guest root shell")
            self.log(f"(connecting took {time.monotonic() - since:.2f} seconds)")

    def shutdown(self) -> None:
        """Asks the guest to go off, and waits."""
        if not self.booted:
            return
        self.connect()
        assert self._shell
        self._shell.send("poweroff")
        self.wait_for_shutdown()

    def reboot(self) -> None:
        """Presses Ctrl-Alt-Delete; needs `start(allow_reboot=True)`."""
        self.send_key("ctrl-alt-delete")
        self.connected = False

    def crash(self) -> None:
        """Pulls the plug."""
        if not self.booted:
            return
        self.log("forced crash")
        self.qmp_client.send("quit")
        self.wait_for_shutdown()

    def wait_for_shutdown(self) -> None:
        if not self._process:
            return
        with self.nested("waiting for the VM to power off"):
            self._process.wait(None)
            self._release()

    def release(self) -> None:
        """Ends it, whatever it does."""
        if not self._process:
            return
        self.logger.info(f"killing {self.name} (pid {self._process.pid})")
        self._process.kill()
        self._release()

    def _release(self) -> None:
        if self._qmp:
            self._qmp.close()
        if self._shell:
            self._shell.close()
        self._process = self._qmp = self._shell = None
        self.connected = False

    # Commands.

    def execute(
        self, command: str, check_return: bool = True, check_output: bool = True, timeout: Optional[int] = 900
    ) -> tuple[int, str]:
        """Exit code and standard output. A command that stays behind must close its standard output."""
        self._check_conditions()
        self.connect()
        assert self._shell
        if not check_output:
            self._shell.send(f"/bin/bash -c {quoted(command)} </dev/null >/dev/null 2>&1")
            return (-2, "")
        code, output = self._shell.run(command, timeout, self._check_alive)
        return (code if check_return else -1, output)

    def succeed(self, *commands: str, timeout: Optional[int] = None) -> str:
        """The output of all; throws when one fails."""
        outputs = ""
        for command in commands:
            with self.nested(f"must succeed: {command}"):
                code, output = self.execute(command, timeout=timeout)
                if code != 0:
                    self.log(f"output: {output}")
                    raise RequestedAssertionFailed(f"command `{command}` failed (exit code {code})")
                outputs += output
        return outputs

    def fail(self, *commands: str, timeout: Optional[int] = None) -> str:
        """The output of all; throws when one succeeds."""
        outputs = ""
        for command in commands:
            with self.nested(f"must fail: {command}"):
                code, output = self.execute(command, timeout=timeout)
                if code == 0:
                    raise RequestedAssertionFailed(f"command `{command}` unexpectedly succeeded")
                outputs += output
        return outputs

    def sleep(self, secs: int) -> None:
        self.succeed(f"sleep {secs}", timeout=secs + 60)

    def shell_interact(self, address: Optional[str] = None) -> None:
        """Gives the guest's shell to the terminal until Ctrl-D, or to who listens at an address (`tcp:host:port`, `unix:path`) until they hang up."""
        self.connect()
        assert self._shell
        if address is not None:
            with dialled(address) as peer:
                self.log(f"Shell is on {address}:")
                self._shell.interact(peer.fileno(), peer.fileno())
            return
        self.log("Terminal is ready (there is no initial prompt):")
        try:
            self._shell.interact(0, 1)
        except KeyboardInterrupt:
            pass

    def console_interact(self) -> None:
        """Types lines on the serial console until Ctrl-D."""
        assert self._process
        self.log("Terminal is ready (use Ctrl-D to leave):")
        try:
            while True:
                self._process.type((input() + "\n").encode())
        except (EOFError, KeyboardInterrupt):
            pass
