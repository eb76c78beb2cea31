/** Taking in what is there already: a folder with a configuration.nix, a flake, this computer's own configuration. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { OpenedPath } from '../../contract/events.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { ImportButton } from './import-button.tsx'
import { FromElsewhere, type Offer } from './from-elsewhere.tsx'

interface AddFolderProps {
  source: NixpkgsSource | null
  /** Names that machines have already. */
  taken: string[]
  /** Taken in at once: what the user opened with the app. */
  from: OpenedPath | null
}

export function AddFolder({ source, taken, from }: AddFolderProps) {
  const [host, setHost] = useState<string | null>(null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [isLooking, setLooking] = useState(false)
  const nixpkgs = source ?? ({ kind: 'host' } as const)
  useEffect(() => attempt(async () => setHost(await call('machines.hostConfiguration', undefined))), [])
  const take = async (folder: string) => {
    setOffer(null)
    const machine = await call('machines.add', { folder, nixpkgs })
    show({ kind: 'machine', id: machine.id })
  }
  const choose = async () => {
    const folder = await call('folders.choose', { purpose: 'machine' })
    if (folder !== null) await add(folder)
  }
  const add = async (folder: string) => {
    setLooking(true)
    try {
      const { hasConfiguration, flake } = await call('folders.look', { folder })
      if (flake === null) return await take(folder)
      const instead = hasConfiguration ? () => attempt(() => take(folder)) : null
      setOffer({ kind: 'flake', folder, names: flake, instead })
    } finally {
      setLooking(false)
    }
  }
  const opened = useRef(from)
  const takeOpened = useEffectEvent(() => {
    const first = opened.current
    opened.current = null
    if (first === null) return
    if (first.kind === 'file') setOffer({ kind: 'file', path: first.path, isHost: false })
    else attempt(() => add(first.path))
  })
  useEffect(() => {
    if (source !== null) takeOpened()
  }, [source])
  return (
    <>
      <Button isDisabled={isLooking} onPress={() => attempt(choose)}>
        {text.create.add}
      </Button>
      {host === null ? null : (
        <Button onPress={() => setOffer({ kind: 'file', path: host, isHost: true })}>
          {text.nixpkgs.from.host}
        </Button>
      )}
      <ImportButton />
      {isLooking ? (
        <span className="hint late" role="status">
          {text.nixpkgs.from.looking}
        </span>
      ) : null}
      {offer === null ? null : (
        <FromElsewhere offer={offer} nixpkgs={nixpkgs} taken={taken} onClose={() => setOffer(null)} />
      )}
    </>
  )
}
