/** What no page may do: navigate, open windows, embed, or ask for more than the clipboard, full screen and the keys in it. */
import type { App, Session, WebContents } from 'electron'

const allowedPermissions = new Set([
  'clipboard-sanitized-write',
  'clipboard-read',
  'fullscreen',
  'keyboardLock',
])

export function guardContents(app: App): void {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, decide) => decide(allowedPermissions.has(permission)))
  session.setPermissionCheckHandler((_, permission) => allowedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
}
