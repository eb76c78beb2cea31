// A deb of the unpacked folder by Debian's own dpkg-deb: electron-builder's way wants a tool that it fetches from elsewhere.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { run } from '../setup/command.mjs'
import { projectFolder } from '../setup/folders.mjs'
import { desktopEntry } from './desktop-entry.mjs'
import { iconFolder, iconSizes } from './icons.mjs'

const architectures = new Map([
  ['x64', 'amd64'],
  ['arm64', 'arm64'],
])

/**
 * @typedef {object} DebOptions
 * @property {string} unpacked the folder that electron-builder made
 * @property {string} output where the deb goes
 * @property {string} version Debian's, such as `0.1.0`
 * @property {any} config electron-builder.yml
 * @property {string | null} warning a line for the description
 */

/**
 * @param {DebOptions} options
 * @returns {Promise<string>} the deb's path
 * @throws {import('../setup/failure.mjs').SetupFailure}
 */
export async function makeDeb({ unpacked, output, version, config, warning }) {
  const { deb, linux } = config
  const architecture = architectures.get(process.arch) ?? process.arch
  const root = mkdtempSync(join(tmpdir(), 'snowglobe-deb-'))
  try {
    chmodSync(root, 0o755)
    /** @param {string} place */
    const into = (place) => {
      const file = join(root, place)
      mkdirSync(dirname(file), { recursive: true, mode: 0o755 })
      return file
    }
    cpSync(unpacked, into('opt/Snowglobe'), { recursive: true, verbatimSymlinks: true })
    writeFileSync(
      into('usr/share/applications/snowglobe.desktop'),
      desktopEntry(linux.desktop, { exec: '/opt/Snowglobe/snowglobe', icon: 'snowglobe' }),
    )
    for (const size of iconSizes) {
      const name = `${size}x${size}`
      cpSync(join(iconFolder, `${name}.png`), into(`usr/share/icons/hicolor/${name}/apps/snowglobe.png`))
    }
    const share = [
      ['packaging/icon.svg', 'usr/share/icons/hicolor/scalable/apps/snowglobe.svg'],
      ['packaging/nix-mime.xml', 'usr/share/mime/packages/snowglobe.xml'],
      ['LICENSE', 'usr/share/doc/snowglobe/copyright'],
      ['packaging/metainfo.xml', 'usr/share/metainfo/org.snowglobe.Snowglobe.metainfo.xml'],
    ]
    for (const [from = '', to = ''] of share) {
      const file = join(projectFolder, from)
      if (existsSync(file)) cpSync(file, into(to))
    }
    const manPage = readFileSync(join(projectFolder, 'packaging/snowglobe.1'))
    writeFileSync(into('usr/share/man/man1/snowglobe.1.gz'), gzipSync(manPage, { level: 9 }))
    const changes = readFileSync(join(projectFolder, 'CHANGELOG.md'))
    writeFileSync(into('usr/share/doc/snowglobe/changelog.gz'), gzipSync(changes, { level: 9 }))
    const files = filesUnder(root)
    const control = {
      Package: deb.packageName,
      Version: version,
      Section: deb.packageCategory,
      Priority: deb.priority,
      Architecture: architecture,
      Maintainer: linux.maintainer,
      'Installed-Size': String(Math.ceil(files.reduce((all, file) => all + statSync(file).size, 0) / 1024)),
      Depends: deb.depends.join(', '),
      Recommends: deb.recommends.join(', '),
      Description: [linux.synopsis, linux.description, ...(warning === null ? [] : [warning])].join('\n '),
    }
    const text = Object.entries(control).map(([key, value]) => `${key}: ${value}\n`)
    writeFileSync(into('DEBIAN/control'), text.join(''))
    writeFileSync(into('DEBIAN/md5sums'), files.map((file) => sumLine(root, file)).join(''))
    for (const script of ['postinst', 'postrm']) {
      cpSync(join(projectFolder, 'packaging/deb', script), join(root, 'DEBIAN', script))
      chmodSync(join(root, 'DEBIAN', script), 0o755)
    }
    const file = join(output, `${deb.packageName}_${version}_${architecture}.deb`)
    rmSync(file, { force: true })
    // gzip: the folder is large, and xz takes ten times as long for a quarter less.
    await run('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z6', '--build', root, file], {
      failed: 'The deb could not be made.',
      remedy: 'dpkg-deb is part of Debian and its kin; elsewhere only the unpacked folder can be made.',
    })
    return file
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @returns {string[]} all files, absolute
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : []
  })
}

/**
 * @param {string} root
 * @param {string} file
 */
function sumLine(root, file) {
  return `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${relative(root, file)}\n`
}
