/** What is wrong with an address of the form `scheme://…`. */
export type AddressFault = 'empty' | 'space' | 'no-scheme' | 'unknown-scheme' | 'no-host'

/** `schemes` in small letters, without the colon. */
export function addressFault(address: string, schemes: string[]): AddressFault | null {
  if (address === '') return 'empty'
  if (/\s/.test(address)) return 'space'
  const [, scheme, rest = ''] = /^([a-z][\w+.-]*):\/\/(.*)$/i.exec(address) ?? []
  if (scheme === undefined) return 'no-scheme'
  if (!schemes.includes(scheme.toLowerCase())) return 'unknown-scheme'
  return rest === '' ? 'no-host' : null
}
