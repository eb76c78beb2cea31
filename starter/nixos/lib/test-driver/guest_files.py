"""Files into a guest and out of it, by the folder that both see."""

import os
import shutil
from typing import TYPE_CHECKING

from .guest_shell import quoted

if TYPE_CHECKING:
    from .machine import Machine


class GuestFiles:
    def copy_from_host(self: "Machine", source: str, target: str) -> None:  # type: ignore[misc]
        """A file or a folder, by the share that both see."""
        with self.nested(f"copying {source} to {target}"):
            self.connect()
            name = os.path.basename(os.path.normpath(source))
            between = os.path.join(self.shared_dir, name)
            if os.path.isdir(source):
                shutil.copytree(source, between, symlinks=True)
            else:
                shutil.copy(source, between)
            try:
                self.succeed(
                    f"mkdir -p {quoted(os.path.dirname(target) or '.')}",
                    f"cp -r /tmp/shared/{quoted(name)} {quoted(target)}",
                )
            finally:
                shutil.rmtree(between) if os.path.isdir(between) else os.unlink(between)

    copy_from_host_via_shell = copy_from_host

    def copy_from_machine(self: "Machine", source: str, target_dir: str = "") -> None:  # type: ignore[misc]
        """A file or a folder of the guest, into the output folder."""
        with self.nested(f"copying {source} from the machine"):
            name = os.path.basename(os.path.normpath(source))
            self.succeed(f"cp -r {quoted(source)} /tmp/shared/")
            between = os.path.join(self.shared_dir, name)
            folder = os.path.join(self.out_dir, target_dir)
            os.makedirs(folder, exist_ok=True)
            target = os.path.join(folder, name)
            if os.path.isdir(between):
                shutil.copytree(between, target, symlinks=True, dirs_exist_ok=True)
            else:
                shutil.copy(between, target)
            self.succeed(f"rm -rf /tmp/shared/{quoted(name)}")

    copy_from_vm = copy_from_machine
