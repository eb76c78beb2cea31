/** The list of machines with their status, and the ways to a new one and to the settings. */
import { Plus, Settings, Stethoscope, TriangleAlert, Zap, ZapOff } from 'lucide-react'
import { memo, useState } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import type { AppState } from '../../contract/calls.ts'
import type { MachineView } from '../../contract/machine.ts'
import type { KvmState } from '../../contract/vm.ts'
import { TestList } from '../checks/test-list.tsx'
import { show, useStore } from '../store/store.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { text } from '../text/text.ts'
import { Logo } from '../ui/logo.tsx'
import { Button } from '../ui/controls.tsx'
import { statusOf } from './status.ts'
import { Thumbnail } from './thumbnail.tsx'
import { Explained } from '../ui/term.tsx'
import './sidebar.css'

/** With more machines than this, a search box helps. */
const searchFrom = 7

export function Sidebar({ state }: { state: AppState }) {
  const [words, setWords] = useState('')
  const page = useStore((store) => store.page)
  // Equal unless a draft becomes unsaved or is saved: typing draws no list.
  const unsaved = useStore(({ drafts }) =>
    Object.keys(drafts)
      .filter((id) => isUnsaved(drafts[id]))
      .join(' '),
  )
  const found = state.machines.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase().trim()))
  return (
    <nav className="sidebar" aria-label={text.sidebar.machines}>
      <Head />
      {state.machines.length < searchFrom ? null : (
        <SearchField aria-label={text.sidebar.search} value={words} onChange={setWords}>
          <Input className="input sidebar-search" placeholder={text.sidebar.search} />
        </SearchField>
      )}
      <div className="sidebar-list">
        {found.map((machine) => (
          <Entry
            key={machine.id}
            machine={machine}
            isChanged={unsaved.split(' ').includes(machine.id)}
            isShown={page?.kind === 'machine' && page.id === machine.id}
          />
        ))}
        {found.length === 0 && words !== '' ? (
          <p className="hint pad">{text.sidebar.noMatch(words)}</p>
        ) : null}
        {state.broken.map(({ folder }) => (
          <AriaButton key={folder} className="sidebar-item" onPress={() => show({ kind: 'broken', folder })}>
            <TriangleAlert size={14} className="bad" aria-hidden />
            <span className="grow">
              <span className="sidebar-name" title={folder}>
                {folder.split('/').at(-1)}
              </span>
              <span className="hint">{text.sidebar.damaged}</span>
            </span>
          </AriaButton>
        ))}
        <TestList words={words} />
      </div>
      <Foot kvm={state.kvm} />
    </nav>
  )
}

// While one machine is built the list is told of it ten times a second: what is the same is not drawn anew.

const Head = memo(function Head() {
  return (
    <div className="sidebar-head">
      <Logo size={24} />
      <strong className="grow">{text.app}</strong>
      <Button
        kind="quiet"
        label={`${text.sidebar.newMachine} (${text.keys('Ctrl+N')})`}
        onPress={() => show({ kind: 'new' })}
      >
        <Plus size={17} aria-hidden />
      </Button>
    </div>
  )
})

interface EntryProps {
  machine: MachineView
  isChanged: boolean
  isShown: boolean
}

const Entry = memo(function Entry({ machine, isChanged, isShown }: EntryProps) {
  const { id, name, vm } = machine
  const { word, tone } = statusOf(machine)
  return (
    <AriaButton
      className={`sidebar-item ${isShown ? 'shown' : ''}`}
      onPress={() => show({ kind: 'machine', id })}
    >
      <span className={`dot ${tone}`} />
      <span className="grow">
        <span className="sidebar-name" title={name}>
          {name}
          {isChanged ? ' •' : ''}
        </span>
        <span className="hint">{word}</span>
      </span>
      {vm.phase === 'running' || vm.phase === 'paused' ? <Thumbnail id={id} /> : null}
    </AriaButton>
  )
})

const Foot = memo(function Foot({ kvm }: { kvm: KvmState }) {
  return (
    <div className="sidebar-foot">
      <KvmIndicator kvm={kvm} />
      <Button kind="quiet" label={text.sidebar.doctor} onPress={() => show({ kind: 'doctor' })}>
        <Stethoscope size={17} aria-hidden />
      </Button>
      <Button kind="quiet" label={text.sidebar.settings} onPress={() => show({ kind: 'settings' })}>
        <Settings size={17} aria-hidden />
      </Button>
    </div>
  )
})

function KvmIndicator({ kvm }: { kvm: KvmState }) {
  const words = text.kvm.indicator
  const isSlow = 'why' in kvm
  const word = isSlow ? words.not : words[kvm.state]
  return (
    <span className="row hint grow">
      {isSlow ? <ZapOff size={14} aria-hidden /> : <Zap size={14} aria-hidden />}
      <span>
        <Explained>{word}</Explained>
      </span>
    </span>
  )
}
