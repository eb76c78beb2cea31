/** The steps of applying a configuration to a running machine: build, look, switch. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApplyEnd, ApplyPlan } from '../../contract/apply.ts'
import type { BuildStatus } from '../../contract/build.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'
import { saveDraft } from '../drafts/draft.ts'
import { useStore } from '../store/store.ts'
import { plainText } from '../guest/plain-text.ts'

export type Step =
  | { step: 'saving' }
  /** `former`: the key of the build before this one. */
  | { step: 'building'; former: string | null }
  | { step: 'build-ended'; build: BuildStatus }
  | { step: 'looking' }
  | { step: 'ready'; plan: ApplyPlan }
  | { step: 'applying'; plan: ApplyPlan }
  | { step: 'ended'; plan: ApplyPlan; end: ApplyEnd }
  | { step: 'failed'; failure: FailureData }

let tokens = 0

/** Begins at once; `close` is called where nothing is to be done, since the configuration cannot be saved. */
export function useApply(machine: MachineView, close: () => void) {
  const { id, build } = machine
  const [now, setNow] = useState<Step>({ step: 'saving' })
  const [output, setOutput] = useState('')
  const token = useRef('')
  const fail = useCallback((error: unknown) => setNow({ step: 'failed', failure: failureOf(error) }), [])

  const look = useCallback(() => {
    setNow({ step: 'looking' })
    call('apply.look', { id })
      .then((plan) => setNow({ step: 'ready', plan }))
      .catch(fail)
  }, [id, fail])

  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    const begin = async () => {
      if (!(await saveDraft(id))) return close()
      const saved = useStore.getState().state?.machines.find((one) => one.id === id)
      if (saved?.needsBuild !== true) return look()
      setNow({ step: 'building', former: keyOf(saved.build) })
      await call('build.start', { id, thenStart: false })
    }
    begin().catch(fail)
  }, [id, close, look, fail])

  useEffect(() => {
    if (now.step !== 'building' || keyOf(build) === now.former) return
    if (build.phase === 'succeeded') look()
    else if (build.phase === 'failed' || build.phase === 'cancelled') setNow({ step: 'build-ended', build })
  }, [now, build, look])

  useEffect(
    () =>
      window.snowglobe.on('guest.said', (said) => {
        if (said.token === token.current) setOutput((before) => before + plainText(said.text))
      }),
    [],
  )

  const apply = (plan: ApplyPlan) => {
    token.current = `apply-${++tokens}`
    setOutput('')
    setNow({ step: 'applying', plan })
    call('apply.run', { id, token: token.current })
      .then((end) => setNow({ step: 'ended', plan, end }))
      .catch(fail)
  }
  return { now, output, apply, look }
}

function keyOf(build: BuildStatus): string | null {
  return build.phase === 'never' ? null : build.key
}
