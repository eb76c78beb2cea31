/** The IPC door: one channel for all calls; checks who calls and what with, and answers with data, never with a throw. */
import { ipcMain } from 'electron'
import { channels, type Reply } from '../../contract/bridge.ts'
import { answer, refuse, type Handlers } from './answer.ts'
import type { OurPages } from './sender.ts'
import { say } from '../words/say.ts'

/** `logInternal` takes an unexpected error whole and gives the reference by which it is found in the log. */
export function openDoor(handlers: Handlers, pages: OurPages, logInternal: (error: unknown) => string): void {
  ipcMain.handle(channels.call, async (event, name: unknown, argument: unknown): Promise<Reply<unknown>> => {
    if (!pages.accepts(event))
      return refuse({ code: 'call/refused', message: say`Only Snowglobe’s own page may do this.` })
    return answer(handlers, name, argument, logInternal)
  })
}
