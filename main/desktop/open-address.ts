/** Opens an address that a guest showed, after the user has seen all of it: asked here, so that no page can answer. */
import { BrowserWindow, clipboard, dialog, shell } from 'electron'
import { say } from '../words/say.ts'

export async function askAndOpen(url: URL): Promise<void> {
  const window = BrowserWindow.getFocusedWindow()
  const options = {
    type: 'question' as const,
    message: say`Open this address of ${url.host} in your browser?`,
    detail: `${url.href}\n\n${say`It comes from the machine, not from Snowglobe.`}`,
    buttons: [say`Open`, say`Copy the address`, say`Cancel`],
    defaultId: 2,
    cancelId: 2,
    noLink: true,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options))
  if (response === 0) await shell.openExternal(url.href)
  if (response === 1) await clipboard.writeText(url.href)
}
