/** The machines of a session as tiles, one of them large when it is chosen; each with its state and what can be done with it. */
import { EllipsisVertical, Play, Plug, Power, SquareTerminal, Unplug, Zap } from 'lucide-react'
import { lazy, Suspense, type ReactNode } from 'react'
import { nodeDeeds, type NodeDeed } from '../../contract/session-calls.ts'
import type { SessionNode } from '../../contract/session.ts'
import { NodeTile } from '../checks/node-tile.tsx'
import { sessionText } from '../text/session.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Button } from '../ui/controls.tsx'
import { act } from './sessions-store.ts'

const NodeScreen = lazy(async () => ({ default: (await import('../checks/node-screen.tsx')).NodeScreen }))

const tones = { off: 'off', running: 'on', paused: 'busy' } as const
const icons: Readonly<Record<NodeDeed, ReactNode>> = {
  start: <Play size={15} />,
  shutdown: <Power size={15} />,
  crash: <Zap size={15} />,
  block: <Unplug size={15} />,
  unblock: <Plug size={15} />,
  shell: <SquareTerminal size={15} />,
}

interface SessionNodesProps {
  id: string
  nodes: SessionNode[]
  isWaiting: boolean
  /** The one that is large; null for none. */
  large: string | null
  setLarge(this: void, node: string | null): void
  /** The driver's terminal is wanted. */
  showRepl(this: void): void
}

export function SessionNodes({ id, nodes, isWaiting, large, setLarge, showRepl }: SessionNodesProps) {
  const shown = nodes.filter(({ name }) => large === null || name === large)
  if (nodes.length === 0) return <p className="hint pad">{sessionText.noNodes}</p>
  return (
    <section
      className={`node-screens ${large === null ? '' : 'one'}`}
      aria-label={sessionText.screens}
      data-count={shown.length}
    >
      {shown.map(({ name, state, isBlocked }) => {
        const mark = (
          <span
            className={`dot ${tones[state]}`}
            role="img"
            aria-label={text.labelled(name, sessionText.state[state])}
            title={sessionText.state[state]}
          />
        )
        const actions = (
          <>
            {isBlocked ? <Blocked node={name} /> : null}
            <NodeActions
              id={id}
              node={name}
              state={state}
              isBlocked={isBlocked}
              isWaiting={isWaiting}
              showRepl={showRepl}
            />
          </>
        )
        const isOn = state !== 'off'
        return large === name ? (
          <Suspense key={name} fallback={null}>
            <NodeScreen id={id} node={name} mark={mark} actions={actions} shrink={() => setLarge(null)} />
          </Suspense>
        ) : (
          <NodeTile
            key={name}
            id={id}
            node={name}
            isOn={isOn}
            enlarge={() => setLarge(name)}
            without={isOn ? sessionText.noPicture : sessionText.offScreen}
            mark={mark}
            actions={actions}
          />
        )
      })}
    </section>
  )
}

/** Its cables are pulled, by whomever. */
function Blocked({ node }: { node: string }) {
  return (
    <span
      className="node-blocked"
      role="img"
      aria-label={text.labelled(node, sessionText.blocked)}
      title={sessionText.blockedTip}
    >
      <Unplug size={13} aria-hidden /> {sessionText.blocked}
    </span>
  )
}

function NodeActions(props: {
  id: string
  node: string
  state: SessionNode['state']
  isBlocked: boolean
  isWaiting: boolean
  showRepl(this: void): void
}) {
  const { id, node, state, isBlocked, isWaiting, showRepl } = props
  const isOff = state === 'off'
  const run = (what: NodeDeed) => {
    act(id, { deed: 'node', node, what })
    if (what === 'shell') showRepl()
  }
  return (
    <>
      {isOff ? (
        <Button
          kind="quiet"
          label={`${sessionText.deeds.start} ${node}`}
          isDisabled={!isWaiting}
          onPress={() => run('start')}
        >
          <Play size={14} aria-hidden />
        </Button>
      ) : null}
      <ActionMenu
        label={sessionText.actions(node)}
        actions={nodeDeeds.map((what) => ({
          id: what,
          label: sessionText.deeds[what],
          icon: icons[what],
          isDangerous: what === 'crash',
          // A shell, as any other command, starts the machine where it is off.
          isDisabled:
            !isWaiting ||
            (what === 'start' ? !isOff : isOff && what !== 'shell') ||
            (what === 'block' && isBlocked),
          run: () => run(what),
        }))}
      >
        <EllipsisVertical size={14} aria-hidden />
      </ActionMenu>
    </>
  )
}
