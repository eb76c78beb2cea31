"""A prompt in the middle of a test: the script's own names, with what was typed before to be had again."""

import atexit
import code
import os
import readline
import rlcompleter
from typing import Any

HISTORY = ".nixos-test-history"


def prompt(symbols: dict[str, Any]) -> None:
    """Until Ctrl-D. An exception is shown, and everything goes on."""
    try:
        readline.read_history_file(HISTORY)
    except OSError:
        pass
    atexit.register(_keep)
    readline.set_completer(rlcompleter.Completer(symbols).complete)
    readline.parse_and_bind("tab: complete")
    names = ", ".join(sorted(name for name, value in symbols.items() if type(value).__name__ == "Machine"))
    banner = f"Machines: {names}\nstart_all() starts them, test_script() runs the test.\nCtrl-D ends everything."
    code.InteractiveConsole(symbols).interact(banner=banner, exitmsg="")


def _keep() -> None:
    try:
        readline.write_history_file(os.path.abspath(HISTORY))
    except OSError:
        pass
