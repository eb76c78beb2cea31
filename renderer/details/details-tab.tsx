/** What a machine is made of, and the command lines that do the same by hand. */
import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { SourceChoice } from '../../contract/source.ts'
import type { CommandLine } from '../../contract/vm.ts'
import { call } from '../bridge.ts'
import { HealthCard } from '../health/health-card.tsx'
import { attempt } from '../store/notices.ts'
import { imagesText } from '../text/images.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { CommandList } from '../ui/command-list.tsx'
import { NixpkgsCard } from '../nixpkgs/nixpkgs-card.tsx'
import { Explained } from '../ui/term.tsx'

export function DetailsTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const [commands, setCommands] = useState<CommandLine[]>([])
  const [sources, setSources] = useState<SourceChoice[]>([])
  const [failure, setFailure] = useState('')
  const source = JSON.stringify([machine.nixpkgs, machine.pin])
  useEffect(() => {
    if (!isShown) return
    Promise.all([call('machines.commands', { id }), call('sources.list', undefined)]).then(
      ([lines, choices]) => {
        setCommands(lines)
        setSources(choices)
        setFailure('')
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    )
  }, [id, isShown, machine.build.phase, source])
  return (
    <div className="page">
      <div className="stack narrow">
        <HealthCard machine={machine} isShown={isShown} />
        <section className="card stack">
          <dl className="facts">
            <dt>{text.details.folder}</dt>
            <dd className="row">
              <code className="grow">{machine.folder}</code>
              <Button onPress={() => attempt(() => call('machines.reveal', { id }))}>
                <FolderOpen size={15} aria-hidden /> {text.actions.reveal}
              </Button>
            </dd>
            {machine.configuration.kind === 'image' ? (
              <>
                <dt>{imagesText.tried}</dt>
                <dd className="stack">
                  <code>{machine.configuration.file}</code>
                  <span className="hint">{imagesText.triedText}</span>
                </dd>
              </>
            ) : null}
            <dt>{text.details.created}</dt>
            <dd>{text.time(machine.createdAt)}</dd>
            {machine.accelerator === null ? null : (
              <>
                <dt>{text.details.accelerator}</dt>
                <dd>
                  <Explained>{text.details[machine.accelerator]}</Explained>
                </dd>
              </>
            )}
          </dl>
        </section>
        {machine.configuration.kind === 'image' ? null : <NixpkgsCard machine={machine} choices={sources} />}
        <section className="card stack">
          <h2>{text.details.commands}</h2>
          <p className="muted">{text.details.commandsText}</p>
          {failure === '' ? null : <p className="error-text">{failure}</p>}
          <CommandList
            commands={commands.map((one) => ({ label: text.details.purpose[one.purpose], text: one.text }))}
          />
        </section>
      </div>
    </div>
  )
}
