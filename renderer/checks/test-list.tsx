/** The tests in the list at the side, below the machines. */
import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { isUnsaved } from '../drafts/unsaved.ts'
import { sessionWord } from '../interactive/session-word.ts'
import { useSessions } from '../interactive/sessions-store.ts'
import { show, useStore } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { testStatus } from './test-status.ts'
import { useTests } from './tests-store.ts'
import './tests.css'

/** `words`: only tests whose names hold them. */
export const TestList = memo(function TestList({ words }: { words: string }) {
  const tests = useTests((store) => store.tests)
  // Equal unless a draft becomes unsaved or is saved: typing draws no list.
  const unsaved = useStore(({ drafts }) =>
    tests
      .filter(({ id }) => isUnsaved(drafts[id]))
      .map(({ id }) => id)
      .join(' '),
  )
  const sessions = useSessions((store) => store.sessions)
  const page = useStore((store) => store.page)
  const found = tests.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase().trim()))
  return (
    <section aria-label={testsText.title} className="test-list">
      <div className="test-list-head">
        <span className="label grow">{testsText.title}</span>
        <Button kind="quiet" label={testsText.new} onPress={() => show({ kind: 'new-test' })}>
          <Plus size={15} aria-hidden />
        </Button>
      </div>
      {found.map((test) => {
        const { word, tone } = sessionWord(sessions[test.id]) ?? testStatus(test)
        const isChanged = unsaved.split(' ').includes(test.id)
        const isShown = page?.kind === 'test' && page.id === test.id
        return (
          <AriaButton
            key={test.id}
            className={`sidebar-item ${isShown ? 'shown' : ''}`}
            onPress={() => show({ kind: 'test', id: test.id })}
          >
            <span className={`dot ${tone}`} />
            <span className="grow">
              <span className="sidebar-name" title={test.name}>
                {test.name}
                {isChanged ? ' •' : ''}
              </span>
              <span className="hint">{word}</span>
            </span>
          </AriaButton>
        )
      })}
    </section>
  )
})
