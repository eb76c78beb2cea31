/** What tells a machine's VNC server of a text to paste (RFC 6143's ClientCutText, in the form of the extended clipboard). */

const clientCutText = 6
const isText = 1
const notify = 1 << 27
const provide = 1 << 28

/**
 * The news and the text at once. noVNC's own sends the text only when it is asked, which it is not while nobody looks at the
 * screen, with CR LF and a zero at the end, which QEMU hands to the guest as they are, and as a deflated stream without an end,
 * which some QEMUs refuse (noVNC's issue 1820).
 */
export async function clipboardMessage(given: string): Promise<Uint8Array> {
  const text = new TextEncoder().encode(given)
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, text.length)
  const deflated = new Blob([size, text]).stream().pipeThrough(new CompressionStream('deflate'))
  const news = extended(notify | isText, new Uint8Array())
  const data = extended(provide | isText, new Uint8Array(await new Response(deflated).arrayBuffer()))
  const both = new Uint8Array(news.length + data.length)
  both.set(news)
  both.set(data, news.length)
  return both
}

/** A negative length is what marks the extension. */
function extended(flags: number, data: Uint8Array): Uint8Array {
  const message = new Uint8Array(12 + data.length)
  const view = new DataView(message.buffer)
  view.setUint8(0, clientCutText)
  view.setInt32(4, -(4 + data.length))
  view.setUint32(8, flags)
  message.set(data, 12)
  return message
}
