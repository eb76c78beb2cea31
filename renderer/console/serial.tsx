/** The serial console: what was said before, then live; more of the past on demand. */
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import type { StreamPort } from '../stream.ts'
import { Button } from '../ui/controls.tsx'
import { useWindowVisible } from '../ui/window-visible.ts'
import { firstPastBytes, furtherPast, linesFor } from './past.ts'
import { Screen } from './screen.ts'
import { ScreenView } from './screen-view.tsx'
import { joinSerial } from './serial-stream.ts'

/** The guest is told of a size that stays for so long. */
const steadyMs = 600
/** A login gives the terminal a size of its own choice (agetty: 24 by 80), so that somebody who types brings ours back. */
const renewMs = 10_000

interface SerialProps {
  machine: MachineView
  isShown: boolean
  isSearching: boolean
  search(this: void, isSearching: boolean): void
  /** Hands out the screen, for the menu of all terminals. */
  opened(this: void, screen: Screen | null): void
}

export function Serial({ machine, isShown, isSearching, search, opened }: SerialProps) {
  const { id } = machine
  const [wasShown, setWasShown] = useState(isShown)
  const [screen, setScreen] = useState<Screen | null>(null)
  const [port, setPort] = useState<StreamPort | null>(null)
  const isHeld = !(useWindowVisible() && isShown)
  const [past, setPast] = useState({ bytes: firstPastBytes, shownLines: 0 })
  const [olderBytes, setOlderBytes] = useState(0)
  const [isAtTop, setAtTop] = useState(false)
  useEffect(() => {
    if (isShown) setWasShown(true)
  }, [isShown])

  useEffect(() => {
    if (!wasShown) return undefined
    const made = new Screen(linesFor(past.bytes))
    setScreen(made)
    opened(made)
    let isOver = false
    let end = () => undefined as void
    attempt(async () => {
      const bytes = await call('console.logBytes', { id })
      if (isOver) return
      setOlderBytes(Math.max(0, bytes - past.bytes))
      const expectedBytes = past.shownLines === 0 ? 0 : Math.min(bytes, past.bytes)
      // Where one was reading before there was more above.
      const goThere = () =>
        made.view.scrollToLine(Math.max(0, made.view.buffer.active.length - past.shownLines))
      const joined = await joinSerial(id, made, { pastBytes: past.bytes, expectedBytes, past: goThere })
      end = () => joined.close()
      if (isOver) end()
      else setPort(joined)
    })
    // Not by `onScroll`, which is silent when the user scrolls.
    const scrolling = made.view.onRender(() => setAtTop(made.view.buffer.active.viewportY === 0))
    return () => {
      isOver = true
      scrolling.dispose()
      end()
      opened(null)
      setScreen(null)
      setPort(null)
      made.dispose()
    }
  }, [id, wasShown, past, opened])

  useEffect(() => port?.hold(isHeld), [port, isHeld])

  const isReady = machine.vm.phase === 'running' && machine.agent.state === 'ready'
  useEffect(() => {
    if (screen === null || !isReady) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let toldAt = 0
    const tell = () => {
      clearTimeout(timer)
      toldAt = Date.now()
      // A guest without a serial port has nothing to be told.
      timer = setTimeout(
        () => void call('console.tellSize', { id, ...screen.size }).catch(() => undefined),
        steadyMs,
      )
    }
    const resizing = screen.view.onResize(tell)
    const typing = screen.view.onData((typed) => {
      if (typed.includes('\r') && Date.now() - toldAt > renewMs) tell()
    })
    tell()
    return () => {
      clearTimeout(timer)
      resizing.dispose()
      typing.dispose()
    }
  }, [id, screen, isReady])

  if (screen === null) return null
  const isMore = olderBytes > 0 && furtherPast(past.bytes) > past.bytes
  return (
    <>
      {isMore && isAtTop ? (
        <div className="console-older row">
          <span className="hint grow">{text.console.older(olderBytes)}</span>
          <Button
            onPress={() =>
              setPast({ bytes: furtherPast(past.bytes), shownLines: screen.view.buffer.active.length })
            }
          >
            {text.console.showOlder}
          </Button>
        </div>
      ) : null}
      <ScreenView
        screen={screen}
        isShown={isShown}
        label={text.console.last}
        testId="console"
        isSearching={isSearching}
        search={search}
        isOff={machine.vm.phase === 'off'}
      />
    </>
  )
}
