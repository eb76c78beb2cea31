/** The system's own dialogs for files and folders. */
import path from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'

/** Null when the user changes their mind; so are the others. */
export async function chooseFolder(title: string): Promise<string | null> {
  return chosen({ title, properties: ['openDirectory'] })
}

/** An existing file with one of these endings. */
export async function chooseFile(title: string, endings: string[]): Promise<string | null> {
  const filters = [{ name: endings.map((ending) => `.${ending}`).join(', '), extensions: endings }]
  return chosen({ title, properties: ['openFile'], filters })
}

/** Where to save a file of this name. */
export async function chooseSaveFile(name: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow()
  const options = { defaultPath: path.join(app.getPath('documents'), name) }
  const { filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return filePath === '' ? null : filePath
}

async function chosen(options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow()
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? null
}
