/** Where the configuration of a machine is written. */
import path from 'node:path'
import type { ConfigurationOrigin } from '../../contract/machine.ts'
import { ownPlace, type WrittenPlace } from './configuration.ts'

/** `folder` is the machine's, absolute. */
export function writtenPlace(folder: string, configuration: ConfigurationOrigin): WrittenPlace {
  switch (configuration.kind) {
    case 'own':
    // There is none; nothing is read or written.
    case 'image':
      return ownPlace(folder)
    case 'file':
      return { folder: path.dirname(configuration.path), name: path.basename(configuration.path) }
    case 'flake':
      return { folder: configuration.folder, name: 'flake.nix' }
  }
}
