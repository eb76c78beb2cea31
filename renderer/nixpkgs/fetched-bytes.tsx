/** How much of a nixpkgs has been downloaded so far, and how fast, where Nix says so. */
import { create } from 'zustand'
import type { Events } from '../../contract/events.ts'
import { sourceKey } from '../../contract/source-name.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { text } from '../text/text.ts'

type Told = Events['nixpkgs.fetching']

const useDownloads = create<Record<string, Told>>(() => ({}))

/** Takes in what main tells. */
export function takeDownload(told: Told): void {
  useDownloads.setState({ [told.source]: told })
}

/** To be shown while it is being fetched; empty until something is known of its bytes, and once they are all there. */
export function FetchedBytes({ source }: { source: NixpkgsSource }) {
  const told = useDownloads((downloads) => downloads[sourceKey(source)])
  if (told === undefined || told.bytes >= told.toBytes) return null
  return (
    <span className="hint">
      {text.bytes(told.bytes)} / {text.bytes(told.toBytes)}
      {told.bytesPerSecond > 0 ? ` · ${text.bytes(told.bytesPerSecond)}/s` : null}
    </span>
  )
}
