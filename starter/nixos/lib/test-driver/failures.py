"""What can go wrong in a test: errors of the script's own wishes, and of the machines."""


class RequestedAssertionFailed(AssertionError):
    """What the script demanded did not come to pass."""


class MachineError(Exception):
    """A machine could not do what the script asked for."""


class TestTimedOut(BaseException):
    """The whole test took too long; no `except Exception` of the script catches it."""
