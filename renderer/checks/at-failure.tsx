/** The screens of the machines as they were when the script failed; first the one that it failed at. */
import type { TestRun } from '../../contract/test.ts'
import { testsText } from '../text/tests.ts'
import { Pictures } from './pictures.tsx'

/** Where they lie in a run's output (main/checks/last-screens.ts). */
const folder = 'at-failure/'

export const isAtFailure = (file: string): boolean => file.startsWith(folder) && file.endsWith('.png')

const nodeOf = (file: string) => file.slice(folder.length, -'.png'.length)

export function AtFailure({ id, run }: { id: string; run: TestRun }) {
  const first = run.brokenAt?.node ?? null
  const files = run.files.filter(isAtFailure)
  if (files.length === 0) return null
  const sorted = files.toSorted((a, b) => Number(nodeOf(b) === first) - Number(nodeOf(a) === first))
  return (
    <section className="at-failure" aria-label={testsText.atFailure}>
      <span className="label">{testsText.atFailure}</span>
      <Pictures id={id} run={run.key} files={sorted} nameOf={nodeOf} />
    </section>
  )
}
