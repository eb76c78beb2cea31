/** How a test's interactive session stands, in a word and a colour; null while there is none. */
import type { SessionView } from '../../contract/session.ts'
import type { TestWord } from '../checks/test-status.ts'
import { sessionText } from '../text/session.ts'

export function sessionWord(session: SessionView | undefined): TestWord | null {
  if (session === undefined) return null
  const { status, play } = session
  const words = sessionText.status
  switch (status.phase) {
    case 'off':
      return null
    case 'building': {
      const { fraction } = status.progress
      return { word: words.building(fraction === null ? null : Math.floor(fraction * 100)), tone: 'busy' }
    }
    case 'starting':
      return { word: words.starting, tone: 'busy' }
    case 'open':
      if (status.repl === 'working')
        return { word: play?.state === 'running' ? words.playing : words.working, tone: 'busy' }
      return { word: words.waiting, tone: play?.state === 'failed' ? 'bad' : 'on' }
    case 'ending':
      return { word: words.ending[status.rung], tone: 'busy' }
  }
}
