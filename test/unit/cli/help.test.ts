/** Help, man page and launcher say the same, since they are made of one table. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { commands, exitCodes, helpWords, versionWords } from '../../../main/cli/commands.ts'
import { commandHelp, helpText, manPage } from '../../../main/cli/help.ts'
import { projectFolder } from '../../../scripts/setup/folders.mjs'

const packaging = path.join(projectFolder, 'packaging')

it('the man page in packaging/ is the table’s (vitest -u writes it anew)', async () => {
  await expect(manPage()).toMatchFileSnapshot(path.join(packaging, 'snowglobe.1'))
})

it('each command and exit code is told', () => {
  const help = helpText()
  for (const { name, options } of commands) {
    expect(help).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    for (const option of options) expect(commandHelp(name)).toContain(`--${option.name}`)
  }
  for (const { code, text } of exitCodes) expect(help).toContain(`${code}`.padEnd(5) + text)
  for (const line of help.split('\n')) expect(line.length, line).toBeLessThan(90)
})

it('the launcher of packages sends the table’s words to the command line, and all else to the window', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'snowglobe-launcher-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(path.join(folder, 'bin'))
  const launcher = path.join(folder, 'bin/snowglobe')
  copyFileSync(path.join(packaging, 'snowglobe.sh'), launcher)
  writeFileSync(path.join(folder, 'snowglobe'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
  // As /usr/bin has it.
  symlinkSync('bin/snowglobe', path.join(folder, 'link'))
  const started = (...words: string[]) =>
    execFileSync(path.join(folder, 'link'), words, { encoding: 'utf8' }).trim()
  for (const word of [...commands.map(({ name }) => name), ...helpWords, ...versionWords])
    expect(started(word, 'a b'), word).toMatch(new RegExp(`^--no-sandbox .*--cli ${word} a b$`))
  for (const word of ['', '--background', '/some/file.nix', 'upper', 'snowglobe://machine/x'])
    expect(started(word), word).toBe(word)
  expect(started()).toBe('')
})
