/** The driver's prompt in a terminal. */
import { useEffect, useState } from 'react'
import type { SessionView } from '../../contract/session.ts'
import { ScreenView } from '../console/screen-view.tsx'
import '../console/console-tab.css'
import { attempt } from '../store/notices.ts'
import { sessionText } from '../text/session.ts'
import { connectRepl, replScreen } from './repl-screens.ts'

export function ReplPane({ session, startedAt }: { session: SessionView; startedAt: number }) {
  const { id, status } = session
  const { phase } = status
  const screen = replScreen(id, startedAt)
  const [isSearching, setSearching] = useState(false)
  useEffect(() => {
    screen.fit()
    attempt(() => connectRepl(session))
    // Only when it begins to be there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, screen, phase])
  return (
    <ScreenView
      screen={screen}
      isShown
      label={sessionText.replLabel}
      testId="terminal"
      isSearching={isSearching}
      search={setSearching}
      isOff={phase === 'ending'}
    />
  )
}
