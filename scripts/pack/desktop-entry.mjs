// The desktop entry (Desktop Entry Specification 1.5) of electron-builder.yml, as electron-builder writes it too.

/**
 * @typedef {object} LinuxDesktop `linux.desktop` of electron-builder.yml
 * @property {Record<string, string>} entry
 * @property {Record<string, Record<string, string>>} [desktopActions]
 */

/**
 * @param {LinuxDesktop} desktop
 * @param {{ exec: string, icon: string }} program
 * @returns {string} the file's text
 */
export function desktopEntry({ entry, desktopActions = {} }, { exec, icon }) {
  const main = { Type: 'Application', Exec: `${exec} %U`, Icon: icon, Terminal: 'false', ...entry }
  const groups = [
    group('Desktop Entry', main),
    ...Object.entries(desktopActions).map(([name, action]) => group(`Desktop Action ${name}`, action)),
  ]
  return groups.join('\n')
}

/**
 * @param {string} name
 * @param {Record<string, string>} keys
 */
function group(name, keys) {
  return `[${name}]\n${Object.entries(keys)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')}`
}
