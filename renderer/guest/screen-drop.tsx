/** Lets files be dropped on the screen of a machine: they go to the home of its first user. */
import { useState, type ReactNode } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { copyIn } from './copies.ts'
import { CopyList } from './copy-list.tsx'
import { FileDrop } from './file-drop.tsx'
import { homeOf } from './home-of.ts'

export function ScreenDrop({ machine, children }: { machine: MachineView; children: ReactNode }) {
  const { id, agent, vm } = machine
  const [home, setHome] = useState('/home')
  const isReady = agent.state === 'ready' && agent.can.includes('files') && vm.phase === 'running'
  return (
    <FileDrop
      into={isReady ? home : null}
      className="screen-drop"
      take={(files) =>
        attempt(async () => {
          const folder = homeOf((await call('guest.facts', { id })).users)
          setHome(folder)
          copyIn(id, folder, files)
        })
      }
    >
      {children}
      <div className="screen-copies">
        <CopyList id={id} />
      </div>
    </FileDrop>
  )
}
