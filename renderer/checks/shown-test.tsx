/** The page of the test of this id, as far as it is there. */
import type { TestTab } from '../store/store.ts'
import { TestPage } from './test-page.tsx'
import { useTests } from './tests-store.ts'

export function ShownTest({ id, tab }: { id: string; tab: TestTab }) {
  const test = useTests(({ tests }) => tests.find((one) => one.id === id))
  return test === undefined ? null : <TestPage key={id} test={test} tab={tab} />
}
