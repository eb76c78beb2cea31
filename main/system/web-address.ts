/** Addresses that somebody else wrote: only those of web pages are opened, and they are shown as they are resolved. */

/** The parsed address, or null for what is no http or https address. Hosts in other scripts come out in their ASCII form. */
export function webAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : null
}
