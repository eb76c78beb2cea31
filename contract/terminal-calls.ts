/** The calls about the serial console's log, about ssh into a guest, and about addresses that a guest shows. */
import { z } from 'zod'
import { call } from './call.ts'
import { machineId } from './machine.ts'
import { terminalSize, type SshLook } from './terminals.ts'

const machine = z.strictObject({ id: machineId })

export const terminalCalls = {
  /** How many bytes the log of the serial console holds. */
  'console.logBytes': call<number>()(machine),
  /** Lets the user choose where to save a copy of that log; false when they change their mind. */
  'console.save': call<boolean>()(machine),
  /** Tells the guest, by its agent, how large its serial terminal is; false where no agent answers. */
  'console.tellSize': call<boolean>()(terminalSize.extend({ id: machineId })),
  /** Whether the guest can be reached by ssh; takes up to two seconds. */
  'ssh.look': call<SshLook>()(machine),
  /** Forwards a free port of this computer's loopback to the guest's port 22, for as long as the VM runs. */
  'ssh.forward': call<SshLook>()(machine),
  /** Forgets the guest's keys; the next login takes whatever keys it has. */
  'ssh.forgetKeys': call<void>()(machine),
  /** Asks the user, with the whole address, whether to open it in their browser; http and https alone. */
  'app.openAddress': call<void>()(z.strictObject({ address: z.string().min(1).max(4000) })),
}
