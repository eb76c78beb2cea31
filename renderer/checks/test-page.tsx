/** A test's page: how it stands, its button, its text, its run and its history. */
import { EllipsisVertical, FolderOpen, Play, RotateCw, Square, SquareTerminal, Trash2 } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { sourceName } from '../../contract/source-name.ts'
import type { TestView } from '../../contract/test.ts'
import { call } from '../bridge.ts'
import { revealLine } from '../drafts/option-edits.ts'
import { sessionWord } from '../interactive/session-word.ts'
import { endSession, openSession, useSession } from '../interactive/sessions-store.ts'
import '../machine/machine-page.css'
import { attempt } from '../store/notices.ts'
import { show, type TestTab } from '../store/store.ts'
import { sessionText } from '../text/session.ts'
import { testsText } from '../text/tests.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Button, Confirm, type Action } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { HistoryTab } from './history-tab.tsx'
import { RunTab } from './run-tab.tsx'
import { ScriptTab } from './script-tab.tsx'
import { TestDetails } from './test-details.tsx'
import { ensureTestDraft } from './test-door.ts'
import { testStatus } from './test-status.ts'
import { runTest } from './tests-store.ts'
import './tests.css'

const SessionTab = lazy(async () => ({
  default: (await import('../interactive/session-tab.tsx')).SessionTab,
}))

const tabs = ['script', 'run', 'session', 'history', 'details'] as const satisfies readonly TestTab[]

export function TestPage({ test, tab }: { test: TestView; tab: TestTab }) {
  const [isRemoving, setRemoving] = useState(false)
  /** The run that is looked at; null for the last. */
  const [chosen, setChosen] = useState<string | null>(null)
  const { id, status } = test
  const session = useSession(id)
  const inSession = sessionWord(session)
  const { word, tone } = inSession ?? testStatus(test)
  const isIdle = status.phase === 'idle'
  useEffect(() => {
    if (!isIdle) setChosen(null)
  }, [isIdle])
  const showTab = (next: TestTab) => show({ kind: 'test', id, tab: next })
  const goTo = (next: number) => {
    showTab('script')
    attempt(async () => {
      await ensureTestDraft(test)
      revealLine(id, next)
    })
  }
  return (
    <main className="machine">
      <header className="machine-head">
        <div className="grow">
          <h1 className="machine-name" title={test.name}>
            {test.name}
          </h1>
          <div className="row hint">
            <span className={`dot ${tone}`} />
            <span className="status-word">{word}</span>
            {status.phase === 'idle' ? null : <Elapsed since={status.startedAt} />}
            {session === undefined || session.status.phase === 'off' ? null : (
              <Elapsed since={session.status.startedAt} />
            )}
            <span aria-hidden>·</span>
            <span>
              {test.flake === null
                ? sourceName(test.nixpkgs, text.nixpkgs.names)
                : testsText.flake.source(test.flake)}
            </span>
          </div>
        </div>
        {inSession !== null ? (
          <Button
            kind="danger"
            isDisabled={session?.status.phase === 'ending'}
            onPress={() => endSession(id)}
          >
            <Square size={14} aria-hidden /> {sessionText.end}
          </Button>
        ) : isIdle ? (
          <>
            <Button onPress={() => openSession(id)}>
              <SquareTerminal size={15} aria-hidden /> {sessionText.open}
            </Button>
            <Button kind="primary" tip={`${testsText.run} (F5)`} onPress={() => runTest(id, false)}>
              <Play size={15} aria-hidden /> {testsText.run}
            </Button>
          </>
        ) : (
          <Button
            kind="danger"
            isDisabled={status.phase === 'stopping'}
            onPress={() => attempt(() => call('tests.stop', { id }))}
          >
            <Square size={14} aria-hidden /> {testsText.stop}
          </Button>
        )}
        <ActionMenu
          label={testsText.more}
          actions={actionsOf(test, inSession !== null, () => setRemoving(true))}
        >
          <EllipsisVertical size={16} aria-hidden />
        </ActionMenu>
      </header>
      <Tabs
        className="machine-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => showTab(tabs.find((one) => one === key) ?? 'script')}
      >
        <TabList aria-label={test.name} className="tab-list">
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              <span className="word" data-word={testsText.tabs[name]}>
                {testsText.tabs[name]}
              </span>
            </Tab>
          ))}
        </TabList>
        <TabPanel id="script" className="tab-panel" shouldForceMount>
          <ScriptTab test={test} />
        </TabPanel>
        <TabPanel id="run" className="tab-panel">
          <RunTab test={test} chosen={chosen} goTo={goTo} showLast={() => setChosen(null)} />
        </TabPanel>
        <TabPanel id="session" className="tab-panel">
          <Suspense fallback={null}>
            <SessionTab test={test} session={session} goTo={goTo} />
          </Suspense>
        </TabPanel>
        <TabPanel id="history" className="tab-panel">
          <HistoryTab
            test={test}
            choose={(key) => {
              setChosen(key)
              showTab('run')
            }}
          />
        </TabPanel>
        <TabPanel id="details" className="tab-panel">
          <TestDetails test={test} />
        </TabPanel>
      </Tabs>
      {isRemoving ? (
        <Confirm
          title={testsText.removeTitle(test.name)}
          text={testsText.removeText(test.folder)}
          confirm={testsText.removeConfirm}
          cancel={testsText.cancel}
          onConfirm={() => attempt(() => call('tests.remove', { id }))}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </main>
  )
}

function actionsOf({ id, status }: TestView, isOpen: boolean, remove: () => void): Action[] {
  const isIdle = status.phase === 'idle' && !isOpen
  return [
    {
      id: 'again',
      label: testsText.runAgain,
      icon: <RotateCw size={15} />,
      isDisabled: !isIdle,
      run: () => runTest(id, true),
    },
    {
      id: 'reveal',
      label: testsText.reveal,
      icon: <FolderOpen size={15} />,
      run: () => attempt(() => call('tests.reveal', { id, key: null })),
    },
    {
      id: 'remove',
      label: testsText.remove,
      icon: <Trash2 size={15} />,
      isDangerous: true,
      isDisabled: !isIdle,
      run: remove,
    },
  ]
}
