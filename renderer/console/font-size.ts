/** How large the letters of all terminals are, in pixels; remembered. */
import { create } from 'zustand'

const usual = 13
const [smallest, largest] = [8, 32]
const place = 'terminal.fontSize'

function remembered(): number {
  const size = Number(localStorage.getItem(place))
  return size >= smallest && size <= largest ? size : usual
}

export const useFontSize = create<{ size: number }>(() => ({ size: remembered() }))

/** By a step up or down; 0 for the usual size. */
export function zoom(step: -1 | 0 | 1): void {
  const { size } = useFontSize.getState()
  const next = step === 0 ? usual : Math.min(largest, Math.max(smallest, size + step))
  localStorage.setItem(place, String(next))
  useFontSize.setState({ size: next })
}
