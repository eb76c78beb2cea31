"""All machines of a test, its networks, and what its script can use."""

import os
import re
import signal
import tempfile
import time
import traceback
import unittest
from contextlib import AbstractContextManager
from typing import Any, Callable, Optional

from .accelerator import lacks_working_kvm
from .conditions import retry
from .failures import MachineError, RequestedAssertionFailed, TestTimedOut
from .logger import Case, Logger
from .machine import Machine
from .vlan import VLan


def python_name(name: str) -> str:
    """A machine's name as the script writes it."""
    name = re.sub(r"^[^A-Za-z_]", "_", name)
    return re.sub(r"[^A-Za-z0-9_]", "_", name)


class Driver:
    """`settings`: `vms` by name (`start_script`, `kernel`), `vlans`, `global_timeout` in seconds, `test_name`."""

    def __init__(
        self, settings: dict[str, Any], script: str, out_dir: str, keep_machine_state: bool, logger: Logger
    ) -> None:
        self.settings = settings
        self.script = script
        self.out_dir = os.path.abspath(out_dir)
        self.logger = logger
        self._keeps_state = keep_machine_state
        self._conditions: list["PollingCondition"] = []
        self._has_no_kvm: Optional[bool] = None
        os.makedirs(self.out_dir, exist_ok=True)
        runtime = os.environ.get("XDG_RUNTIME_DIR") or os.path.join(tempfile.gettempdir(), f"nixos-test-{os.getpid()}")
        os.makedirs(runtime, mode=0o700, exist_ok=True)
        self.folder = runtime
        with logger.nested("start all VLans"):
            self.vlans = [VLan(nr, runtime) for nr in settings["vlans"]]
        self.machines = [
            self.create_machine(vm["start_script"], name=name) for name, vm in settings["vms"].items()
        ]

    def close(self) -> None:
        with self.logger.nested("cleanup"):
            for machine in self.machines:
                machine.release()
            for vlan in self.vlans:
                vlan.stop()
        self.logger.close()

    def _words(self) -> list[str]:
        if self._has_no_kvm is None:
            kernels = [vm.get("kernel") for vm in self.settings["vms"].values()]
            self._has_no_kvm = lacks_working_kvm(kernels[0] if kernels else None)
            if self._has_no_kvm:
                self.logger.warning("KVM does not run guests on this computer: they are emulated, which is slow.")
        return ["-machine", "accel=tcg"] if self._has_no_kvm else []

    # What the script can use.

    def symbols(self) -> dict[str, Any]:
        given: dict[str, Any] = dict(
            start_all=self.start_all, test_script=self.test_script, run_tests=self.run_tests, join_all=self.join_all,
            machines=self.machines, vlans=self.vlans, driver=self, log=self.logger, os=os, retry=retry,
            subtest=self.subtest, create_machine=self.create_machine, polling_condition=self.polling_condition,
            serial_stdout_on=lambda: self._show_serial(True), serial_stdout_off=lambda: self._show_serial(False),
            Machine=Machine, t=unittest.TestCase(), debug=Debug(self.logger),
        )
        given |= {python_name(machine.name): machine for machine in self.machines}
        if len(self.machines) == 1:
            given["machine"] = self.machines[0]
        given |= {f"vlan{vlan.nr}": vlan for vlan in self.vlans}
        return given

    def start_all(self) -> None:
        with self.logger.nested("start all VMs"):
            for machine in self.machines:
                machine.start()

    def join_all(self) -> None:
        with self.logger.nested("wait for all VMs to finish"):
            for machine in self.machines:
                machine.wait_for_shutdown()

    def subtest(self, name: str) -> AbstractContextManager[None]:
        return self.logger.subtest(name)

    def create_machine(
        self, start_command: str, *, name: Optional[str] = None, keep_machine_state: Optional[bool] = None, **_: Any
    ) -> Machine:
        found = re.search(r"run-(.+)-vm$", start_command)
        return Machine(
            name=name or (found.group(1) if found else "machine"),
            start_command=start_command,
            folder=self.folder,
            out_dir=self.out_dir,
            logger=self.logger,
            keep_machine_state=self._keeps_state if keep_machine_state is None else keep_machine_state,
            extra_words=self._words,
            check_conditions=self._check_conditions,
        )

    def polling_condition(
        self, fun: Optional[Callable[[], Any]] = None, *, seconds_interval: float = 2.0, description: Optional[str] = None
    ) -> Any:
        """What has to hold while `with` lasts; it is looked at between commands."""
        if fun is None:
            return lambda given: PollingCondition(self, given, seconds_interval, description)
        return PollingCondition(self, fun, seconds_interval, description)

    def _check_conditions(self) -> None:
        for condition in list(self._conditions):
            condition.check()

    def _show_serial(self, shows: bool) -> None:
        self.logger.shows_serial = shows

    # Running.

    def test_script(self) -> None:
        with self.logger.nested("run the VM test script"):
            exec(compile(self.script, "<string>", "exec"), self.symbols())

    def run_tests(self) -> Case:
        """The whole script, within its time. Throws what went wrong, after saying so in the log."""
        seconds = self.settings["global_timeout"]
        whole = Case("test script")
        self.logger.info(f"Test will time out and terminate in {seconds} seconds")

        def end(_signal: int, _frame: Any) -> None:
            raise TestTimedOut(f"The test took more than {seconds} seconds (globalTimeout).")

        signal.signal(signal.SIGALRM, end)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            self.test_script()
            whole.end()
            self.logger.info(f"test script finished in {whole.seconds:.2f}s")
        except BaseException as error:
            whole.end(f"{type(error).__name__}: {error}")
            self.tell(error)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return whole

    def tell(self, error: BaseException) -> None:
        """Where in the script, and what."""
        lines = self.script.splitlines()
        said = ["Traceback (most recent call last):"]
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == "<string>" and frame.lineno:
                said.append(f'  File "<string>", line {frame.lineno}, in {frame.name}')
                said.append(f"    {lines[frame.lineno - 1].strip()}" if frame.lineno <= len(lines) else "")
        said += "".join(traceback.format_exception_only(error)).rstrip().splitlines()
        if isinstance(error, (MachineError, RequestedAssertionFailed, TestTimedOut)):
            said[-1] = f"{type(error).__name__}: {error}"
        self.logger.test_error("\n".join(line for line in said if line))


class Debug:
    """Stops nowhere: there is no debug hook here, and a script that asks for one goes on."""

    def __init__(self, logger: Logger) -> None:
        self._logger = logger

    def breakpoint(self, *_: Any) -> None:
        self._logger.warning("debug.breakpoint() does nothing here: run the test interactively to stop in it.")


class PollingCondition:
    def __init__(self, driver: Driver, fun: Callable[[], Any], interval: float, description: Optional[str]) -> None:
        self._driver, self._fun, self._interval = driver, fun, interval
        self.description = description or (fun.__doc__ or fun.__name__).strip()
        self._last = 0.0
        self._is_checking = False

    def check(self) -> bool:
        if self._is_checking or time.monotonic() - self._last < self._interval:
            return True
        self._is_checking = True
        try:
            with self._driver.logger.nested(f"polling condition: {self.description}"):
                if self._fun() is False:
                    raise RequestedAssertionFailed(f"Polling condition failed: {self.description}")
        finally:
            self._is_checking = False
            self._last = time.monotonic()
        return True

    def __enter__(self) -> None:
        self._driver._conditions.append(self)

    def __exit__(self, *_: Any) -> None:
        self._driver._conditions.remove(self)

