/** The window: the list at the side, the chosen page beside it, notices above. */
import { Fragment, Suspense, lazy, useEffect } from 'react'
import type { AppState } from '../contract/calls.ts'
import { Announcer } from './announcer/announcer.tsx'
import { DoctorPage } from './doctor/doctor-page.tsx'
import { AddFolder } from './new-machine/add-folder.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { speakAs } from './language.ts'
import { listenToShortcuts } from './shortcuts.ts'
import { Sidebar } from './sidebar/sidebar.tsx'
import { connect, lookForObstacles } from './store/connect.ts'
import { attempt } from './store/notices.ts'
import { show, showTab, useStore } from './store/store.ts'
import { text } from './text/text.ts'
import { followTheme } from './theme.ts'
import { Button } from './ui/controls.tsx'
import { FailureCard } from './ui/failure.tsx'
import { Logo } from './ui/logo.tsx'
import { Toasts } from './ui/toasts.tsx'
import { Explained } from './ui/term.tsx'
import './app.css'

/** The editor, the screen and the console are most of the page's code; the window is usable before them. */
const MachinePage = lazy(async () => {
  await followDrafts()
  const { MachinePage: page } = await import('./machine/machine-page.tsx')
  return { default: page }
})
const NewMachine = lazy(async () => ({ default: (await import('./new-machine/new-machine.tsx')).NewMachine }))

const NewTest = lazy(async () => ({ default: (await import('./checks/new-test.tsx')).NewTest }))
const ShownTest = lazy(async () => {
  await followDrafts()
  return { default: (await import('./checks/shown-test.tsx')).ShownTest }
})

/** Before the first page that edits anything, once. */
async function followDrafts(): Promise<void> {
  following ??= import('./drafts/follow.ts').then((loaded) => loaded.followDrafts())
  await following
}
let following: Promise<void> | undefined

export function App() {
  const state = useStore((store) => store.state)
  const failure = useStore((store) => store.failure)
  const locale = useStore((store) => store.locale)
  useEffect(() => attempt(connect), [])
  useEffect(listenToShortcuts, [])
  useEffect(() => followTheme(state?.settings.theme ?? 'system'), [state?.settings.theme])
  const language = state?.settings.language
  useEffect(() => (language === undefined ? undefined : attempt(() => speakAs(language))), [language])
  useFollowStart()
  if (failure !== null)
    return (
      <div className="page">
        <FailureCard failure={failure} />
      </div>
    )
  if (state === null) return <div className="empty hint late">{text.loading}</div>
  return (
    <Fragment key={locale}>
      <Window state={state} />
    </Fragment>
  )
}

function Window({ state }: { state: AppState }) {
  const obstacles = useStore((store) => store.obstacles)
  return (
    <div className="window">
      <Sidebar state={state} />
      <div className="window-main">
        {obstacles.map((obstacle) => (
          <div className="obstacle" key={obstacle.code}>
            <FailureCard failure={obstacle} />
            <Button onPress={() => attempt(lookForObstacles)}>{text.actions.retry}</Button>
          </div>
        ))}
        <Suspense fallback={null}>
          <Content state={state} />
        </Suspense>
      </div>
      <Toasts />
      <Announcer />
    </div>
  )
}

function Content({ state }: { state: AppState }) {
  const page = useStore((store) => store.page)
  if (page?.kind === 'new')
    return <NewMachine key={page.from?.path ?? ''} state={state} from={page.from ?? null} />
  if (page?.kind === 'doctor') return <DoctorPage />
  if (page?.kind === 'settings') return <SettingsPage state={state} />
  if (page?.kind === 'broken') {
    const broken = state.broken.find(({ folder }) => folder === page.folder)
    return (
      <main className="page stack">
        <h1>{text.broken.title}</h1>
        {broken === undefined ? null : <FailureCard failure={broken.failure} isOpen />}
      </main>
    )
  }
  if (page?.kind === 'new-test') return <NewTest state={state} />
  if (page?.kind === 'test') return <ShownTest id={page.id} tab={page.tab ?? 'script'} />
  const machine = page === null ? state.machines[0] : state.machines.find(({ id }) => id === page.id)
  if (machine === undefined) return <Empty />
  const { id } = machine
  return <MachinePage key={id} id={id} machinesFolder={state.machinesFolder} kvm={state.kvm} />
}

function Empty() {
  return (
    <main className="empty">
      <Logo size={72} />
      <h1>{text.empty.title}</h1>
      <p>
        <Explained>{text.empty.text}</Explained>
      </p>
      <div className="row">
        <Button kind="primary" onPress={() => show({ kind: 'new' })}>
          {text.sidebar.newMachine}
        </Button>
        <AddFolder source={null} taken={[]} from={null} />
      </div>
    </main>
  )
}

/** When a build that was watched leads to a running machine, its screen is what one wants to see next. */
function useFollowStart(): void {
  useEffect(
    () =>
      useStore.subscribe((now, before) => {
        for (const machine of now.state?.machines ?? []) {
          const was = before.state?.machines.find(({ id }) => id === machine.id)
          const isShown = now.page?.kind === 'machine' && now.page.id === machine.id
          const hasStarted = was?.vm.phase === 'starting' && machine.vm.phase === 'running'
          if (isShown && hasStarted && now.tab[machine.id] === 'build') showTab(machine.id, 'display')
        }
      }),
    [],
  )
}
