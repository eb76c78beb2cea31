/** Says aloud what becomes of machines, builds and tests, on whatever page one is. */
import { useEffect, useState } from 'react'
import { useTests } from '../checks/tests-store.ts'
import { useStore } from '../store/store.ts'
import { newsOf, standOf, standOfTest, type Stand } from './news.ts'

export function Announcer() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    let before = standsNow()
    const look = () => {
      const now = standsNow()
      const news = newsOf(before, now)
      before = now
      if (news.length > 0) setSaid(news.join(' '))
    }
    const ends = [
      useStore.subscribe((now, was) => (now.state === was.state ? undefined : look())),
      useTests.subscribe((now, was) => (now.tests === was.tests ? undefined : look())),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [])
  return (
    <div className="visually-hidden" role="status" data-react-aria-top-layer="true">
      {said}
    </div>
  )
}

function standsNow(): Map<string, Stand> {
  const machines = useStore.getState().state?.machines ?? []
  const { tests } = useTests.getState()
  return new Map([
    ...machines.map((machine) => [machine.id, standOf(machine)] as const),
    ...tests.map((test) => [test.id, standOfTest(test)] as const),
  ])
}
