/** What a program in the guest prints, as text to read: without colours, cursor movements and other controls. */

/** Escape sequences (ECMA-48: CSI, OSC and the short ones), then all other controls but tab and newline. */
export function plainText(printed: string): string {
  return (
    printed
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '\n')
      // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
      .replaceAll(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-Z\\-_])/g, '')
      // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  )
}
