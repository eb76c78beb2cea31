/** Which options two configurations set differently, by their texts. */
import { bindings } from '../../nixlang/bindings.ts'

export interface ChangedOption {
  /** As it is written, `services.nginx.enable`; a computed name is `…`. */
  option: string
  /** The value's text before and after; null where it is not set. */
  before: string | null
  after: string | null
}

/** In the order of the text after, what is gone last. Options that are set several times are compared as a whole. */
export function changedOptions(before: string, after: string): ChangedOption[] {
  const [old, now] = [values(before), values(after)]
  const changed = [...now].flatMap(([option, value]) =>
    old.get(option) === value ? [] : [{ option, before: old.get(option) ?? null, after: value }],
  )
  const gone = [...old].flatMap(([option, value]) =>
    now.has(option) ? [] : [{ option, before: value, after: null }],
  )
  return [...changed, ...gone]
}

function values(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { path, whole, value, wrappers } of bindings(text)) {
    const option = path.map((name) => (name === null ? '…' : nameText(name))).join('.')
    const own = value === null ? text.slice(whole.from, whole.to) : text.slice(value.from, value.to)
    const said = [...wrappers, own].join(' ')
    const earlier = found.get(option)
    found.set(option, earlier === undefined ? said : `${earlier}\n${said}`)
  }
  return found
}

const nameText = (name: string) => (/^[A-Za-z_][\w'-]*$/.test(name) ? name : JSON.stringify(name))
