/** What holds where the text says nothing, in the words of a placeholder. */
import { formText } from '../text/form.ts'

const longest = 60

/** Plain data as a person would say it; undefined for what is no short value. */
export function shownData(data: unknown): string | undefined {
  if (data === null) return formText.field.null
  if (typeof data === 'boolean') return data ? formText.field.on : formText.field.off
  if (typeof data === 'number' || typeof data === 'bigint') return String(data)
  return typeof data === 'string' ? data : undefined
}

/** Of what only Nix can say what it comes to, such as `config.system.nixos.distroId` or `if …`. */
const workedOut = /\bconfig\.|\boptions\.|\$\{|^(?:if|let|with|assert)\b|^\(/

/** A default as Nix text: a plain string without its quotes, in a word what must be worked out, anything else as it is, if it is short. */
export function shownText(text: string): string | undefined {
  const string = /^"([^"\\$]*)"$/.exec(text)?.[1]
  if (string === undefined && workedOut.test(text)) return formText.field.workedOut
  const plain = string ?? (text === 'null' ? formText.field.null : text)
  return plain.length > longest || plain.includes('\n') ? undefined : plain
}

/** The placeholder of a field: the final value where it is known, else the declared default. */
export function shownFallback(fallback: { data?: unknown; text?: string }): string {
  const data = 'data' in fallback ? shownData(fallback.data) : undefined
  return data ?? (fallback.text === undefined ? undefined : shownText(fallback.text)) ?? ''
}

/** A switch's position where the text says nothing; null where it is not known. */
export function fallbackSwitch(fallback: { data?: unknown; text?: string }): boolean | null {
  if (typeof fallback.data === 'boolean') return fallback.data
  return fallback.text === 'true' ? true : fallback.text === 'false' ? false : null
}
