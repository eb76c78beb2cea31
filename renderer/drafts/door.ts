/** How a draft reaches its file: a machine's configuration by the calls about configurations, a test by its own. */
import type { Extension } from '@codemirror/state'
import type { ConfigurationCheck } from '../../contract/check.ts'
import { call } from '../bridge.ts'
import { nixEditor } from '../editor/nix-editor.ts'

export interface Door {
  read(): Promise<{ text: string; version: string }>
  /** `base` null overwrites. */
  save(text: string, base: string | null): Promise<{ version: string }>
  /** Null when a newer check took over. */
  check(text: string, options: string[]): Promise<ConfigurationCheck | null>
  /** The editor's extensions. */
  extensions(): Extension
}

const doors = new Map<string, Door>()

/** From now on the draft of this id is that of a file of another kind than a machine's configuration. */
export function setDoor(id: string, door: Door): void {
  doors.set(id, door)
}

export function doorOf(id: string): Door {
  return (
    doors.get(id) ?? {
      read: () => call('configuration.read', { id }),
      save: (text, base) => call('configuration.save', { id, text, base }),
      check: (text, options) => call('configuration.check', { id, text, options }),
      extensions: () => nixEditor(id),
    }
  )
}
