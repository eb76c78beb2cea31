"""What a test says while it runs: for the terminal, and as XML and JUnit for programs."""

import os
import re
import sys
import threading
import time
from contextlib import contextmanager
from typing import IO, Iterator, Optional
from xml.sax.saxutils import XMLGenerator

LEVELS = {"debug": 0, "info": 1, "warning": 2, "error": 3}
# What XML cannot hold.
UNSPEAKABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BRIGHT, DIM, RED, GREEN, YELLOW, RESET = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[0m"


class Case:
    """One case of the JUnit report: the whole script, or a subtest."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.since = time.monotonic()
        self.seconds = 0.0
        self.failure: Optional[str] = None

    def end(self, failure: Optional[str] = None) -> None:
        self.seconds = time.monotonic() - self.since
        self.failure = failure


class Logger:
    """Writes from several threads; each line is whole."""

    def __init__(self, level: str = "info") -> None:
        self.level = LEVELS[level]
        self.shows_serial = True
        self.cases: list[Case] = []
        self._lock = threading.RLock()
        self._file: Optional[IO[str]] = None
        self._xml: Optional[XMLGenerator] = None
        if path := os.environ.get("LOGFILE"):
            self._file = open(path, "w", encoding="utf-8")
            self._xml = XMLGenerator(self._file, encoding="utf-8")
            self._xml.startDocument()
            self._xml.startElement("logfile", {})

    def close(self) -> None:
        with self._lock:
            if self._xml and self._file:
                self._xml.endElement("logfile")
                self._xml.endDocument()
                self._file.close()
            self._xml = None

    def info(self, message: str, machine: Optional[str] = None) -> None:
        if self.level <= LEVELS["info"]:
            self._say(message, message, machine)

    log = info

    def debug(self, message: str, machine: Optional[str] = None) -> None:
        if self.level <= LEVELS["debug"]:
            self._say(message, message, machine)

    def warning(self, message: str, machine: Optional[str] = None) -> None:
        if self.level <= LEVELS["warning"]:
            self._say(f"{YELLOW}{message}{RESET}", message, machine)

    def error(self, message: str, machine: Optional[str] = None) -> None:
        self._say(f"{RED}{message}{RESET}", message, machine)

    def test_error(self, message: str) -> None:
        """What went wrong in the script; every line is marked."""
        for line in message.splitlines():
            self._say(f"{BRIGHT}{RED}!!! {line}{RESET}", f"!!! {line}", None, kind="error")

    def serial(self, line: str, machine: str) -> None:
        with self._lock:
            if self.shows_serial:
                self._print(f"{DIM}{machine} # {line}{RESET}")
            self._element("line", line, {"machine": machine, "type": "serial"})

    @contextmanager
    def nested(self, message: str, machine: Optional[str] = None) -> Iterator[None]:
        """A step: its message before, how long it took after it."""
        attributes = {"machine": machine} if machine else {}
        with self._lock:
            if self.level <= LEVELS["info"]:
                self._print(f"{machine}: " * bool(machine) + f"{BRIGHT}{GREEN}{message}{RESET}")
            if self._xml:
                self._xml.startElement("nest", {})
                self._element("head", message, attributes)
        since = time.monotonic()
        try:
            yield
            self.info(f"(finished: {message}, in {time.monotonic() - since:.2f} seconds)", machine)
        finally:
            with self._lock:
                if self._xml:
                    self._xml.endElement("nest")
                    self._flush()

    @contextmanager
    def subtest(self, name: str) -> Iterator[None]:
        case = Case(name)
        self.cases.append(case)
        try:
            with self.nested(f"subtest: {name}"):
                yield
            case.end()
        except BaseException as error:
            case.end(str(error) or type(error).__name__)
            self.error(f'Test "{name}" failed with error: "{error}"')
            raise

    def write_junit(self, path: str, suite: str, whole: Case) -> None:
        cases = [whole, *self.cases]
        with open(path, "w", encoding="utf-8") as file:
            xml = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
            xml.startDocument()
            failures = str(sum(case.failure is not None for case in cases))
            total = {"tests": str(len(cases)), "failures": failures, "time": f"{whole.seconds:.3f}"}
            xml.startElement("testsuites", total)
            xml.startElement("testsuite", {"name": suite, "errors": "0", "skipped": "0", **total})
            for case in cases:
                xml.startElement("testcase", {"name": case.name, "classname": suite, "time": f"{case.seconds:.3f}"})
                if case.failure is not None:
                    xml.startElement("failure", {"message": UNSPEAKABLE.sub("?", case.failure.splitlines()[0])})
                    xml.characters(UNSPEAKABLE.sub("?", case.failure))
                    xml.endElement("failure")
                xml.endElement("testcase")
            for element in ("testsuite", "testsuites"):
                xml.endElement(element)

    def _say(self, shown: str, plain: str, machine: Optional[str], kind: Optional[str] = None) -> None:
        with self._lock:
            prefix = f"{machine}: " if machine else ""
            self._print(f"{prefix}{shown}")
            attributes = {key: value for key, value in (("machine", machine), ("type", kind)) if value}
            self._element("line", plain, attributes)

    def _print(self, text: str) -> None:
        try:
            print(text, file=sys.stderr, flush=True)
        except OSError:
            # Nobody listens any more; the test still has to end in order.
            pass

    def _element(self, name: str, text: str, attributes: dict[str, str]) -> None:
        if not self._xml:
            return
        self._xml.startElement(name, attributes)
        self._xml.characters(UNSPEAKABLE.sub("?", text))
        self._xml.endElement(name)
        self._flush()

    def _flush(self) -> None:
        if self._file:
            self._file.write("\n")
            self._file.flush()
