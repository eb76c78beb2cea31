/** What a running machine uses, as counters that only grow: two readings make a rate. */

export interface HealthReading {
  /** When, ms of a clock that never jumps. */
  atMs: number
  /** Processor time that QEMU has used, ms. */
  cpuMs: number
  /** Processors of the guest. */
  cores: number
  /** Memory of this computer that QEMU holds, and the guest's whole memory, bytes. */
  heldBytes: number
  memoryBytes: number
  /** Of all disks of the guest, bytes. */
  readBytes: number
  writtenBytes: number
  /** What only the guest's agent can tell; null while it does not. */
  inside: InsideReading | null
}

export interface InsideReading {
  atMs: number
  /** What the guest could not give to a program that asked, bytes. */
  usedBytes: number | null
  /** Of all network cards, bytes. */
  receivedBytes: number | null
  sentBytes: number | null
}
