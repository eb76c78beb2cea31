/** A machine's screen in a window of its own: nothing but the screen, its bar, and what the machine has to ask or to say. */
import { useEffect } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { DiskQuestion } from '../disk/disk-question.tsx'
import { DisplayTab } from '../display/display-tab.tsx'
import { ScreenDrop } from '../guest/screen-drop.tsx'
import { speakAs } from '../language.ts'
import { HeldNotice } from '../machine/held-notice.tsx'
import { SilentNotice } from '../machine/silent-notice.tsx'
import { connectScreen } from '../store/connect.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { followTheme } from '../theme.ts'
import { FailureCard } from '../ui/failure.tsx'
import { Toasts } from '../ui/toasts.tsx'
import './screen-window.css'

export function ScreenWindow({ id }: { id: string }) {
  const state = useStore((store) => store.state)
  const failure = useStore((store) => store.failure)
  const locale = useStore((store) => store.locale)
  const theme = state?.settings.theme ?? 'system'
  const language = state?.settings.language
  useEffect(() => attempt(connectScreen), [])
  useEffect(() => followTheme(theme), [theme])
  useEffect(() => (language === undefined ? undefined : attempt(() => speakAs(language))), [language])
  const machine = state?.machines.find((one) => one.id === id)
  if (failure !== null)
    return (
      <div className="page">
        <FailureCard failure={failure} />
      </div>
    )
  // Main closes the window of a machine that is gone.
  if (machine === undefined) return <div className="empty hint">{text.loading}</div>
  return <OneScreen key={locale} machine={machine} />
}

function OneScreen({ machine }: { machine: MachineView }) {
  const { name, vm } = machine
  useEffect(() => {
    document.title = `${name} – ${text.app}`
  }, [name])
  const exit = vm.phase === 'off' ? vm.exit : undefined
  return (
    <main className="screen-window">
      <h1 className="visually-hidden">{name}</h1>
      <HeldNotice machine={machine} />
      <SilentNotice machine={machine} />
      {exit?.reason === 'failed' ? (
        <div className="machine-notice">
          <FailureCard failure={exit.failure} machine={machine.id} />
        </div>
      ) : null}
      <ScreenDrop machine={machine}>
        <DisplayTab machine={machine} isShown window="own" />
      </ScreenDrop>
      {machine.disk.isAsking ? <DiskQuestion machine={machine} /> : null}
      <Toasts />
    </main>
  )
}
