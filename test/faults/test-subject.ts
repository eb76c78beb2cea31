/** A test in the app whose file is changed behind the app's back, run and looked at by the app's calls. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Answer, Argument, CallName } from '../../contract/calls.ts'
import type { TestRun, TestView } from '../../contract/test.ts'
import { allPids } from '../../main/system/process-identity.ts'
import { expect, type Home } from '../e2e/app.ts'

const limitMs = 600_000

export async function call<Name extends CallName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply = await page.evaluate(
    ([asked, given]) => window.snowglobe.call(asked as 'app.state', given as undefined),
    [name, argument] as const,
  )
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value as unknown as Answer<Name>
}

/** A test in the app, its text changed behind it. */
export class Subject {
  readonly #page: Page
  readonly #home: Home
  readonly #made: TestView

  constructor(page: Page, home: Home, made: TestView) {
    this.#page = page
    this.#home = home
    this.#made = made
  }

  async view(): Promise<TestView> {
    const found = (await call(this.#page, 'tests.list', undefined)).find(({ id }) => id === this.#made.id)
    if (found === undefined) throw new Error('The test is gone.')
    return found
  }

  get #place(): string {
    return path.join(this.#home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/t')
  }

  write(text: string): Promise<void> {
    return writeFile(this.#made.file, text)
  }

  read(): string {
    return readFileSync(this.#made.file, 'utf8')
  }

  begin(): Promise<void> {
    return call(this.#page, 'tests.run', { id: this.#made.id, again: true })
  }

  stop(): Promise<void> {
    return call(this.#page, 'tests.stop', { id: this.#made.id })
  }

  /** The run that has come to its end. */
  async ended(): Promise<TestRun> {
    await expect.poll(async () => (await this.view()).status.phase, { timeout: limitMs }).toBe('idle')
    const run = (await this.view()).runs[0]
    if (run === undefined) throw new Error('There is no run.')
    return run
  }

  async run(text: string): Promise<TestRun> {
    await this.write(text)
    await this.begin()
    return this.ended()
  }

  /** Waits until the script has come to a step. */
  async at(words: string): Promise<void> {
    const isThere = async () => {
      const { status } = await this.view()
      if (status.phase !== 'running') return false
      const { steps } = await call(this.#page, 'tests.timeline', { id: this.#made.id, key: status.key })
      return steps.some(({ text }) => text.includes(words))
    }
    await expect.poll(isThere, { timeout: limitMs }).toBe(true)
  }

  /** Processes that work in the test's folder or in the place of its runs. */
  left(): number[] {
    const folders = [this.#made.folder, this.#place]
    return allPids().filter((pid) => {
      try {
        const folder = readlinkSync(`/proc/${pid}/cwd`)
        return folders.some((each) => folder === each || folder.startsWith(`${each}/`))
      } catch {
        return false
      }
    })
  }

  /** Folders of sockets that nobody removed. */
  places(): string[] {
    return existsSync(this.#place) ? readdirSync(this.#place) : []
  }
}
