/** Whether this computer's clock is right: certificates and signatures depend on it. */
import http from 'node:http'
import https from 'node:https'
import { cachesOf } from './network.ts'
import type { Found, Subject } from './subject.ts'
import { say } from '../words/say.ts'

const limitMs = 6000
/** Snowglobe is not older than this, and its user will not see that. */
const [firstYear, lastYear] = [2025, 2090]
const set = 'sudo timedatectl set-ntp true'

export const clockSubject: Subject = {
  line: 'clock',
  look: async (patient) => {
    const caches = patient.settings.offline
      ? []
      : (await cachesOf(patient)).filter((cache) => /^https?:/.test(cache))
    const asked = await Promise.all(caches.map((cache) => skewMs(cache, patient.signal)))
    return clockFinding(Date.now(), asked.find((skew) => skew !== null) ?? null)
  },
}

/** `skew`: how far ahead this clock is of a server's, in ms; null where none was asked. */
export function clockFinding(now: number, skew: number | null): Found {
  const year = new Date(now).getUTCFullYear()
  const date = new Date(now).toISOString().replace('T', ' ').slice(0, 16)
  const hint = say`Certificates are refused and builds redone while the clock is wrong. Set it by the network.`
  if (year < firstYear || year > lastYear)
    return { state: 'bad', message: say`It says ${date} UTC, which cannot be.`, hint, command: set }
  if (skew === null) return { state: 'ok', message: say`It says ${date} UTC; no server was asked.` }
  const seconds = Math.abs(Math.round(skew / 1000))
  if (seconds < 60) return { state: 'ok', message: say`It says ${date} UTC, as the caches do.` }
  const off = seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
  return {
    state: seconds < 300 ? 'warning' : 'bad',
    message:
      skew > 0 ? say`It says ${date} UTC and is ${off} fast.` : say`It says ${date} UTC and is ${off} slow.`,
    hint,
    command: set,
  }
}

/** By the `Date` of an answer, which counts whole seconds (RFC 9110, 6.6.1). Null when there is none. */
export function skewMs(address: string, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    const client = address.startsWith('https:') ? https : http
    const askedAt = Date.now()
    // With a wrong clock the certificate looks expired: nothing but the date is read, and nothing is sent.
    const options = { method: 'HEAD', timeout: limitMs, signal, rejectUnauthorized: false }
    const request = client.request(`${address}/nix-cache-info`, options, (answer) => {
      const told = Date.parse(answer.headers.date ?? '')
      answer.resume()
      resolve(Number.isNaN(told) ? null : (askedAt + Date.now()) / 2 - (told + 500))
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(null))
    request.end()
  })
}
