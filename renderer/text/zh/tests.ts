/** Chinese: integration tests. */
import type { testsText } from '../tests.ts'
import type { Words } from '../translation.ts'

export const tests: Words<typeof testsText> = { title: '测试', new: '新建测试' }
