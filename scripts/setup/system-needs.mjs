// Everything the project takes from the system, each with its reason: the one list that set-up and people read.

/**
 * @typedef {object} SystemNeed
 * @property {string} [command] satisfied when this program is found, from wherever it came
 * @property {string} [library] satisfied when the dynamic linker knows this shared library
 * @property {readonly string[]} packages Debian's names, newest first: libraries were renamed (…t64) after Debian 12
 * @property {string} why
 * @property {'app' | 'tests' | 'native'} wantedFor `native`: only where a package of the lock file is compiled
 */

/** @type {readonly SystemNeed[]} */
export const systemNeeds = [
  app({ command: 'nix-build' }, ['nix-bin'], 'builds every machine'),
  app({ command: 'qemu-system-x86_64' }, ['qemu-system-x86'], 'runs every machine'),
  app({ command: 'qemu-img' }, ['qemu-utils'], 'makes and inspects disks'),
  app({ command: 'mkfs.ext4' }, ['e2fsprogs'], 'formats a new disk'),
  app({ command: 'dpkg-deb' }, ['dpkg'], "unpacks the starter's packages"),
  app({ command: 'tar' }, ['tar'], 'unpacks the Electron runtime'),
  app({ command: 'ssh' }, ['openssh-client'], 'opens a shell in a machine'),
  electron('libglib-2.0.so.0', ['libglib2.0-0t64', 'libglib2.0-0']),
  electron('libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']),
  electron('libnss3.so', ['libnss3']),
  electron('libnspr4.so', ['libnspr4']),
  electron('libdbus-1.so.3', ['libdbus-1-3']),
  electron('libasound.so.2', ['libasound2t64', 'libasound2']),
  electron('libgbm.so.1', ['libgbm1']),
  electron('libatk-1.0.so.0', ['libatk1.0-0t64', 'libatk1.0-0']),
  electron('libatk-bridge-2.0.so.0', ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0']),
  electron('libatspi.so.0', ['libatspi2.0-0t64', 'libatspi2.0-0']),
  electron('libcups.so.2', ['libcups2t64', 'libcups2']),
  electron('libdrm.so.2', ['libdrm2']),
  electron('libpango-1.0.so.0', ['libpango-1.0-0']),
  electron('libcairo.so.2', ['libcairo2']),
  electron('libX11.so.6', ['libx11-6']),
  // Chromium opens it by name at its start, and ends without a word where it is missing.
  electron('libX11-xcb.so.1', ['libx11-xcb1']),
  electron('libxcb.so.1', ['libxcb1']),
  electron('libXext.so.6', ['libxext6']),
  electron('libXcomposite.so.1', ['libxcomposite1']),
  electron('libXdamage.so.1', ['libxdamage1']),
  electron('libXrandr.so.2', ['libxrandr2']),
  electron('libXfixes.so.3', ['libxfixes3']),
  electron('libxkbcommon.so.0', ['libxkbcommon0']),
  electron('libexpat.so.1', ['libexpat1']),
  electron('libudev.so.1', ['libudev1']),
  {
    command: 'sshd',
    packages: ['openssh-server'],
    why: 'a builder elsewhere, for the tests',
    wantedFor: 'tests',
  },
  {
    command: 'dbus-daemon',
    packages: ['dbus-daemon', 'dbus'],
    why: 'a session bus for the tests of the tray',
    wantedFor: 'tests',
  },
  {
    library: 'libnotify.so.4',
    packages: ['libnotify4'],
    why: 'Electron tells notifications by it, where it is there',
    wantedFor: 'tests',
  },
  { command: 'Xvfb', packages: ['xvfb'], why: 'a display for the tests', wantedFor: 'tests' },
  {
    command: 'xtigervncviewer',
    packages: ['tigervnc-viewer'],
    why: 'what the benches measure the screen against',
    wantedFor: 'tests',
  },
  {
    command: 'setxkbmap',
    packages: ['x11-xkb-utils'],
    why: 'keyboards of other countries',
    wantedFor: 'tests',
  },
  {
    command: 'ptpython3',
    packages: ['ptpython'],
    why: 'the prompt of NixOS’s own test driver, for the tests',
    wantedFor: 'tests',
  },
  { command: 'ipython3', packages: ['ipython3'], why: 'what that prompt stands on', wantedFor: 'tests' },
  { command: 'xauth', packages: ['xauth'], why: 'xvfb-run wants it', wantedFor: 'tests' },
  { command: 'python3', packages: ['python3'], why: 'compiles native npm packages', wantedFor: 'native' },
  { command: 'make', packages: ['make'], why: 'compiles native npm packages', wantedFor: 'native' },
  { command: 'g++', packages: ['g++'], why: 'compiles native npm packages', wantedFor: 'native' },
]

/**
 * @param {{ command: string }} has
 * @param {readonly string[]} packages
 * @param {string} why
 * @returns {SystemNeed}
 */
function app(has, packages, why) {
  return { ...has, packages, why, wantedFor: 'app' }
}

/**
 * A library that the Electron executable is linked against (read from its ELF header).
 * @param {string} library
 * @param {readonly string[]} packages
 * @returns {SystemNeed}
 */
function electron(library, packages) {
  return { library, packages, why: 'Electron is linked against it', wantedFor: 'app' }
}
