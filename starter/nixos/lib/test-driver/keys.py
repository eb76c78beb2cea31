"""Characters and names of keys as QEMU's keyboard knows them."""

_NAMED = {
    "\n": "ret", " ": "spc", "-": "minus", "=": "equal", "[": "bracket_left", "]": "bracket_right",
    ";": "semicolon", "'": "apostrophe", "`": "grave_accent", "\\": "backslash", ",": "comma", ".": "dot",
    "/": "slash", "\t": "tab", "\b": "backspace", "\x1b": "esc", "\x7f": "delete",
}
# With Shift, on a keyboard of the United States.
_SHIFTED = {
    "!": "1", "@": "2", "#": "3", "$": "4", "%": "5", "^": "6", "&": "7", "*": "8", "(": "9", ")": "0",
    "_": "minus", "+": "equal", "{": "bracket_left", "}": "bracket_right", ":": "semicolon", '"': "apostrophe",
    "~": "grave_accent", "|": "backslash", "<": "comma", ">": "dot", "?": "slash",
}


def combination(character: str) -> str:
    """Keys, joined by hyphens, for a character; a name of keys stays as it is."""
    if character in _NAMED:
        return _NAMED[character]
    if character in _SHIFTED:
        return f"shift-{_SHIFTED[character]}"
    if len(character) == 1 and character.isupper():
        return f"shift-{character.lower()}"
    return character
