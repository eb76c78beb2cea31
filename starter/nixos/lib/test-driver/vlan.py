"""A network of machines: a switch on a unix socket, to which QEMU connects; nothing of it is seen outside."""

import os
import selectors
import socket
import struct
import threading
from typing import Optional

# A machine that does not read loses what comes beyond this, as it would on a cable.
BACKLOG = 4 * 2**20


class Port:
    def __init__(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        self.connection = connection
        self.received = bytearray()
        self.waiting = bytearray()

    def frames(self) -> list[bytes]:
        """The whole frames that have come: each after its length, as QEMU's streams have them."""
        found = []
        while len(self.received) >= 4:
            (length,) = struct.unpack_from(">I", self.received)
            if len(self.received) < 4 + length:
                break
            found.append(bytes(self.received[: 4 + length]))
            del self.received[: 4 + length]
        return found


class VLan:
    """Switches frames between the machines that are connected, from its making until `stop`."""

    def __init__(self, nr: int, folder: str) -> None:
        self.nr = nr
        self.path = os.path.join(folder, f"vlan{nr}.sock")
        if os.path.exists(self.path):
            os.unlink(self.path)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(self.path)
        os.chmod(self.path, 0o600)
        self._listener.listen()
        self._stopped, self._stop = os.pipe()
        self._ports: list[Port] = []
        self._where: dict[bytes, Port] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(self._stopped, selectors.EVENT_READ)
        self._thread = threading.Thread(target=self._run, name=f"vlan{nr}", daemon=True)
        self._thread.start()
        # A comma ends an option of QEMU's, so it is doubled.
        path = self.path.replace(",", ",,")
        os.environ[f"QEMU_VLAN_{nr}"] = f"stream,server=off,addr.type=unix,addr.path={path}"

    def __repr__(self) -> str:
        return f"<Vlan Nr. {self.nr}>"

    def stop(self) -> None:
        os.write(self._stop, b"x")
        self._thread.join(5)
        self._listener.close()
        if os.path.exists(self.path):
            os.unlink(self.path)

    def _run(self) -> None:
        while True:
            for key, events in self._selector.select():
                if key.fileobj is self._listener:
                    port = Port(self._listener.accept()[0])
                    self._ports.append(port)
                    self._selector.register(port.connection, selectors.EVENT_READ, port)
                elif key.fileobj == self._stopped:
                    return
                elif events & selectors.EVENT_WRITE:
                    self._flush(key.data)
                else:
                    self._read(key.data)

    def _read(self, port: Port) -> None:
        try:
            data: Optional[bytes] = port.connection.recv(2**16)
        except BlockingIOError:
            return
        except OSError:
            data = None
        if not data:
            self._drop(port)
            return
        port.received += data
        for frame in port.frames():
            target, sender = frame[4:10], frame[10:16]
            self._where[sender] = port
            known = self._where.get(target)
            # The lowest bit of the first byte marks what is for several.
            others = [known] if known and not target[0] & 1 else [other for other in self._ports if other is not port]
            for other in others:
                if other is not port and len(other.waiting) < BACKLOG:
                    other.waiting += frame
                    self._flush(other)

    def _flush(self, port: Port) -> None:
        try:
            while port.waiting:
                sent = port.connection.send(port.waiting)
                del port.waiting[:sent]
        except BlockingIOError:
            pass
        except OSError:
            self._drop(port)
            return
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if port.waiting else 0)
        self._selector.modify(port.connection, wanted, port)

    def _drop(self, port: Port) -> None:
        if port not in self._ports:
            return
        self._ports.remove(port)
        self._where = {address: other for address, other in self._where.items() if other is not port}
        self._selector.unregister(port.connection)
        port.connection.close()
