"""The command line of the driver."""

import argparse
import json
import os
import signal
import sys
import time
from typing import Any

from .driver import Driver
from .logger import LEVELS, Logger


def words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nixos-test-driver")
    parser.add_argument("-I", "--interactive", action=argparse.BooleanOptionalAction, help="give a prompt in place of running the test")
    parser.add_argument("-K", "--keep-machine-state", "--keep-vm-state", action="store_true", help="start with the disks of the last run")
    parser.add_argument("-o", "--output_directory", "--output-directory", default=os.getcwd(), help="where screenshots and copied files go")
    parser.add_argument("--junit-xml", help="a report for other programs, relative to the output folder")
    parser.add_argument("--debug-hook-attach", help="not used here")
    parser.add_argument("--log-level", choices=list(LEVELS), default="info")
    parser.add_argument("--config", required=True)
    parser.add_argument("--test-script", required=True)
    parser.add_argument("--global-timeout", type=int, help="seconds, in place of the test's own")
    return parser.parse_args()


def main() -> int:
    given = words()
    with open(given.config) as file:
        settings = json.load(file)
    with open(given.test_script) as file:
        script = file.read()
    if given.global_timeout:
        settings["global_timeout"] = given.global_timeout

    def end(number: int, _frame: Any) -> None:
        raise SystemExit(128 + number)

    # Asked to end, the driver ends its machines first.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    logger = Logger(given.log_level)
    driver = Driver(settings, script, given.output_directory, given.keep_machine_state, logger)
    since = time.monotonic()
    failed = False
    try:
        if given.interactive:
            from .repl import prompt

            prompt(driver.symbols())
        else:
            whole = driver.run_tests()
            failed = whole.failure is not None
            if given.junit_xml:
                logger.write_junit(os.path.join(driver.out_dir, given.junit_xml), settings["test_name"], whole)
    except KeyboardInterrupt:
        failed = True
    finally:
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        driver.close()
        logger.info(f"({time.monotonic() - since:.2f} seconds)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
