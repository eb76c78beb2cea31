/** Machines on disk: found, made, copied, damaged. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillTemplate, hostNameFrom } from '../../../contract/template-text.ts'
import { readConfiguration, saveConfiguration, ownPlace } from '../../../main/workspace/configuration.ts'
import { checkFolderPath, findMachines, makeMachineFolder } from '../../../main/workspace/folders.ts'
import { newRecord, readRecord, writeRecord } from '../../../main/workspace/record.ts'
import { templates } from '../../../main/workspace/templates.ts'

let place: string
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'snowglobe-place-'))
})
afterEach(() => rm(place, { recursive: true }))

async function machine(name: string) {
  const folder = await makeMachineFolder(place, name)
  await writeRecord(folder, newRecord({ kind: 'host' }, 1))
  return folder
}

test('a machine is found by its record, other folders are left alone', async () => {
  const folder = await machine('web')
  await mkdir(path.join(place, 'notes'))
  await writeFile(path.join(place, 'a file'), '')
  const { machines, broken } = await findMachines(place, [])
  expect(machines.map((one) => one.folder)).toEqual([folder])
  expect(broken).toEqual([])
})

test('a damaged record is reported with its file and hides nobody else', async () => {
  await machine('good')
  const bad = await machine('bad')
  await writeFile(path.join(bad, 'snowglobe.json'), '{"version": 1, "id": "aa')
  const { machines, broken } = await findMachines(place, [])
  expect(machines).toHaveLength(1)
  expect(broken).toMatchObject([{ folder: bad, failure: { code: 'machine/record-unreadable' } }])
})

test('a copied folder becomes a machine of its own', async () => {
  const folder = await machine('one')
  await cp(folder, path.join(place, 'two'), { recursive: true })
  const { machines } = await findMachines(place, [])
  expect(new Set(machines.map(({ record }) => record.id)).size).toBe(2)
})

test('what a newer version wrote into the record is kept', async () => {
  const folder = await machine('new')
  const record = await readRecord(folder)
  await writeFile(path.join(folder, 'snowglobe.json'), JSON.stringify({ ...record, later: true }))
  expect(await readRecord(folder)).toMatchObject({ later: true })
})

test.each(['', '.hidden', 'a/b', 'a,b', '../up', 'a\nb', 'x'.repeat(61), 'a '])(
  '%j is refused as a name',
  async (name) => {
    await expect(makeMachineFolder(place, name)).rejects.toMatchObject({ code: 'machine/name-invalid' })
  },
)

test('a name that is taken is refused in words', async () => {
  await machine("Eve's machine")
  await expect(makeMachineFolder(place, "Eve's machine")).rejects.toMatchObject({
    code: 'machine/name-taken',
  })
})

test('a comma in a path is refused, a space and a quote are not', () => {
  expect(() => checkFolderPath('/a,b')).toThrow('comma')
  expect(() => checkFolderPath(`/a b/c'd"e`)).not.toThrow()
})

test('a save on top of somebody else’s change is refused, and null overwrites', async () => {
  const folder = await machine('m')
  const file = path.join(folder, 'configuration.nix')
  await writeFile(file, '{ }\n')
  const { version } = await readConfiguration(ownPlace(folder))
  await writeFile(file, '{ a = 1; }\n')
  await expect(saveConfiguration(ownPlace(folder), '{ b = 1; }\n', version)).rejects.toMatchObject({
    code: 'configuration/changed-outside',
  })
  expect(await readFile(file, 'utf8')).toBe('{ a = 1; }\n')
  await saveConfiguration(ownPlace(folder), '{ b = 1; }\n', null)
  expect(await readFile(file, 'utf8')).toBe('{ b = 1; }\n')
})

test('a BOM, CRLF and odd characters survive reading and saving', async () => {
  const folder = await machine('m')
  const file = path.join(folder, 'configuration.nix')
  const bytes = Buffer.from('\uFEFF{ # ü\r\n}\r\n')
  await writeFile(file, bytes)
  const { text, version } = await readConfiguration(ownPlace(folder))
  await saveConfiguration(ownPlace(folder), text, version)
  expect(await readFile(file)).toEqual(bytes)
})

test.each([
  ['a binary file', Buffer.from([0, 1, 2]), 'binary'],
  ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'UTF-8'],
  ['ten megabytes and more', Buffer.alloc(10_000_001, 32), '10 MB'],
])('%s is named, not shown', async (_, bytes, word) => {
  const folder = await machine('m')
  await writeFile(path.join(folder, 'configuration.nix'), bytes)
  await expect(readConfiguration(ownPlace(folder))).rejects.toThrow(word)
})

test('a missing configuration is named', async () => {
  await expect(readConfiguration(ownPlace(await machine('m')))).rejects.toMatchObject({
    code: 'configuration/missing',
  })
})

test('a place that is no folder says so', async () => {
  await writeFile(path.join(place, 'file'), '')
  const attempt = makeMachineFolder(path.join(place, 'file'), 'm')
  await expect(attempt).rejects.toMatchObject({ code: 'machine/folder-unusable' })
})

test('a host name is made of a machine’s name, whatever that is', () => {
  expect(hostNameFrom('My Web Server')).toBe('my-web-server')
  expect(hostNameFrom('  Ünï  ')).toBe('uni')
  expect(hostNameFrom('mi máquina')).toBe('mi-maquina')
  expect(hostNameFrom('你好')).toBe('nixos')
  expect(hostNameFrom('x'.repeat(80))).toHaveLength(63)
})

test('every template names the release and all but the empty one a host, or an installer that has both; the blanks are filled', () => {
  for (const { id, variants, installer } of templates)
    for (const { text } of variants) {
      expect(text.includes('@hostName@')).toBe(id !== 'empty' && installer === undefined)
      expect(text.includes('@release@')).toBe(installer === undefined)
      expect(text.includes('@installer@')).toBe(installer !== undefined)
      const filled = fillTemplate(text, { hostName: 'h', release: '25.11', installer: 'x.nix' })
      expect(filled).not.toMatch(/@\w+@/)
    }
})
