/** What stands above a log: whose it is, how long, its search, and what can be done with it. */
import { ArrowDownToLine, Copy, Save, X } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { LogSearch } from './log-search.tsx'

interface ActionsProps {
  id: string
  build: string
  /** Null for the whole log. */
  step: number | null
  isEmpty: boolean
  isFollowing: boolean
  follow(this: void): void
  scroller: RefObject<HTMLElement | null>
}

interface LogBarProps extends Omit<ActionsProps, 'isEmpty'> {
  /** The step's. */
  name: string | null
  lines: number
  goTo(this: void, line: number): void
  setMatch(this: void, line: number | null): void
  showWhole(this: void): void
}

export function LogBar({ name, lines, goTo, setMatch, showWhole, ...rest }: LogBarProps) {
  const { id, build, step, scroller } = rest
  return (
    <div className="bar">
      <strong className="log-title">{name ?? text.build.wholeLog}</strong>
      {step === null ? null : <Whole showWhole={showWhole} />}
      <span className="hint grow log-count">{text.build.lines(lines)}</span>
      <LogSearch
        log={{ id, key: build, step }}
        lines={lines}
        goTo={goTo}
        end={() => setMatch(null)}
        scroller={scroller}
      />
      <Actions {...rest} isEmpty={lines === 0} />
    </div>
  )
}

// The number of lines changes ten times a second, the buttons do not.

const Whole = memo(function Whole({ showWhole }: Pick<LogBarProps, 'showWhole'>) {
  return (
    <Button label={text.build.showWhole} onPress={showWhole}>
      <X size={15} aria-hidden />
    </Button>
  )
})

const Actions = memo(function Actions(props: ActionsProps) {
  const { id, build, step, isEmpty, isFollowing, follow, scroller } = props
  const log = { id, key: build, step }
  const copy = async () => {
    const copied = await call('build.copyLog', log)
    notify({ message: text.build.copiedLines(copied.lines) })
  }
  const save = async () => {
    const file = await call('build.saveLog', log)
    if (file !== null) notify({ message: text.build.savedLog(file) })
  }
  const goToEnd = () => {
    follow()
    // The button that was pressed cannot be any more.
    scroller.current?.focus()
  }
  return (
    <div className="row">
      <Button label={text.build.follow} isDisabled={isFollowing} onPress={goToEnd}>
        <ArrowDownToLine size={15} aria-hidden />
      </Button>
      <Button label={text.build.copyLog} isDisabled={isEmpty} onPress={() => attempt(copy)}>
        <Copy size={15} aria-hidden />
      </Button>
      <Button label={text.build.saveLog} isDisabled={isEmpty} onPress={() => attempt(save)}>
        <Save size={15} aria-hidden />
      </Button>
    </div>
  )
})
