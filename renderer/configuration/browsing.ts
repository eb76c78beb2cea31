/** What takes the place of form and text for a while: the browser of all options, and comparisons. */
import { useStore } from '../store/store.ts'

/** What is compared with the text: what was saved, or what somebody else made of the file. */
export type Compared = 'saved' | 'outside' | null

/** Shows the browser of all options in the form's place, or the form again. */
export function browse(id: string, isBrowsing: boolean): void {
  useStore.setState(({ browsing, views }) => ({
    browsing: { ...browsing, [id]: isBrowsing },
    views: isBrowsing && views[id] === 'text' ? { ...views, [id]: 'both' } : views,
  }))
}
