/** What the page knows of the images of machines, as main tells it. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ImageKind, ImagesView } from '../../contract/image.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { saveDraft } from '../drafts/draft.ts'

const useImagesStore = create<{ views: Record<string, ImagesView> }>(() => ({ views: {} }))

function take(view: ImagesView): void {
  useImagesStore.setState(({ views }) => ({ views: { ...views, [view.id]: view } }))
}

let isListening = false

/** Undefined until main has answered. */
export function useImages(id: string): ImagesView | undefined {
  const view = useImagesStore(({ views }) => views[id])
  useEffect(() => {
    if (!isListening) window.snowglobe.on('images.changed', take)
    isListening = true
    attempt(async () => take(await call('images.list', { id })))
  }, [id])
  return view
}

/** Something is built, or has been. */
export function hasImages(view: ImagesView | undefined): boolean {
  return view !== undefined && (view.build !== null || view.images.length > 0)
}

/** Builds what is saved; what is not saved yet is saved first. */
export async function buildImage(id: string, kind: ImageKind): Promise<void> {
  if (!(await saveDraft(id))) return
  showTab(id, 'images')
  await call('images.build', { id, kind })
}
