/** The options and packages of machines' nixpkgs, asked of main once per nixpkgs and kept as columns. */
import { startTransition, useEffect, useState } from 'react'
import type { OptionDetail } from '../../contract/options.ts'
import { call } from '../bridge.ts'
import { useTests } from '../checks/tests-store.ts'
import { ownerOf } from '../drafts/part.ts'
import { useStore } from '../store/store.ts'

/** Equally long arrays, one entry per option or package. */
export interface Columns {
  revision: string
  names: string[]
  /** An option's type, or a package's version. */
  types: string[]
  summaries: string[]
}

const options = new Map<string, Promise<Columns>>()
const packages = new Map<string, Promise<Columns>>()
const details = new Map<string, Promise<OptionDetail | null>>()

/** By which nixpkgs is known; machines and tests with one source share what was asked. */
export function nixpkgsKey(id: string): string {
  const owner = ownerOf(id)
  const machine = useStore.getState().state?.machines.find((one) => one.id === owner)
  const nixpkgs = machine?.nixpkgs ?? useTests.getState().tests.find((one) => one.id === owner)?.nixpkgs
  return nixpkgs === undefined ? owner : JSON.stringify(nixpkgs)
}

function remember<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const asked = ask()
  known.set(key, asked)
  // A failure is asked again the next time.
  asked.catch(() => known.delete(key))
  return asked
}

/** All options; the first call per nixpkgs takes seconds. Throws what main answers. */
export function optionColumns(id: string): Promise<Columns> {
  return remember(options, nixpkgsKey(id), async () => {
    const { revision, names, types, summaries } = await call('options.index', { id: ownerOf(id) })
    return { revision, names: lines(names), types: lines(types), summaries: lines(summaries) }
  })
}

/** All packages. Throws what main answers. */
export function packageColumns(id: string): Promise<Columns> {
  return remember(packages, nixpkgsKey(id), async () => {
    const { revision, attributes, versions, descriptions } = await call('packages.index', { id: ownerOf(id) })
    return { revision, names: lines(attributes), types: lines(versions), summaries: lines(descriptions) }
  })
}

/** All about one option; names that a user chose are found under their `<name>`. */
export function optionDetail(id: string, name: string): Promise<OptionDetail | null> {
  return remember(details, `${nixpkgsKey(id)} ${name}`, () =>
    call('options.detail', { id: ownerOf(id), name }),
  )
}

/** The options of a machine's nixpkgs once they are known, for whoever can do without until then. */
export function useOptionColumns(id: string): Columns | null {
  const key = useStore(() => nixpkgsKey(id))
  const [columns, setColumns] = useState<Columns | null>(null)
  useEffect(() => {
    let isWanted = true
    optionColumns(id).then(
      (found) => isWanted && startTransition(() => setColumns(found)),
      () => isWanted && startTransition(() => setColumns(null)),
    )
    return () => void (isWanted = false)
  }, [id, key])
  return columns
}

/** Forgets what is known, so that a nixpkgs that has changed is asked anew. */
export function forgetColumns(): void {
  for (const known of [options, packages, details]) known.clear()
}

function lines(column: string): string[] {
  return column === '' ? [] : column.split('\n')
}
