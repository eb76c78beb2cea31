"""A driver with a real prompt, real QEMUs without a guest, and the manners of NixOS's: a failed part of a script ends it (sys.exit)."""

import argparse
import code
import json
import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

words = argparse.ArgumentParser()
words.add_argument("--config")
words.add_argument("--script")
words.add_argument("-o")
given = words.parse_args()
machines = []


def say(text):
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


class Machine:
    def __init__(self, name):
        self.name = name
        self.folder = os.path.join(os.environ["XDG_RUNTIME_DIR"], f"vm-state-{name}")
        self.process = None

    def start(self):
        os.makedirs(self.folder, exist_ok=True)
        say(f"{self.name}: starting vm")
        command = "qemu-system-x86_64 -nodefaults -display none -vga std -machine accel=tcg -S".split()
        self.process = subprocess.Popen(
            [*command, *os.environ["QEMU_OPTS"].split()], cwd=self.folder, stdin=subprocess.DEVNULL
        )
        threading.Thread(target=self.speak, daemon=True).start()

    def speak(self):
        for n in range(30):
            say(f"\x1b[2m{self.name} # [ {n} ] booting\x1b[0m")
            time.sleep(0.01)

    def crash(self):
        self.process.kill()
        self.process.wait()

    def succeed(self, command):
        if subprocess.run(["sh", "-c", command]).returncode:
            raise AssertionError(f"command `{command}` failed")


@contextmanager
def subtest(name):
    say(f"subtest: {name}")
    try:
        yield
    except Exception as error:
        say(f'Test "{name}" failed with error: "{error}"')
        sys.exit(1)


def start_all():
    for machine in machines:
        machine.start()


def test_script():
    with open(given.script) as file:
        exec(compile(file.read(), "<string>", "exec"), names)


with open(given.config) as file:
    machines += [Machine(name) for name in json.load(file)["vms"]]
names = dict(start_all=start_all, test_script=test_script, subtest=subtest, os=os, time=time)
names |= {machine.name: machine for machine in machines}
prompt = os.environ.get("TEST_PROMPT", "python")
try:
    if prompt == "ptpython":
        import ptpython.ipython

        ptpython.ipython.embed(user_ns=names)
    elif prompt == "ipython":
        import IPython

        IPython.embed(user_ns=names)
    else:
        import readline

        code.InteractiveConsole(names).interact(banner="Hello", exitmsg="")
finally:
    for machine in machines:
        if machine.process:
            machine.process.kill()
