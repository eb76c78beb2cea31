/** Before ssh: whether the guest can be reached, and as whom to log in. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { loginName, type SshLook } from '../../contract/terminals.ts'
import { call, failureOf } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Question } from '../ui/question.tsx'
import { Segments } from '../ui/segments.tsx'
import { openTerminal } from './terminals.ts'

/** While the machine does not answer, it is asked again after this. */
const againMs = 1500
const otherUser = ''

export function SshDialog({ machine, onClose }: { machine: MachineView; onClose(this: void): void }) {
  const { id } = machine
  const [look, setLook] = useState<SshLook | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('root')

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async () => {
      const answer = await call('ssh.look', { id }).catch((error: unknown) => {
        const failure = failureOf(error)
        notify({ message: failure.message, failure })
        return null
      })
      if (isOver || answer === null) return
      setLook(answer)
      if (answer.reach.state !== 'ready') timer = setTimeout(() => void ask(), againMs)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id])

  const users = look?.users ?? []
  const choice = chosen ?? users[0] ?? otherUser
  const user = choice === otherUser ? typed : choice
  const reach = look?.reach
  const isReady = reach?.state === 'ready' && loginName.safeParse(user).success
  return (
    <Question
      title={text.console.sshTitle(machine.name)}
      confirm={text.console.connect}
      isDisabled={!isReady}
      onConfirm={() => {
        openTerminal(id, { program: 'ssh', user })
        onClose()
      }}
      onCancel={onClose}
    >
      <p role="status" className="late">
        {reach === undefined ? text.console.sshLooking : text.console.reach(reach)}
      </p>
      {reach?.state === 'no-forward' ? (
        <div>
          <Button onPress={() => attempt(async () => setLook(await call('ssh.forward', { id })))}>
            {text.console.addForward}
          </Button>
        </div>
      ) : null}
      {look === null ? null : (
        <div className="field">
          <span className="label">{text.console.user}</span>
          {users.length === 0 ? null : (
            <div className="row">
              <Segments
                label={text.console.user}
                items={[
                  ...users.map((name) => ({ key: name, label: name })),
                  { key: otherUser, label: text.console.otherUser },
                ]}
                value={choice}
                onChange={setChosen}
              />
            </div>
          )}
          {choice === otherUser ? (
            <input
              className="input"
              aria-label={text.console.userName}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          ) : null}
        </div>
      )}
    </Question>
  )
}
