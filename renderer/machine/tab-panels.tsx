/** A machine's tabs with what is in them, which stays alive while hidden. */
import { Suspense, lazy, memo } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MachineView } from '../../contract/machine.ts'
import { BuildTab } from '../build/build-tab.tsx'
import { ConfigurationTab } from '../configuration/configuration-tab.tsx'
import { DetailsTab } from '../details/details-tab.tsx'
import { DiskTab } from '../disk/disk-tab.tsx'
import { isUnsaved } from '../drafts/unsaved.ts'
import { GuestTab } from '../guest/guest-tab.tsx'
import { ScreenDrop } from '../guest/screen-drop.tsx'
import { hasImages, useImages } from '../images/images-store.ts'
import { ImagesTab } from '../images/images-tab.tsx'
import { NetworkTab } from '../network/network-tab.tsx'
import { useMachine, useSettledMachine } from '../store/machine.ts'
import { showTab, tabs as allTabs, useStore, type Tab as TabName } from '../store/store.ts'
import { text } from '../text/text.ts'
import { tabsOf } from './machine-tabs.ts'

const ConsoleTab = lazy(async () => ({ default: (await import('../console/console-tab.tsx')).ConsoleTab }))
const DisplayTab = lazy(async () => ({ default: (await import('../display/display-tab.tsx')).DisplayTab }))

export function MachineTabs({ machine }: { machine: MachineView }) {
  const { id, name } = machine
  const wanted = useStore((store) => store.tab[id])
  const images = useImages(id)
  const there = tabsOf(machine, wanted === 'images' || hasImages(images))
  const shown = wanted !== undefined && there.includes(wanted) ? wanted : (there[0] ?? 'display')
  return <Panels id={id} name={name} there={there.join(' ')} shown={shown} />
}

interface PanelsProps {
  id: string
  name: string
  /** The tabs that there are, by name. */
  there: string
  shown: TabName
}

/**
 * Takes no machine, so that news of it draw the insides of tabs and not the tabs: for each panel that it draws, React Aria walks through
 * all that a hidden one holds, which for a form is a frame by itself.
 */
const Panels = memo(function Panels({ id, name, there, shown }: PanelsProps) {
  const names = there.split(' ')
  const tabs = allTabs.filter((tab) => names.includes(tab))
  return (
    <Tabs
      className="machine-tabs"
      selectedKey={shown}
      onSelectionChange={(key) => showTab(id, tabs.find((one) => one === key) ?? shown)}
    >
      <TabList aria-label={name} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab} id={tab} className="tab">
            <span className="word" data-word={text.tabs[tab]}>
              {text.tabs[tab]}
            </span>
            <TabMark id={id} tab={tab} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab} id={tab} className="tab-panel" shouldForceMount>
          <Suspense fallback={null}>
            {tab === 'build' ? (
              <Build id={id} isShown={tab === shown} />
            ) : (
              <Content id={id} tab={tab} isShown={tab === shown} />
            )}
          </Suspense>
        </TabPanel>
      ))}
    </Tabs>
  )
})

/** What a tab shows nothing of; when a build begins or ends, all the tabs would else be drawn in one frame. */
const unseen: Partial<Record<TabName, readonly (keyof MachineView)[]>> = {
  configuration: ['build', 'hasResult', 'needsBuild', 'isBehind', 'vm', 'accelerator', 'agent', 'task'],
  display: ['build', 'needsBuild'],
  console: ['build', 'needsBuild'],
  guest: ['build', 'needsBuild'],
  disk: ['build', 'needsBuild'],
}

interface ContentProps {
  id: string
  tab: Exclude<TabName, 'build'>
  isShown: boolean
}

function Content({ id, tab, isShown }: ContentProps) {
  const machine = useSettledMachine(id, unseen[tab])
  if (machine === undefined) return null
  switch (tab) {
    case 'configuration':
      return <ConfigurationTab machine={machine} />
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

function Build({ id, isShown }: { id: string; isShown: boolean }) {
  const machine = useMachine(id)
  return machine === undefined ? null : <BuildTab machine={machine} isShown={isShown} />
}

/** A dot on a tab that wants to be looked at. */
function TabMark({ id, tab }: { id: string; tab: TabName }) {
  const isChanged = useStore((store) => isUnsaved(store.drafts[id]))
  const hasFailed = useMachine(id)?.build.phase === 'failed'
  if (tab === 'configuration' && isChanged)
    return <span className="tab-mark" title={text.configuration.unsaved} />
  if (tab === 'build' && hasFailed) return <span className="tab-mark bad" />
  return null
}
