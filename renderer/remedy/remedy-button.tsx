/** The button that does something about a failure. */
import type { Remedy } from '../../contract/failure.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { remedyText as words } from '../text/remedy.ts'
import { Button } from '../ui/controls.tsx'
import { applyRemedy, needsMachine } from './remedy.ts'

/** `machine`: the id of the machine that failed; without it there is no button for what only a configuration can mend. */
export function RemedyButton({ remedy, machine }: { remedy: Remedy; machine?: string | undefined }) {
  const isOffline = useStore((store) => store.state?.settings.offline) === true
  const page = useStore((store) => store.page?.kind)
  if (machine === undefined && needsMachine(remedy)) return null
  if (remedy.kind === 'go-offline' && isOffline) return null
  if (remedy.kind === 'open-doctor' && page === 'doctor') return null
  return <Button onPress={() => attempt(() => applyRemedy(remedy, machine))}>{labelOf(remedy)}</Button>
}

function labelOf(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'go-offline':
      return words.goOffline
    case 'open-doctor':
      return words.openDoctor
    case 'open-settings':
      return words.openSettings
    case 'choose-nixpkgs':
      return words.chooseNixpkgs
    case 'set-option':
      return words.set(remedy.option.join('.'), remedy.value)
    case 'add-to-list':
      return words.add(remedy.option.join('.'), remedy.item)
    case 'replace-text':
      return words.replaceHash
  }
}
