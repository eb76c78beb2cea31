/** Asks what of a machine is copied: into another machine, or into a file. */
import { useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { nameProblem } from '../new-machine/name-problem.ts'
import { attempt, notify } from '../store/notices.ts'
import { show, useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { NameInput } from '../ui/name-input.tsx'
import { Question } from '../ui/question.tsx'

const words = text.copy

interface CopyDialogProps {
  machine: MachineView
  kind: 'clone' | 'export'
  onClose(this: void): void
}

export function CopyDialog({ machine, kind, onClose }: CopyDialogProps) {
  const { disk, vm } = machine
  const machines = useStore((store) => store.state?.machines) ?? []
  const [name, setName] = useState(() => words.copyOf(machine.name).slice(0, 60))
  const canDisk = disk.exists && vm.phase === 'off'
  const [withDisk, setWithDisk] = useState(canDisk)
  const problem =
    kind === 'clone'
      ? nameProblem(
          name,
          machines.map((one) => one.name),
        )
      : null
  const copy = async () => {
    if (kind === 'clone') {
      const clone = await call('machines.clone', { id: machine.id, name, withDisk })
      notify({ message: words.cloned(clone.name) })
      show({ kind: 'machine', id: clone.id })
      return
    }
    const file = await call('machines.export', { id: machine.id, withDisk })
    if (file !== null) notify({ message: words.exported(file) })
  }
  const isClone = kind === 'clone'
  return (
    <Question
      title={isClone ? words.cloneTitle(machine.name) : words.exportTitle(machine.name)}
      confirm={isClone ? words.cloneNow : words.exportNow}
      isDisabled={problem !== null}
      onConfirm={() => {
        attempt(copy)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>{isClone ? words.cloneText : words.exportText}</p>
      {isClone ? (
        <NameInput label={text.disk.name} value={name} maxLength={60} problem={problem} onChange={setName} />
      ) : null}
      {disk.exists ? (
        <label className="row">
          <input
            type="checkbox"
            checked={withDisk}
            disabled={!canDisk}
            onChange={({ target }) => setWithDisk(target.checked)}
          />
          {disk.bytes === null ? words.withDisk : words.withDiskSize(text.bytes(disk.bytes))}
        </label>
      ) : null}
      {disk.exists && !canDisk ? <p className="hint">{words.noDisk}</p> : null}
    </Question>
  )
}
