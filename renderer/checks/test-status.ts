/** How a test stands, in a word and a colour. */
import type { TestOutcome, TestView } from '../../contract/test.ts'
import { testsText } from '../text/tests.ts'

export interface TestWord {
  word: string
  tone: 'on' | 'busy' | 'bad' | 'off'
}

export const outcomeTone: Readonly<Record<TestOutcome, TestWord['tone']>> = {
  passed: 'on',
  kept: 'on',
  failed: 'bad',
  'not-built': 'bad',
  cancelled: 'off',
}

export function testStatus({ status, runs }: TestView): TestWord {
  const words = testsText.status
  switch (status.phase) {
    case 'idle': {
      const last = runs[0]
      return last === undefined
        ? { word: words.never, tone: 'off' }
        : { word: words[last.outcome], tone: outcomeTone[last.outcome] }
    }
    case 'building': {
      const { fraction } = status.progress
      return { word: words.building(fraction === null ? null : Math.floor(fraction * 100)), tone: 'busy' }
    }
    case 'looking':
    case 'running':
    case 'stopping':
      return { word: words[status.phase], tone: 'busy' }
  }
}
