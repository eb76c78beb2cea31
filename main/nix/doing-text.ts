/** What an activity of Nix does, in words for a user. */
import { activityTypes, type NixEvent } from './log-event.ts'
import { say } from '../words/say.ts'

/** `initrd` for `/nix/store/<hash>-initrd.drv`, wherever the store is. */
export function storeName(storePath: string): string {
  const base = storePath.slice(storePath.lastIndexOf('/') + 1)
  return base.replace(/^[0-9a-z]{32}-/, '').replace(/\.drv$/, '')
}

/** Whether this address holds only a binary cache's word about its packages: no bytes that Nix has announced. */
export function isAboutCache(address: string): boolean {
  return /\.narinfo$|\/nix-cache-info$/.test(address)
}

/** Null for an activity that says nothing to a user. */
export function doingText({ type, text, fields }: NixEvent & { kind: 'start' }): string | null {
  const subject = typeof fields[0] === 'string' ? fields[0] : ''
  switch (type) {
    case activityTypes.build:
      return say`building ${storeName(subject)}`
    case activityTypes.copyPath:
    case activityTypes.substitute:
      return say`copying ${storeName(subject)}`
    case activityTypes.fileTransfer:
      // What a cache is asked about its packages, and the packages themselves, are told by other activities.
      if (isAboutCache(subject) || subject.includes('/nar/')) return null
      return say`downloading ${subject.replace(/^\w+:\/\//, '')}`
    case activityTypes.fetchTree:
    case activityTypes.buildWaiting:
    case activityTypes.unknown:
      return text === '' ? null : plain(text)
    default:
      return null
  }
}

function plain(text: string): string {
  return text.replace(/'\/[^']*\/([^/']+)'/g, (_, name: string) => storeName(name)).slice(0, 200)
}
