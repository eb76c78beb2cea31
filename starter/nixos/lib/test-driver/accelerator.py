"""Whether KVM really runs guests here: some computers offer a KVM under which no kernel comes to its first line."""

import os
import subprocess
import threading
from typing import Optional

LIMIT_SECONDS = 8


def lacks_working_kvm(kernel: Optional[str]) -> bool:
    """True where KVM opens but does not run this kernel. Without KVM QEMU goes without it by itself."""
    if "accel" in os.environ.get("QEMU_OPTS", "") or not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return False
    if not kernel or not os.path.exists(kernel):
        return False
    words = "-machine accel=kvm -cpu max -m 256 -nodefaults -no-user-config -no-reboot -display none -serial stdio".split()
    boot = ["-kernel", kernel, "-append", "console=ttyS0 earlyprintk=ttyS0 panic=-1"]
    qemu = subprocess.Popen(
        ["qemu-system-x86_64", *words, *boot], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert qemu.stdout is not None
    timer = threading.Timer(LIMIT_SECONDS, qemu.kill)
    timer.start()
    try:
        return not any(b"Linux version" in line for line in qemu.stdout)
    finally:
        timer.cancel()
        qemu.kill()
        qemu.wait()
        qemu.stdout.close()
