/** Taking in a folder that holds a `configuration.nix` already. */
import type { NixpkgsSource } from '../../contract/source.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'

/** Takes a folder that has a configuration.nix already. */
export function AddFolder({ source }: { source: NixpkgsSource | null }) {
  const add = async () => {
    const folder = await call('folders.choose', { purpose: 'machine' })
    if (folder === null) return
    const machine = await call('machines.add', { folder, nixpkgs: source ?? { kind: 'host' } })
    show({ kind: 'machine', id: machine.id })
  }
  return <Button onPress={() => attempt(add)}>{text.create.add}</Button>
}
