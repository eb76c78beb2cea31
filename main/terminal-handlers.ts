/** The calls about the serial console's log, about ssh into a guest, and about addresses that a guest shows. */
import { Failure } from '../contract/failure.ts'
import type { SshLook } from '../contract/terminals.ts'
import type { terminalCalls } from '../contract/terminal-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import type { Machine } from './machines/machine.ts'
import { forgetKeys, forwardSsh, sshReach } from './terminals/ssh.ts'
import { people, readUserSpec } from './vm/user-spec.ts'
import { webAddress } from './system/web-address.ts'
import { say } from './words/say.ts'

export function makeTerminalHandlers({
  machines,
  desktop,
}: Parts): Pick<Handlers, keyof typeof terminalCalls> {
  return {
    'console.logBytes': ({ id }) => machines.get(id).vm.console.logBytes(),
    'console.save': async ({ id }) => {
      const machine = machines.get(id)
      const file = await desktop.chooseSaveFile(`${machine.view().name} console.log`)
      if (file === null) return false
      await machine.vm.console.saveLog(file).catch((error: unknown) => {
        throw new Failure(
          {
            code: 'file/not-saved',
            message: say`The log could not be saved there.`,
            hint: say`Choose another folder, or make room on the disk.`,
            details: String(error),
          },
          error,
        )
      })
      return true
    },
    'console.tellSize': ({ id, ...size }) => machines.get(id).vm.tellConsoleSize(size),
    'ssh.look': ({ id }) => look(machines.get(id)),
    'ssh.forward': async ({ id }) => {
      const machine = machines.get(id)
      await forwardSsh(machine.sshGuest)
      return look(machine)
    },
    'ssh.forgetKeys': ({ id }) => forgetKeys(machines.get(id).folder),
    'app.openAddress': async ({ address }) => {
      const url = webAddress(address)
      if (url === null)
        throw new Failure({
          code: 'call/refused',
          message: say`Only addresses of web pages can be opened, and this is none.`,
        })
      await desktop.askAndOpen(url)
    },
  }
}

async function look(machine: Machine): Promise<SshLook> {
  const [reach, users] = await Promise.all([
    sshReach(machine.sshGuest),
    machine.vm.script().then(
      async ({ storePath }) => people(await readUserSpec(`${storePath}/system`)),
      () => [],
    ),
  ])
  return { reach, users }
}
