/** Public keys as one pastes them. */

const kinds =
  /^(ssh-(rsa|ed25519|dss)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)$/

/** The key's line without blanks around it; null where the text is no public key on one line (options before the key are let pass). */
export function publicKey(text: string): string | null {
  const line = text.trim()
  if (/[\n\r]/.test(line)) return null
  const words = line.split(/\s+/)
  const at = words.findIndex((word) => kinds.test(word))
  return at >= 0 && /^AAAA[A-Za-z0-9+/]{16,}={0,3}$/.test(words[at + 1] ?? '') ? line : null
}

/** What tells keys apart for a person: the comment, or else the kind and the key's end. */
export function keyName(key: string): { kind: string; name: string } {
  const words = key.trim().split(/\s+/)
  const at = Math.max(
    words.findIndex((word) => kinds.test(word)),
    0,
  )
  const comment = words.slice(at + 2).join(' ')
  return { kind: words[at] ?? '', name: comment === '' ? `…${(words[at + 1] ?? '').slice(-16)}` : comment }
}
