/** What a disk hides, as sentences. */
import type { StateNote } from '../../contract/disk.ts'
import { text } from '../text/text.ts'

const words = text.disk.note

export function noteText(note: StateNote): string {
  switch (note.kind) {
    case 'passwords':
      return words.passwords(note.users, text.time(note.madeAt))
    case 'size':
      return words.size(text.bytes(note.diskBytes), text.bytes(note.wantedBytes))
    case 'host-name':
      return words['host-name'](note.former, text.bytes(note.formerBytes), note.next)
    case 'backing-gone':
      return words['backing-gone'](note.file)
    case 'damaged':
      return words.damaged
    case 'boot':
      return words.boot(note.made, note.now)
    case 'state-version':
    case 'older-release':
    case 'newer-release':
      return words[note.kind](note.made, note.now)
  }
}
