"""Looks at a script before any machine is built: whether it is Python, and whether its names exist."""

import argparse
import ast
import builtins
import json
import sys

from .driver import python_name

KNOWN = """start_all test_script run_tests join_all machines vlans driver log os retry subtest create_machine
polling_condition serial_stdout_on serial_stdout_off Machine t machine debug""".split()


def unknown_names(tree: ast.AST, known: set[str]) -> list[tuple[int, str]]:
    """Names that are read and that nothing in the script makes, each with its line."""
    made, read = set(known), []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                read.append((node.lineno, node.id))
            else:
                made.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
        elif isinstance(node, ast.alias):
            made.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            made.add(node.name)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            made.add(node.name)
    return [(line, name) for line, name in read if name not in made]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--lint", action="store_true")
    parser.add_argument("script")
    words = parser.parse_args()
    with open(words.config) as file:
        settings = json.load(file)
    with open(words.script) as file:
        text = file.read()
    lines = text.splitlines()
    try:
        tree = ast.parse(text, "testScript")
    except SyntaxError as error:
        where = error.lineno or 1
        line = lines[where - 1] if where <= len(lines) else ""
        sys.exit(f"testScript:{where}: {error.msg}\n  {line.strip()}")
    if not words.lint:
        return
    machines = {python_name(name) for name in settings["vms"]}
    known = {*KNOWN, *dir(builtins), *machines, *(f"vlan{nr}" for nr in settings["vlans"]), "__name__"}
    if len(machines) > 1:
        known -= {"machine"} - machines
    found = unknown_names(tree, known)
    for line, name in found:
        print(f"testScript:{line}: undefined name '{name}'\n  {lines[line - 1].strip()}", file=sys.stderr)
    if found:
        sys.exit("The script uses names that nothing defines (skipLint = true builds it nevertheless).")


if __name__ == "__main__":
    main()
