/** The machine's terminals: the serial console, shells on this computer, ssh into the guest. */
import { EllipsisVertical, Plus, Search, X } from 'lucide-react'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MachineView } from '../../contract/machine.ts'
import { MachineOff } from '../machine/machine-off.tsx'
import { text } from '../text/text.ts'
import { ActionMenu, Button, Confirm } from '../ui/controls.tsx'
import { consoleActions } from './console-actions.tsx'
import type { Screen } from './screen.ts'
import { useSerialHint } from './serial-hint.ts'
import { Serial } from './serial.tsx'
import { SshDialog } from './ssh-dialog.tsx'
import { TerminalPane } from './terminal-pane.tsx'
import { terminalNames } from './terminal-tabs.ts'
import { closeTerminal, openTerminal, screenOf, serialKey, showTerminal, useTerminals } from './terminals.ts'
import { typeSize } from './tell-size.ts'
import { Explained } from '../ui/term.tsx'
import './console-tab.css'

export function ConsoleTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const all = useTerminals((terminals) => terminals.sessions)
  const sessions = all.filter((session) => session.machine === id)
  const chosen = useTerminals((terminals) => terminals.shown[id])
  const shown = sessions.some(({ key }) => key === chosen) && chosen !== undefined ? chosen : serialKey
  const [serial, setSerial] = useState<Screen | null>(null)
  /** The terminals that are being searched. */
  const [searched, setSearched] = useState<Record<string, boolean>>({})
  const hint = useSerialHint(machine, isShown)
  const isNever = hint === 'never'
  const said = shown !== serialKey || hint === null || isNever ? '' : text.console[hint]
  const [isAskingSsh, setAskingSsh] = useState(false)
  const [isUnsure, setUnsure] = useState(false)
  const names = terminalNames(sessions)
  const screen = shown === serialKey ? serial : screenOf(shown)
  const searchIn = (key: string) => (isOn: boolean) => setSearched((before) => ({ ...before, [key]: isOn }))

  // The dialogs stand outside: what is inside is rendered twice, once to find the tabs.
  return (
    <>
      <Tabs
        className="terminals"
        selectedKey={shown}
        onSelectionChange={(key) => showTerminal(id, String(key))}
        keyboardActivation="manual"
      >
        <div className="bar terminal-bar">
          <TabList aria-label={text.console.terminals} className="terminal-list">
            <Tab id={serialKey} className="segment">
              {text.console.serial}
            </Tab>
            {sessions.map(({ key, state }) => (
              <Tab key={key} id={key} className={`segment ${state === 'ended' ? 'ended' : ''}`}>
                {names.get(key)}
              </Tab>
            ))}
          </TabList>
          {shown === serialKey ? null : (
            <Button
              kind="quiet"
              label={text.console.closeTerminal(names.get(shown) ?? '')}
              onPress={() => closeTerminal(shown)}
            >
              <X size={15} aria-hidden />
            </Button>
          )}
          <ActionMenu
            label={text.console.add}
            side="start"
            actions={[
              {
                id: 'shell',
                label: text.console.shellAction,
                run: () => openTerminal(id, { program: 'shell' }),
              },
              {
                id: 'ssh',
                label: text.console.sshAction,
                isDisabled: machine.vm.phase === 'off',
                run: () => setAskingSsh(true),
              },
            ]}
          >
            <Plus size={16} aria-hidden />
          </ActionMenu>
          <span className="hint grow terminal-hint" title={said}>
            <Explained>{said}</Explained>
          </span>
          <Button
            label={text.console.searchAction}
            isDisabled={isNever && shown === serialKey}
            onPress={() => searchIn(shown)(true)}
          >
            <Search size={15} aria-hidden />
          </Button>
          <ActionMenu
            label={text.console.menu}
            actions={consoleActions({
              machine,
              screen,
              isSerial: shown === serialKey,
              unsure: () => setUnsure(true),
            })}
          >
            <EllipsisVertical size={16} aria-hidden />
          </ActionMenu>
        </div>
        <TabPanel id={serialKey} className="tab-panel" shouldForceMount>
          {isNever ? (
            <div className="console-never">
              <MachineOff machine={machine} said={text.console.never} />
            </div>
          ) : null}
          <Serial
            machine={machine}
            isShown={isShown && shown === serialKey}
            isSearching={searched[serialKey] === true}
            search={searchIn(serialKey)}
            opened={setSerial}
          />
        </TabPanel>
        {sessions.map((session) => (
          <TabPanel key={session.key} id={session.key} className="tab-panel" shouldForceMount>
            <TerminalPane
              session={session}
              label={names.get(session.key) ?? ''}
              isShown={isShown && shown === session.key}
              isSearching={searched[session.key] === true}
              search={searchIn(session.key)}
            />
          </TabPanel>
        ))}
      </Tabs>
      {isAskingSsh ? <SshDialog machine={machine} onClose={() => setAskingSsh(false)} /> : null}
      {isUnsure && serial !== null ? (
        <Confirm
          title={text.console.unsureTitle}
          text={text.console.unsureText(serial.size.columns, serial.size.rows)}
          confirm={text.console.typeIt}
          cancel={text.remove.cancel}
          onConfirm={() => typeSize(serial)}
          onClose={() => setUnsure(false)}
        />
      ) : null}
    </>
  )
}
