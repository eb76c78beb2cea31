/** All English catalogues, by file and export: whatever lies in this folder is one, so that a new one need not be told here. */
import { isCatalogue } from './translation.ts'

const modules = import.meta.glob<Record<string, unknown>>(
  [
    './*.ts',
    '!./catalogues.ts',
    '!./speak.ts',
    '!./translation.ts',
    '!./text.ts',
    '!./plural.ts',
    '!./formats.ts',
  ],
  { eager: true },
)

/** `disk` leads to the one catalogue of `disk.ts`. */
export const catalogues = new Map(
  Object.entries(modules).flatMap(([file, module]) => {
    const [catalogue] = Object.values(module).filter(isCatalogue)
    return catalogue === undefined ? [] : [[file.slice('./'.length, -'.ts'.length), catalogue] as const]
  }),
)
