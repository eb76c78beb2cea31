/** A machine's page: who it is, its main button, and its tabs, which stay alive while hidden. */
import { EllipsisVertical } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { AppState } from '../../contract/calls.ts'
import type { MachineView } from '../../contract/machine.ts'
import { ApplyButton } from '../apply/apply-button.tsx'
import { BuildTab } from '../build/build-tab.tsx'
import { call } from '../bridge.ts'
import { ConfigurationTab } from '../configuration/configuration-tab.tsx'
import { DetailsTab } from '../details/details-tab.tsx'
import { DiskQuestion } from '../disk/disk-question.tsx'
import { DiskTab } from '../disk/disk-tab.tsx'

import { GuestTab } from '../guest/guest-tab.tsx'
import { ScreenDrop } from '../guest/screen-drop.tsx'
import { sourceName } from '../../contract/source-name.ts'
import { statusOf } from '../sidebar/status.ts'
import { attempt } from '../store/notices.ts'
import { showTab, useStore, type Tab as TabName } from '../store/store.ts'
import { hasImages, useImages } from '../images/images-store.ts'
import { ImagesTab } from '../images/images-tab.tsx'
import { isUnsaved } from '../drafts/unsaved.ts'
import { imagesText } from '../text/images.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Confirm } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { HeldNotice } from './held-notice.tsx'
import { KvmNotice } from './kvm-notice.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { actionsOf } from './machine-actions.tsx'
import { tabsOf } from './machine-tabs.ts'
import { NetworkTab } from '../network/network-tab.tsx'
import { MainButton } from './main-button.tsx'
import { SilentNotice } from './silent-notice.tsx'
import { TaskNotice } from './task-notice.tsx'
import './machine-page.css'

const ConsoleTab = lazy(async () => ({ default: (await import('../console/console-tab.tsx')).ConsoleTab }))
const DisplayTab = lazy(async () => ({ default: (await import('../display/display-tab.tsx')).DisplayTab }))

export function MachinePage({ machine, state }: { machine: MachineView; state: AppState }) {
  const [isRemoving, setRemoving] = useState(false)
  const [copying, setCopying] = useState<'clone' | 'export' | null>(null)
  const wanted = useStore((store) => store.tab[machine.id])
  const images = useImages(machine.id)
  const tabs = tabsOf(machine, wanted === 'images' || hasImages(images))
  const first = tabs[0] ?? 'display'
  const tab = wanted !== undefined && tabs.includes(wanted) ? wanted : first
  const { word, tone } = statusOf(machine)
  const isInside = machine.folder.startsWith(`${state.machinesFolder}/`)
  const exit = machine.vm.phase === 'off' ? machine.vm.exit : undefined
  return (
    <main className="machine">
      <header className="machine-head">
        <div className="grow">
          <h1 className="machine-name">{machine.name}</h1>
          <div className="row hint">
            <span className={`dot ${tone}`} />
            <span aria-live="polite">{word}</span>
            <span aria-hidden>·</span>
            <span>{madeFrom(machine)}</span>
            {machine.isPassing ? (
              <>
                <span aria-hidden>·</span>
                <span>{text.disk.passing}</span>
              </>
            ) : null}
          </div>
        </div>
        <ApplyButton machine={machine} />
        <MainButton machine={machine} />
        <ActionMenu
          label={text.actions.more}
          actions={actionsOf(machine, { remove: () => setRemoving(true), copy: setCopying })}
        >
          <EllipsisVertical size={16} aria-hidden />
        </ActionMenu>
      </header>
      <TaskNotice machine={machine} />
      <HeldNotice machine={machine} />
      <SilentNotice machine={machine} />
      <KvmNotice machine={machine} kvm={state.kvm} />
      {exit?.reason === 'failed' ? (
        <div className="machine-notice">
          <FailureCard failure={exit.failure} machine={machine.id} />
        </div>
      ) : null}
      <Tabs
        className="machine-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => showTab(machine.id, tabs.find((one) => one === key) ?? first)}
      >
        <TabList aria-label={machine.name} className="tab-list">
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              {text.tabs[name]}
              <TabMark machine={machine} name={name} />
            </Tab>
          ))}
        </TabList>
        {tabs.map((name) => (
          <TabPanel key={name} id={name} className="tab-panel" shouldForceMount>
            <Suspense fallback={null}>
              <TabContent machine={machine} name={name} isShown={name === tab} />
            </Suspense>
          </TabPanel>
        ))}
      </Tabs>
      {machine.disk.isAsking ? <DiskQuestion machine={machine} /> : null}
      {copying === null ? null : (
        <CopyDialog machine={machine} kind={copying} onClose={() => setCopying(null)} />
      )}
      {isRemoving ? (
        <Confirm
          title={text.remove.title(machine.name)}
          text={isInside ? text.remove.text(machine.folder) : text.remove.elsewhere(machine.folder)}
          confirm={text.remove.confirm}
          cancel={text.remove.cancel}
          onConfirm={() => attempt(() => call('machines.remove', { id: machine.id }))}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </main>
  )
}

/** What it is made from, in a word or two. */
function madeFrom({ configuration, nixpkgs }: MachineView): string {
  if (configuration.kind === 'image') return imagesText.madeFrom(configuration.file.split('/').at(-1) ?? '')
  if (configuration.kind !== 'flake') return sourceName(nixpkgs)
  return `${configuration.folder.split('/').at(-1) ?? ''}#${configuration.name}`
}

function TabContent({ machine, name, isShown }: { machine: MachineView; name: TabName; isShown: boolean }) {
  switch (name) {
    case 'configuration':
      return <ConfigurationTab machine={machine} />
    case 'build':
      return <BuildTab machine={machine} isShown={isShown} />
    case 'display':
      return (
        <ScreenDrop machine={machine}>
          <DisplayTab machine={machine} isShown={isShown} />
        </ScreenDrop>
      )
    case 'console':
      return <ConsoleTab machine={machine} isShown={isShown} />
    case 'guest':
      return <GuestTab machine={machine} isShown={isShown} />
    case 'disk':
      return <DiskTab machine={machine} />
    case 'network':
      return <NetworkTab machine={machine} isShown={isShown} />
    case 'images':
      return <ImagesTab machine={machine} isShown={isShown} />
    case 'details':
      return <DetailsTab machine={machine} isShown={isShown} />
  }
}

/** A dot on a tab that wants to be looked at. */
function TabMark({ machine, name }: { machine: MachineView; name: TabName }) {
  const isChanged = useStore((store) => isUnsaved(store.drafts[machine.id]))
  if (name === 'configuration' && isChanged)
    return <span className="tab-mark" title={text.configuration.unsaved} />
  if (name === 'build' && machine.build.phase === 'failed') return <span className="tab-mark bad" />
  return null
}
