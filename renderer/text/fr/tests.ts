/** French: integration tests. */
import type { testsText } from '../tests.ts'
import type { Words } from '../translation.ts'

export const tests: Words<typeof testsText> = { title: 'Tests', new: 'Nouveau test' }
