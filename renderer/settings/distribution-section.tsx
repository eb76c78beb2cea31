/** Settings of what Nix may use besides this computer: caches, their keys, builders; and how much of this one. */
import { useEffect, useState } from 'react'
import { builderFault, cacheFault, channelServerFault, isPublicKey } from '../../contract/distribution.ts'
import type { DoctorFinding } from '../../contract/doctor.ts'
import type { Settings } from '../../contract/settings.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { distributionText as words } from '../text/distribution.ts'
import { settingsText } from '../text/settings.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'
import { changeSettings as change } from './change.ts'
import { NumberField } from './number-field.tsx'
import { TypedField } from './typed-field.tsx'

export function DistributionSection({ settings }: { settings: Settings }) {
  return (
    <>
      <div className="row">
        <div className="grow">
          <h2>{settingsText.sections.distribution}</h2>
          <span className="hint">{words.about}</span>
        </div>
        <Button onPress={() => show({ kind: 'doctor' })}>{words.look}</Button>
      </div>
      <Ignored settings={settings} />
      <TypedField
        label={words.substituters}
        hint={words.substitutersHint}
        isMultiline
        current={settings.substituters.join('\n')}
        fault={(typed) => firstOf(linesOf(typed), addressFault)}
        same={sameLines}
        write={(typed) => change({ substituters: linesOf(typed) })}
      />
      <TypedField
        label={words.keys}
        hint={words.keysHint}
        isMultiline
        current={settings.trustedKeys.join('\n')}
        fault={(typed) => firstOf(linesOf(typed), (line) => (isPublicKey(line) ? null : words.key(line)))}
        same={sameLines}
        write={(typed) => change({ trustedKeys: linesOf(typed) })}
      />
      <TypedField
        label={words.builders}
        hint={words.buildersHint}
        isMultiline
        current={settings.builders}
        fault={(typed) => {
          const fault = builderFault(typed)
          return fault === null ? null : words.builder(fault)
        }}
        same={Object.is}
        write={(builders) => change({ builders })}
      />
      <TypedField
        label={words.channels}
        hint={words.channelsHint}
        placeholder="https://channels.nixos.org"
        current={settings.channelServer}
        fault={(typed) => {
          const address = typed.trim()
          const fault = address === '' ? null : channelServerFault(address)
          return fault === null ? null : words.address(fault, address)
        }}
        same={(a, b) => a.trim() === b.trim()}
        write={(typed) => change({ channelServer: typed.trim().replace(/\/+$/, '') })}
      />
      <div className="row settings-pair">
        <NumberField
          label={words.maxJobs}
          hint={words.maxJobsHint}
          placeholder={words.asConfigured}
          value={settings.maxJobs}
          least={0}
          most={1024}
          fault={words.number}
          write={(maxJobs) => change({ maxJobs })}
        />
        <NumberField
          label={words.cores}
          hint={words.coresHint}
          placeholder={words.asConfigured}
          value={settings.cores}
          least={0}
          most={1024}
          fault={words.number}
          write={(cores) => change({ cores })}
        />
      </div>
    </>
  )
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function sameLines(a: string, b: string): boolean {
  return linesOf(a).join('\n') === linesOf(b).join('\n')
}

function firstOf(lines: string[], fault: (line: string) => string | null): string | null {
  return lines.map((line) => fault(line)).find((found) => found !== null) ?? null
}

function addressFault(address: string): string | null {
  const fault = cacheFault(address)
  return fault === null ? null : words.address(fault, address)
}

/** Says that Nix will not listen: with a store elsewhere, or with a daemon that does not trust this user. */
function Ignored({ settings }: { settings: Settings }) {
  const [findings, setFindings] = useState<DoctorFinding[]>([])
  const isWanted = settings.substituters.length > 0 || settings.builders !== ''
  useEffect(() => {
    let isGone = false
    attempt(async () => {
      const lines = ['store', 'trusted'] as const
      const told = await Promise.all(lines.map((line) => call('doctor.look', { line })))
      const found = told.filter((finding) => finding !== null)
      if (!isGone) setFindings(found.filter(({ state, hint }) => state !== 'ok' && hint !== undefined))
    })
    return () => {
      isGone = true
    }
    // What is wanted decides how grave it is.
  }, [isWanted])
  return findings.map(({ line, message, hint, command }) => (
    <Warning key={line} title={message}>
      <div>{hint}</div>
      {command === undefined ? null : <code>{command}</code>}
    </Warning>
  ))
}
