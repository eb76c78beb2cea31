/** When the app and its machines start, and what becomes of them when it quits. */
import type { AppState } from '../../contract/calls.ts'
import { text } from '../text/text.ts'
import { Switch } from '../ui/switch.tsx'
import { changeSettings as change } from './change.ts'
import { Choice } from './choice.tsx'

const words = text.life
const quits = ['ask', 'keep', 'stop'] as const
const closes = ['quit', 'background'] as const

export function LifeSection({ state }: { state: AppState }) {
  const { settings } = state
  return (
    <>
      <h2>{words.title}</h2>
      <Toggle
        label={words.startAtLogin}
        hint={words.startAtLoginText}
        isSelected={settings.startAtLogin}
        onChange={(startAtLogin) => change({ startAtLogin })}
      />
      <Toggle
        label={words.tray}
        hint={words.trayText}
        isSelected={settings.tray}
        onChange={(tray) => change({ tray })}
      />
      <Toggle
        label={words.notifications}
        hint={words.notificationsText}
        isSelected={settings.notifications}
        onChange={(notifications) => change({ notifications })}
      />
      <Choice
        label={words.onClose}
        options={closes}
        names={words.closes}
        value={settings.onClose}
        onChange={(onClose) => change({ onClose })}
      />
      <Choice
        label={words.onQuit}
        hint={words.onQuitText}
        options={quits}
        names={words.quits}
        value={settings.onQuit}
        onChange={(onQuit) => change({ onQuit })}
      />
      <StartMachines state={state} />
    </>
  )
}

function StartMachines({ state: { machines, settings } }: { state: AppState }) {
  const chosen = new Set(settings.startMachines)
  const sorted = machines.toSorted((a, b) => a.name.localeCompare(b.name))
  const set = (id: string, isWanted: boolean) => {
    // Machines that are gone leave the list with the next change.
    const others = settings.startMachines.filter((one) => one !== id && machines.some((m) => m.id === one))
    change({ startMachines: isWanted ? [...others, id] : others })
  }
  return (
    <div role="group" aria-label={words.startMachines} className="stack">
      <div>
        <div className="label">{words.startMachines}</div>
        <span className="hint">{machines.length === 0 ? words.noMachines : words.startMachinesText}</span>
      </div>
      {sorted.map(({ id, name }) => (
        <Switch key={id} isSelected={chosen.has(id)} onChange={(isWanted) => set(id, isWanted)}>
          {name}
        </Switch>
      ))}
    </div>
  )
}

interface ToggleProps {
  label: string
  hint: string
  isSelected: boolean
  onChange(this: void, isSelected: boolean): void
}

function Toggle({ label, hint, isSelected, onChange }: ToggleProps) {
  return (
    <Switch isSelected={isSelected} onChange={onChange}>
      <span>
        <span className="label">{label}</span>
        <br />
        <span className="hint">{hint}</span>
      </span>
    </Switch>
  )
}
